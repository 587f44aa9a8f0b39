/**
 * Words whose numbers keep to their line with what they count: «27 June», «49 days», «7 of 12 (58%)». A
 * ref's number («GWP-A-0007», «E10») and a year keep to nothing.
 */
export function held(text: string): string {
	return text
		.replace(/(?<![\p{L}\d-])(\d{1,3}) (?=\p{L})/gu, '$1\u00a0')
		.replace(/(\u00a0of?) (?=\d)/g, '$1\u00a0')
		.replace(/(\d) (?=\(\d+%)/g, '$1\u00a0');
}
