import type { Component } from 'svelte';
import { render } from 'svelte/server';

/**
 * The HTML of a component where no browser will wake it: without the comments that Svelte finds its
 * places by. What people wrote is escaped, so that a comment is always Svelte's own.
 */
export function drawn<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props
): string {
	// The types of `render` cannot tell that props of a type that is yet to be named may be there.
	const any = component as Component<Record<string, unknown>>;
	return render(any, { props }).body.replaceAll(/<!--.*?-->/gs, '');
}
