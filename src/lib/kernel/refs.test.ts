import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { PROGRAMMES } from './lists.ts';
import {
	actionRef,
	evidenceRef,
	inspectionRef,
	isRef,
	metricRef,
	questionRef,
	recommendationRef,
	REF_PATTERNS,
	reportRef,
	type RefKind
} from './refs.ts';

const KINDS = Object.keys(REF_PATTERNS) as RefKind[];

describe('A ref', () => {
	test('is made as people write it', () => {
		const gwent = inspectionRef('GWP', 'NCPI', '2019', 1);
		expect(gwent).toBe('GWP-NCPI-2019');
		expect(inspectionRef('GWP', 'NCPI', '2019', 2)).toBe('GWP-NCPI-2019b');
		expect(recommendationRef(gwent, 1)).toBe('GWP-NCPI-2019-01');
		expect(recommendationRef(gwent, 15)).toBe('GWP-NCPI-2019-15');
		expect(actionRef('GWP', 1)).toBe('GWP-A-0001');
		expect(metricRef('GWP', 1)).toBe('GWP-M-01');
		expect(evidenceRef('GWP', 27)).toBe('GWP-E-0027');
		expect(questionRef('GWP', 1)).toBe('GWP-Q-001');
		expect(reportRef(gwent, 3)).toBe('GWP-NCPI-2019-R3');
	});

	test('has the form of its own kind and of no other, however many were made before', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('GWP', 'DC', 'WARKS'),
				fc.constantFrom(...PROGRAMMES),
				fc.integer({ min: 1, max: 26 }),
				fc.integer({ min: 1, max: 99_999 }),
				(code, programme, nth, number) => {
					const inspection = inspectionRef(code, programme, '2019', nth);
					const made: Record<RefKind, string> = {
						inspection,
						recommendation: recommendationRef(inspection, (number % 200) + 1),
						action: actionRef(code, number),
						metric: metricRef(code, (number % 2_000) + 1),
						evidence: evidenceRef(code, number),
						question: questionRef(code, number),
						report: reportRef(inspection, (number % 900) + 1)
					};
					for (const kind of KINDS) {
						expect(KINDS.filter((one) => isRef(one, made[kind]))).toEqual([kind]);
					}
				}
			)
		);
	});

	test('is not what merely contains one', () => {
		expect(isRef('inspection', 'GWP-NCPI-2019/../x')).toBe(false);
		expect(isRef('action', ' GWP-A-0001')).toBe(false);
		expect(isRef('action', 'gwp-a-0001')).toBe(false);
		expect(isRef('action', 'GWP-A-0001\n')).toBe(false);
		expect(isRef('evidence', 'GWP-E-1')).toBe(false);
	});
});
