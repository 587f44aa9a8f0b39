import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** English months and weekdays that are not also Welsh words. */
const CALENDAR =
	/\b(January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

type Message = string | { match: Record<string, string> }[];

const messages = (language: string, room: string) =>
	JSON.parse(readFileSync(`messages/${language}/${room}`, 'utf8')) as Record<string, Message>;

const variants = (message: Message): string[] =>
	typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));

/** The longest run of words between the places of a message: long enough to be a sentence's own. */
const longestPart = (text: string): string =>
	text
		.split(/\{[^}]*\}/)
		.map((part) => part.trim())
		.reduce((longest, part) => (part.length > longest.length ? part : longest), '');

/** What no page in Welsh may say: each English message of several words that Welsh says otherwise. */
const ENGLISH = readdirSync('messages/en')
	.filter((room) => room !== 'command.json' && room.endsWith('.json'))
	.flatMap((room) => {
		const welsh = JSON.stringify(messages('cy', room));
		return Object.values(messages('en', room))
			.flatMap(variants)
			.map(longestPart)
			.filter((part) => part.length >= 10 && part.includes(' ') && !welsh.includes(part));
	});

/**
 * The English that a page in Welsh says of its own: in its title, its text and the names it gives
 * to things, outside what is marked as English.
 */
export async function englishOn(page: Page): Promise<string[]> {
	const said = await page.evaluate(() => {
		const copy = document.body.cloneNode(true) as HTMLElement;
		for (const other of copy.querySelectorAll('[lang=en], script, style')) other.remove();
		const named = [...copy.querySelectorAll('[aria-label], [alt], [title], [placeholder]')].flatMap(
			(element) =>
				['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name))
		);
		return [document.title, copy.textContent, ...named].filter(Boolean).join('\n');
	});
	const text = said.replaceAll(/\s+/g, ' ');
	return [
		...(CALENDAR.exec(text)?.slice(0, 1) ?? []),
		...ENGLISH.filter((part) => text.includes(part))
	];
}
