import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allPages, drawnBy } from '../../../tests/support/components.ts';

const GALLERY = 'src/routes/gallery/+page.svelte';
const FRAME = 'src/routes/+layout.svelte';
/** What pages of different places share: parts of one journey stand in its own folder. */
const SHARED_HOMES = /^src\/(lib\/ui\/.*|routes\/[^/+]+)\.svelte$/;

const pages = allPages().filter((page) => page !== GALLERY);
const shown = drawnBy(GALLERY);

test('every component that two pages draw is in the gallery', () => {
	const drawn = pages.flatMap((page) => [...drawnBy(page)]);
	const shared = drawn.filter((component, index) => drawn.indexOf(component) !== index);
	const missing = shared.filter((each) => SHARED_HOMES.test(each) && !shown.has(each));
	expect(shared.length).toBeGreaterThan(100);
	expect([...new Set(missing)]).toEqual([]);
});

test('what is round every page has its states in the gallery where it is not there as it stands', () => {
	const asItStands = /\/(Shell|ShellHeader|ShellFooter|LanguageNav)\.svelte$/;
	const round = [...drawnBy(FRAME)].filter((component) => !asItStands.test(component));
	expect(round).toContain('src/lib/ui/SessionEnding.svelte');
	expect(round.filter((component) => !shown.has(component))).toEqual([]);
});

test('no component is kept for the gallery alone', () => {
	const drawn = new Set([FRAME, ...pages].flatMap((page) => [...drawnBy(page)]));
	const all = globSync('src/lib/ui/**/*.svelte');
	expect(all.length).toBeGreaterThan(40);
	expect(all.filter((component) => !drawn.has(component))).toEqual([]);
});
