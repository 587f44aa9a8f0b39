import type { Block, Run } from '../../document.ts';
import type { RecommendationReport, ReportModel } from '../../model.ts';
import type { Composing } from './phrases.ts';

const NUMBERS = [
	'paragraph',
	'table',
	'changed',
	'risk',
	'numbers',
	'not-known',
	'questions',
	'decisions',
	'next'
];

/** A numbered heading of the summary. */
export function heading({ level = 2 }: Composing, id: string, ...runs: Run[]): Block {
	const number = `${String(NUMBERS.indexOf(id) + 1)} `;
	return { kind: 'heading', level, id, runs: [number, ...runs] };
}

/** What two pages hold: the more recommendations there are, the less is said of each. */
export function roomFor({ counts }: ReportModel) {
	return counts.held <= 5
		? { rows: 5, topic: 90, spoken: 3, reason: 160, changes: 5, risks: 3, risk: 240 }
		: { rows: 7, topic: 42, spoken: 2, reason: 70, changes: 4, risks: 3, risk: 160 };
}

/** What presses most first: past HMICFRS's date, at risk, immediate, not complete, complete late. */
function pressing({ standing: { clock, force } }: RecommendationReport): number {
	if (clock.kind === 'past') return -clock.days;
	if (force.status === 'at-risk') return 1;
	if (clock.kind === 'immediate') return 2;
	if (force.status !== 'complete') return 3;
	return clock.kind === 'complete-late' ? 4 : 5;
}

/**
 * The two pages hold so many: the most pressing, told in the report's order, and how many are left
 * for the full report.
 */
export function most(
	all: readonly RecommendationReport[],
	limit: number
): { told: RecommendationReport[]; left: number } {
	const first = new Set([...all].sort((a, b) => pressing(a) - pressing(b)).slice(0, limit));
	return {
		told: all.filter((recommendation) => first.has(recommendation)),
		left: Math.max(0, all.length - limit)
	};
}

/** «12 more recommendations are in the full report.» */
export function moreLine({ speech }: Composing, left: number): Block[] {
	if (left === 0) return [];
	const runs = [speech.say('reports_more_recommendations', { n: left })];
	return [{ kind: 'paragraph', size: 'small', runs }];
}
