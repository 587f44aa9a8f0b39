/**
 * What a page that ships no framework JavaScript is given to draw. It is never sent to the browser,
 * as data or as `__data.json` (src/hooks.ts, transport): only what the page draws of it is.
 */
export class Reading<View> {
	readonly view: View;

	constructor(view: View) {
		this.view = view;
	}
}
