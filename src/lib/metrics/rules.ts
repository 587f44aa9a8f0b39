import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Measure } from '#lib/kernel/lists.ts';
import type { Figure } from './figures.ts';
import type { Period } from './periods.ts';

/** What is wrong with a measurement: the part of it, and the code of the sentence. */
export interface MeasurementProblem {
	field: 'period' | 'numerator' | 'denominator' | 'value' | 'cases' | 'noFigure' | 'note';
	reason: string;
	numerator?: number;
	denominator?: number;
}

interface Given {
	period: Period;
	figure: Figure | null;
	/** Whether the reason for no figure is given. */
	excused: boolean;
	/** Whether the period has a figure already, and whether the reason for another is given. */
	revises: boolean;
	reasoned: boolean;
}

/**
 * The first thing wrong with a measurement: a period that ends before it begins or has not ended,
 * a part that is missing, «6 is more than 5», no figure and no reason, a revision without one.
 */
export function problemWith(
	measure: Measure,
	{ period, figure, ...given }: Given,
	today: LocalDate
): MeasurementProblem | undefined {
	if (period.end < period.start) return { field: 'period', reason: 'before-start' };
	if (period.end > today) return { field: 'period', reason: 'period-not-ended' };
	if (!figure && !given.excused) return { field: 'noFigure', reason: 'reason-missing' };
	const wrong = figure && (missingOf(measure, figure) ?? impossible(figure));
	if (wrong) return wrong;
	return given.revises && !given.reasoned
		? { field: 'note', reason: 'revision-needs-reason' }
		: undefined;
}

/** A numerator above its denominator: «6 is more than 5». */
export function impossible({ numerator, denominator }: Figure): MeasurementProblem | undefined {
	if (numerator === null || denominator === null || numerator <= denominator) return undefined;
	return { field: 'numerator', reason: 'more-than-denominator', numerator, denominator };
}

function missingOf(measure: Measure, figure: Figure): MeasurementProblem | undefined {
	const parts = {
		median: ['value', 'cases'],
		proportion: ['numerator', 'denominator'],
		count: ['numerator']
	} as const;
	const field = parts[measure].find((part) => figure[part] === null);
	return field && { field, reason: 'number-missing' };
}
