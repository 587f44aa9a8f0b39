import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { rendered } from '../../../tests/support/rendered.ts';
import Gallery from './+page.svelte';

describe.each(LANGUAGES)('the gallery in %s', (language) => {
	const { body } = rendered(Gallery, {}, language);

	test('needs nothing that the content security policy refuses', () => {
		expect(body).not.toMatch(/ style=|<script|<style| on[a-z]+="/);
	});

	test('uses each id once, and points only at ids that exist', () => {
		const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const pointed = [...body.matchAll(/ (?:for|aria-describedby)="([^"]+)"/g)];
		const missing = pointed.flatMap(([, named = '']) =>
			named.split(' ').filter((id) => !ids.includes(id))
		);
		expect(missing).toEqual([]);
	});

	test('leads from each error to what it is about', () => {
		const summary = /govuk-error-summary__list.*?<\/ul>/.exec(body)?.[0] ?? '';
		const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
		expect(targets).toHaveLength(4);
		for (const id of targets) expect(body).toContain(` id="${id}"`);
	});

	test('says the order of a sorted column and no order elsewhere', () => {
		expect(body.match(/aria-sort="descending"/g)).toHaveLength(1);
		expect(body.match(/aria-sort="none"/g)).toHaveLength(1);
	});

	test('shows of many pages the ends and the neighbours', () => {
		const shown = [...body.matchAll(/href="#page-(\d+)"/g)].map(([, number]) => Number(number));
		expect(shown).toEqual([4, 1, 4, 5, 6, 12, 6]);
		expect(body.match(/aria-current="page"/g)).toHaveLength(1);
	});

	test('marks a text that is in the other language only', () => {
		const marked = body.includes('lang="cy">Mae’r testun') || body.includes('lang="cy">This');
		expect(marked).toBe(language === 'en');
	});
});
