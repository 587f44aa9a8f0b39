import { expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { speech } from '#lib/words/speech.ts';
import { homeSentence, linked } from './homeSentence.ts';

const position = {
	inspection: { ref: 'GWP-NCPI-2019' },
	force: { name: { en: 'Gwent Police', cy: 'Heddlu Gwent' } },
	counts: countsOf([
		{
			status: 'at-risk',
			commissioner: 'not-assured',
			decided: false,
			clock: { kind: 'past', dueOn: localDate('2019-09-27'), days: 49 }
		},
		{
			status: 'complete',
			commissioner: 'assured',
			decided: false,
			clock: {
				kind: 'complete-in-time',
				dueOn: localDate('2019-09-27'),
				completeOn: localDate('2019-09-20')
			}
		}
	]),
	followUp: { on: localDate('2019-12-27'), days: 42 }
};
const today = localDate('2019-11-15');

test('says what design.md promises, and each figure leads to its list', () => {
	const parts = homeSentence(speech('en'), position, today);
	expect(parts.map(({ text }) => text).join('')).toBe(
		'Gwent Police: 1 of 2 recommendations is past HMICFRS’s date, by 49 days. The Commissioner is assured of 1. HMICFRS has closed none and may return by 27 December, in 42 days.'
	);
	const own = 'inspection=GWP-NCPI-2019';
	expect(parts.filter(({ path }) => path)).toEqual([
		{ text: '1 of 2 recommendations', path: `/recommendations?clock=past&${own}` },
		{ text: '1', path: `/recommendations?commissioner=assured&${own}` },
		{ text: 'none', path: `/recommendations?decision=none&${own}` },
		{ text: '27 December', path: '/inspections/GWP-NCPI-2019#clocks' }
	]);
});

test('a Commissioner who is assured of nothing yet is said in a word, which leads to the list', () => {
	const counts = { ...position.counts, commissioner: countsOf([]).commissioner };
	const parts = homeSentence(speech('en'), { ...position, counts }, today);
	expect(parts.map(({ text }) => text).join('')).toContain('The Commissioner is assured of none.');
	expect(parts).toContainEqual({
		text: 'none',
		path: '/recommendations?commissioner=assured&inspection=GWP-NCPI-2019'
	});
});

test('leads to the same lists in Welsh', () => {
	const paths = (language: 'en' | 'cy') =>
		homeSentence(speech(language), position, today).flatMap(({ path }) => path ?? []);
	expect(paths('cy')).toEqual(paths('en'));
	expect(homeSentence(speech('cy'), position, today)[0]?.text).toMatch(/^Heddlu Gwent/);
});

test('a name that no path is known for stays words', () => {
	expect(linked('[here]one[/here] and [there]two[/there].', { here: '/one' })).toEqual([
		{ text: 'one', path: '/one' },
		{ text: ' and ' },
		{ text: 'two' },
		{ text: '.' }
	]);
});
