import { expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { rendered, snippet } from '../../../tests/support/rendered.ts';
import Page from './Page.svelte';
import Shell from './Shell.svelte';
import { OUTCOMES, telling, toldBy, untold } from './outcomes.ts';

test('after a form the address tells what was done, at its head, and keeps its query', () => {
	expect(telling('/recommendations/GWP-NCPI-2019-02', 'rated')).toBe(
		'/recommendations/GWP-NCPI-2019-02?done=rated'
	);
	expect(telling('/cy/x?draft=7#clocks', 'milestone-recorded')).toBe(
		'/cy/x?draft=7&done=milestone-recorded'
	);
});

test('each outcome says in both languages what was saved and what follows', () => {
	for (const outcome of OUTCOMES)
		for (const language of LANGUAGES) {
			const told = toldBy(new URLSearchParams({ done: outcome }), language);
			expect(told?.title).toMatch(/^\p{Lu}.*\.$/u);
			expect(told?.next).toMatch(/^\p{Lu}.*\.$/u);
		}
});

test('an address cannot make a page say anything else', () => {
	expect(toldBy(new URLSearchParams({ done: 'toString' }), 'en')).toBeNull();
	expect(toldBy(new URLSearchParams({ done: '<b>assured</b>' }), 'en')).toBeNull();
	expect(toldBy(new URLSearchParams(), 'en')).toBeNull();
});

test('what was done is not in an address that is handed on', () => {
	expect(untold(new URLSearchParams('as-at=2019-10-01&done=rated'))).toBe('?as-at=2019-10-01');
	expect(untold(new URLSearchParams('done=rated'))).toBe('');
});

test('a page says it first of all, can be given the focus there, and says no such thing of a refusal', () => {
	const page = (form: object | null) => {
		const inside = rendered(Page, { title: 'Registered sex offenders', form, children } as never);
		return inside.body;
	};
	const children = snippet('<p>text</p>');
	expect(page(null)).not.toContain('id="done"');

	const data = {
		language: 'en' as const,
		marking: 'OFFICIAL' as const,
		sample: false,
		idleSeconds: 1800,
		today: localDate('2019-11-15'),
		person: null,
		path: '/',
		told: toldBy(new URLSearchParams({ done: 'rated' }), 'en')
	};
	const shown = (form: object | null) =>
		rendered(Shell, {
			data,
			query: '',
			address: 'http://localhost:3000/',
			sections: [],
			children: ((anchor: never) => {
				Page(anchor, { title: 'Registered sex offenders', form, children } as never);
			}) as never
		} as never).body;
	expect(shown(null)).toMatch(
		/<main[^>]*>.*id="done" role="status" tabindex="-1".*rating is recorded.*now read it.*<h1/
	);
	const refused = { values: {}, errors: [{ field: 'reasons', message: 'Enter reasons' }] };
	expect(shown(refused)).not.toContain('id="done"');
});
