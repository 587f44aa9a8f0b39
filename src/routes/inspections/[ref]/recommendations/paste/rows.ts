import type { Proposal } from '#lib/imports/paste.ts';

export const LIMITS = ['immediately', 'months', 'weeks', 'fixed-day', 'not-stated'] as const;

/** The fields of proposed rows, as a form holds them: `topic-1`, `words-1`, … */
export function valuesOf(proposals: readonly Proposal[]): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [index, proposal] of proposals.entries()) {
		const { timeLimit } = proposal;
		const fields = {
			use: 'yes',
			kind: proposal.kind,
			topic: proposal.topic,
			words: proposal.words,
			limit: timeLimit.kind,
			number:
				timeLimit.kind === 'months'
					? String(timeLimit.months)
					: timeLimit.kind === 'weeks'
						? String(timeLimit.weeks)
						: '',
			on: timeLimit.kind === 'fixed-day' ? timeLimit.on : '',
			subPoints: proposal.subPoints.join('\n'),
			partners: proposal.partners.join('\n')
		};
		for (const [field, value] of Object.entries(fields))
			values[`${field}-${String(index + 1)}`] = value;
	}
	return values;
}
