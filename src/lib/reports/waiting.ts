import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';
import type { QuestionLine } from './model.ts';

/** Something that waits for the Commissioner, since when. */
export interface Waiting {
	code: 'answer-target' | 'rate' | 'read-answer';
	since: LocalDate;
	recommendation: string | null;
	/** Of the revised target, or of the question. */
	number: number | null;
	/** The day of the revised target. */
	targetOn: LocalDate | null;
}

/** What waits for the Commissioner as at the standing's day, the longest first. */
export function waitingForCommissioner(
	{ recommendations }: InspectionStanding,
	questions: readonly QuestionLine[]
): Waiting[] {
	const none = { recommendation: null, number: null, targetOn: null };
	const found = recommendations.flatMap(({ ref, targets, commissioner }): Waiting[] => {
		const target = targets.at(-1);
		return [
			...(target && target.answer === null
				? [
						{
							code: 'answer-target' as const,
							since: target.setOn,
							recommendation: ref,
							number: target.number,
							targetOn: target.targetOn
						}
					]
				: []),
			...(commissioner.word === 'considering' && commissioner.on
				? [{ ...none, code: 'rate' as const, since: commissioner.on, recommendation: ref }]
				: [])
		];
	});
	for (const { ref, recommendation, answeredOn, readOn } of questions) {
		if (answeredOn === null || readOn !== null) continue;
		const number = Number(ref.slice(ref.lastIndexOf('-') + 1));
		found.push({ ...none, code: 'read-answer', since: answeredOn, recommendation, number });
	}
	return found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
