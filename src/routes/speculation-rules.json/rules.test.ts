import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SPECULATION_RULES } from './rules.ts';

const [rule] = SPECULATION_RULES.prefetch;
const [ahead, never] = rule?.where.and ?? [];
const SITE = 'https://reinspect.example';
const met = (patterns: readonly string[] = [], path: string) =>
	patterns.some((pattern) => new URLPattern(pattern, SITE).test(path, SITE));
const fetchedAhead = (path: string) =>
	met(ahead?.href_matches, path) && !met(never?.not?.href_matches, path);

test('pages where people read are fetched ahead, in both languages, with any query', () => {
	for (const path of [
		'/',
		'/recommendations',
		'/recommendations?status=at-risk&sort=-due',
		'/recommendations/GWP-NCPI-2019-02',
		'/recommendations/GWP-NCPI-2019-02#opinions',
		'/recommendations/GWP-NCPI-2019-02/history',
		'/inspections/GWP-NCPI-2019',
		'/updates/0b6f3c9e-1111-4222-8333-444455556666',
		'/metrics/GWP-M-03'
	])
		expect([path, fetchedAhead(path), fetchedAhead(`/cy${path === '/' ? '' : path}`)]).toEqual([
			path,
			true,
			true
		]);
});

test('files, forms, the way out, the past and what was just done are not', () => {
	for (const path of [
		'/sign-out',
		'/sign-in',
		'/evidence/GWP-E-0012/file',
		'/metrics/GWP-M-03.csv',
		'/recommendations.xlsx',
		'/recommendations.csv?status=at-risk',
		'/reports/GWP-NCPI-2019-R3',
		'/reports/GWP-NCPI-2019-R3.pdf',
		'/inspections/GWP-NCPI-2019/report?length=full',
		'/inspections/GWP-NCPI-2019/report.pdf',
		'/inspections/new',
		'/recommendations/GWP-NCPI-2019-02/updates/new',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02?as-at=2019-10-01',
		'/recommendations?status=at-risk&as-at=2019-10-01',
		'/recommendations/GWP-NCPI-2019-02?done=rated',
		'/updates/0b6f3c9e-1111-4222-8333-444455556666/decline',
		'/gallery',
		'/bench/t',
		'/readyz'
	])
		expect([path, fetchedAhead(path), fetchedAhead(`/cy${path}`)]).toEqual([path, false, false]);
});

test('only what answers with a page, and asks for nothing, is fetched ahead', () => {
	const routes = globSync('src/routes/**/+{page.svelte,server.ts}').map((file) => ({
		file,
		path: file
			.replace(/^src\/routes|\/\+(page\.svelte|server\.ts)$/g, '')
			.replaceAll('[id]', '0b6f3c9e-1111-4222-8333-444455556666')
			.replaceAll(/\[[^\]]+\]/g, 'GWP-NCPI-2019-02')
	}));
	const followed = routes.filter(({ path }) => fetchedAhead(path || '/'));
	expect(followed).toHaveLength(15);
	for (const { file } of followed) expect(file).toMatch(/\+page\.svelte$/);
});
