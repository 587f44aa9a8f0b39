import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { gapsOf, gapsTogether, missingKinds, type Proof } from './gaps.ts';

const day = localDate;
const FIELDWORK = day('2019-02-04');
const NOTHING: Proof = {
	fieldworkFrom: FIELDWORK,
	subPoints: [],
	actions: [],
	evidence: [],
	metrics: []
};
const codes = (proof: Proof) =>
	gapsOf(proof).map(({ code, subPoint }) => `${subPoint ?? ''} ${code}`);

describe('the gaps in the chain of proof', () => {
	test('of a recommendation without sub-points are its own as a whole', () => {
		expect(codes(NOTHING)).toEqual([' no-action', ' no-evidence', ' no-number']);
	});

	test('are held for each sub-point', () => {
		const proof: Proof = {
			...NOTHING,
			subPoints: [
				{ id: 'a', practiceFrom: day('2019-10-14') },
				{ id: 'b', practiceFrom: null }
			],
			actions: [{ subPoints: ['a'] }],
			evidence: [{ kind: 'audit', effectiveOn: day('2019-10-31'), subPoints: ['a'] }],
			metrics: [{ subPoints: ['a', 'b'] }]
		};
		expect(codes(proof)).toEqual(['b no-practice', 'b no-action', 'b no-evidence']);
	});

	test('are there where nothing tested it, and where all proof is from before the fieldwork', () => {
		const on = (effectiveOn: string): Proof => ({
			...NOTHING,
			actions: [{ subPoints: [] }],
			metrics: [{ subPoints: [] }],
			evidence: [{ kind: 'policy', effectiveOn: day(effectiveOn), subPoints: [] }]
		});
		expect(codes(on('2019-02-03'))).toEqual([' only-before-fieldwork', ' no-test']);
		expect(codes(on('2019-02-04'))).toEqual([' no-test']);
		expect(codes({ ...on('2019-02-03'), fieldworkFrom: null })).toEqual([' no-test']);
	});

	test('the kinds that are missing are those that no piece is of', () => {
		expect(missingKinds([{ kind: 'policy' }, { kind: 'audit' }])).toEqual([
			'training',
			'minutes',
			'data',
			'partner-letter'
		]);
	});
});

describe('gaps as they are read', () => {
	test('stand together for each sub-point, in their order', () => {
		const gaps = [
			{ code: 'no-test', subPoint: 'a' },
			{ code: 'no-practice', subPoint: 'b' },
			{ code: 'no-number', subPoint: 'b' },
			{ code: 'no-action', subPoint: null }
		] as const;
		const lines = gapsTogether(gaps, ({ subPoint }) => subPoint);
		expect(lines.map(({ of, gaps }) => [of, ...gaps.map(({ code }) => code)])).toEqual([
			['a', 'no-test'],
			['b', 'no-practice', 'no-number'],
			[null, 'no-action']
		]);
	});
});
