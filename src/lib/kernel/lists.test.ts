import { expect, test } from 'vitest';
import { FORCE_STATUSES, statusNeedsReason } from './lists.ts';

test('A force that says at risk says why, whatever it said before', () => {
	for (const from of FORCE_STATUSES) expect(statusNeedsReason(from, 'at-risk'), from).toBe(true);
});

test('A force that reopens what it said was complete says why', () => {
	expect(statusNeedsReason('complete', 'not-started')).toBe(true);
	expect(statusNeedsReason('complete', 'in-progress')).toBe(true);
	expect(statusNeedsReason('complete', 'at-risk')).toBe(true);
});

test('No other move needs a reason, and an update need not move the status', () => {
	for (const from of FORCE_STATUSES) {
		for (const to of FORCE_STATUSES) {
			if (to === 'at-risk' || (from === 'complete' && to !== 'complete')) continue;
			expect(statusNeedsReason(from, to), `${from} → ${to}`).toBe(false);
		}
	}
});
