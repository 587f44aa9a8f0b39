import { describe, expect, test } from 'vitest';
import { proposalsFrom, timeLimitOf } from './paste.ts';

describe('recommendations pasted from a report', () => {
	test('are one for each number, with bullets as sub-points', () => {
		const found =
			proposalsFrom(`1. Immediately, Gwent Police should review how it detains children, jointly with
children's social care services and other agencies:
• that detention is necessary; and
• that an appropriate adult
  is called at once.

2. Within three months, Gwent Police should act to improve the management of registered sex offenders:
(a) how it deals with offenders who do not comply;
(b) how it engages with partner agencies.`);
		expect(found).toHaveLength(2);
		expect(found[0]).toMatchObject({
			timeLimit: { kind: 'immediately' },
			subPoints: ['that detention is necessary', 'that an appropriate adult is called at once'],
			partners: ["children's social care services", 'other agencies'],
			topic: 'Review how it detains children'
		});
		expect(found[1]).toMatchObject({
			timeLimit: { kind: 'months', months: 3 },
			subPoints: [
				'how it deals with offenders who do not comply',
				'how it engages with partner agencies'
			],
			partners: ['partner agencies'],
			topic: 'Improve the management of registered sex offenders'
		});
		expect(found[1]?.words).toBe(
			'Within three months, Gwent Police should act to improve the management of registered sex offenders:'
		);
	});

	test('without numbers are one for each paragraph', () => {
		const found = proposalsFrom(
			'The force should train its officers.\n\nThe force should by 31 March 2026 record each\ndecision.\n- one\n- two\n'
		);
		expect(found.map(({ words }) => words)).toEqual([
			'The force should train its officers.',
			'The force should by 31 March 2026 record each decision.'
		]);
		expect(found[1]).toMatchObject({
			timeLimit: { kind: 'fixed-day', on: '2026-03-31' },
			subPoints: ['one', 'two']
		});
	});

	test('may stand under their own headings', () => {
		const found = proposalsFrom(
			'Recommendation 1\nThe force should look.\n\nRecommendation 2:\nThe force should listen.'
		);
		expect(found.map(({ words }) => words)).toEqual([
			'The force should look.',
			'The force should listen.'
		]);
	});

	test('are areas for improvement where their heading or number says so', () => {
		const found = proposalsFrom(
			'Recommendation 1\nThe force should look.\n\nArea for improvement 1\nThe force should listen.\n' +
				'Area for improvement 2. The force should learn.\n\nMaes i’w wella 3\nDylai’r heddlu ddysgu.'
		);
		expect(found.map(({ kind, words }) => [kind, words])).toEqual([
			['recommendation', 'The force should look.'],
			['area-for-improvement', 'The force should listen.'],
			['area-for-improvement', 'The force should learn.'],
			['area-for-improvement', 'Dylai’r heddlu ddysgu.']
		]);
	});

	test('of nothing are none', () => {
		expect(proposalsFrom(' \n\n ')).toEqual([]);
	});
});

test.each([
	['Within six months, the force should', { kind: 'months', months: 6 }],
	['within 12 weeks the force should', { kind: 'weeks', weeks: 12 }],
	['O fewn tri mis, dylai’r heddlu', { kind: 'months', months: 3 }],
	['Ar unwaith, dylai’r heddlu', { kind: 'immediately' }],
	['Erbyn 31 Mawrth 2026 dylai’r heddlu', { kind: 'fixed-day', on: '2026-03-31' }],
	['The force should, with immediate effect, stop', { kind: 'immediately' }],
	['by 30 February 2026', { kind: 'not-stated' }],
	['The force should improve.', { kind: 'not-stated' }]
] as const)('«%s» states its time limit', (words, limit) => {
	expect(timeLimitOf(words)).toEqual(limit);
});
