import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { speech } from '#lib/words/speech.ts';
import { rendered } from '../../../tests/support/rendered.ts';
import Clock from './Clock.svelte';
import { clockWords } from './clock.ts';
import { sentencesOf, type Speakers } from './speakers.ts';
import Tag from './Tag.svelte';

const day = localDate;
const [english, welsh] = [speech('en'), speech('cy')];
const silent: Speakers = {
	status: 'not-started',
	saidOn: null,
	commissioner: 'not-asked-yet',
	commissionerOn: null,
	notYetConsidered: null,
	decision: null,
	decisionOn: null
};
const rated: Speakers = {
	...silent,
	status: 'complete',
	saidOn: day('2019-11-01'),
	commissioner: 'partly-assured',
	commissionerOn: day('2019-11-12')
};

test('one sentence says the force, the Commissioner and HMICFRS, in this order', () => {
	expect(sentencesOf(english, 'Gwent Police', rated, day('2019-11-15')).join(' ')).toBe(
		'Gwent Police says complete (1 November). The Commissioner is partly assured (12 November). HMICFRS has recorded no decision.'
	);
});

test('a release since the rating is said to be not yet considered', () => {
	const since = { ...rated, notYetConsidered: day('2019-11-13') };
	expect(sentencesOf(english, 'Gwent Police', since, day('2019-11-15'))).toContain(
		'The Commissioner has not yet considered the update of 13 November.'
	);
});

test('a day of another year keeps its year', () => {
	expect(sentencesOf(english, 'Gwent Police', rated, day('2020-02-01'))[0]).toContain(
		'1 November 2019'
	);
});

test('who has said nothing is not given an opinion', () => {
	expect(sentencesOf(english, 'Gwent Police', silent).join(' ')).toBe(
		'Gwent Police has said nothing yet. The Commissioner is not asked yet. HMICFRS has recorded no decision.'
	);
});

test('HMICFRS is quoted in its own word', () => {
	const closed = { ...rated, decision: { en: 'Closed' }, decisionOn: day('2020-02-11') };
	expect(sentencesOf(english, 'Gwent Police', closed).at(-1)).toBe(
		'HMICFRS has recorded: Closed (11 February 2020).'
	);
});

test('the sentence is whole in Welsh', () => {
	expect(sentencesOf(welsh, 'Heddlu Gwent', rated, day('2019-11-15')).join(' ')).toBe(
		'Mae Heddlu Gwent yn dweud: wedi’i gwblhau (1 Tachwedd). Mae’r Comisiynydd wedi cael sicrwydd rhannol (12 Tachwedd). Nid yw HMICFRS wedi cofnodi penderfyniad.'
	);
});

test('a clock is words, bold only when past', () => {
	const past = { kind: 'past', dueOn: day('2019-09-27'), days: 49 } as const;
	expect(clockWords(english, past)).toBe('49 days past HMICFRS’s date');
	expect(clockWords(english, { kind: 'due-in', days: 1 })).toBe('due in 1 day');
	expect(rendered(Clock, { clock: past }).body).toContain('<strong>');
	expect(rendered(Clock, { clock: { kind: 'due-today' as const } }).body).not.toContain('<strong>');
});

test('a big clock says HMICFRS’s own day', () => {
	const clock = { kind: 'past', dueOn: day('2019-09-27'), days: 49 } as const;
	expect(rendered(Clock, { clock, big: true }, 'cy').body).toContain('27 Medi 2019');
});

test('each word of the force has its own shape beside its colour', () => {
	const theme = readFileSync(new URL('theme/_speakers.scss', import.meta.url), 'utf8');
	const shapes = FORCE_STATUSES.map((status) => {
		expect(rendered(Tag, { status }).body).toContain(`ri-tag--${status}`);
		return new RegExp(`\\.ri-tag--${status}::before \\{([^}]*)\\}`).exec(theme)?.[1];
	});
	expect(new Set(shapes).size).toBe(4);
	expect(shapes).not.toContain(undefined);
	expect(rendered(Tag, { status: 'complete' }, 'cy').body).toContain('wedi’i gwblhau');
});
