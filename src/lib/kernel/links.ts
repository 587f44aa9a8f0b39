/** The address of an http or https link, or nothing for what is not one. */
export function safeLink(text: string): string | undefined {
	if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
	const url = new URL(text);
	return ['http:', 'https:'].includes(url.protocol) && url.hostname !== '' ? url.href : undefined;
}
