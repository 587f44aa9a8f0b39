import type { Component, Snippet } from 'svelte';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import type { Language } from '#lib/kernel/languages.ts';
import { overwriteGetLocale } from '#paraglide/runtime.js';

/** The HTML of a component in a language, as the server writes it, without Svelte's own comments. */
export function rendered<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	language: Language = 'en'
): { head: string; body: string } {
	overwriteGetLocale(() => language);
	const { head, body } = render(component, { props });
	return { head: plain(head), body: plain(body) };
}

/** A snippet that is a piece of HTML, in one element. */
export function snippet(html: string): Snippet {
	return createRawSnippet(() => ({ render: () => html }));
}

/** The opening tag of the first element with an id, or nothing. */
export function elementOf(html: string, id: string): string | undefined {
	return new RegExp(`<[a-z0-9]+ [^>]*id="${id}"[^>]*>`).exec(html)?.[0];
}

/** An attribute of an opening tag, or nothing. */
export function attribute(tag: string | undefined, name: string): string | undefined {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag ?? '')?.[1];
}

function plain(html: string): string {
	return html.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}
