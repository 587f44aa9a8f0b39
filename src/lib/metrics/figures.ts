import type { Figure } from '#lib/journal/events/work.ts';
import type { Direction, Measure } from '#lib/kernel/lists.ts';

export type { Figure } from '#lib/journal/events/work.ts';

/** The figure in the metric's own unit: per cent of a proportion, a count, a median; else null. */
export function valueOf(measure: Measure, figure: Figure | null): number | null {
	if (!figure) return null;
	switch (measure) {
		case 'proportion':
			return percentage(figure);
		case 'count':
			return figure.numerator;
		case 'median':
			return figure.value;
	}
}

/** Numerator of denominator in per cent, unrounded; null of none: 0 of 0 is not 0 %. */
export function percentage({ numerator, denominator }: Figure): number | null {
	if (numerator === null || denominator === null || denominator === 0) return null;
	return (numerator * 100) / denominator;
}

/** How many cases a figure rests on. */
export function casesOf(measure: Measure, figure: Figure): number | null {
	return measure === 'median'
		? figure.cases
		: measure === 'proportion'
			? figure.denominator
			: figure.numerator;
}

/** Proportions together are sums over sums, counts are sums; medians cannot be put together. */
export function together(measure: Measure, figures: readonly Figure[]): Figure | null {
	if (measure === 'median' || figures.length === 0) return null;
	const sum = (part: 'numerator' | 'denominator') =>
		figures.reduce<number | null>((total, figure) => {
			const value = figure[part];
			return total === null || value === null ? null : total + value;
		}, 0);
	return { numerator: sum('numerator'), denominator: sum('denominator'), value: null, cases: null };
}

/**
 * How a figure is shown to the public: counts of 1 to 4 as «fewer than 5», percentages on fewer
 * than 10 as «too few to publish», and so their complements too.
 */
export function forPublic(
	measure: Measure,
	figure: Figure
): 'as-it-is' | 'fewer-than-5' | 'too-few' {
	const small = (count: number | null) => count !== null && count >= 1 && count <= 4;
	if (measure === 'count') return small(figure.numerator) ? 'fewer-than-5' : 'as-it-is';
	const cases = casesOf(measure, figure);
	if (cases !== null && cases < 10) return 'too-few';
	if (measure === 'median') return 'as-it-is';
	const rest =
		figure.numerator === null || figure.denominator === null
			? null
			: figure.denominator - figure.numerator;
	return small(figure.numerator) || small(rest) ? 'fewer-than-5' : 'as-it-is';
}

export type Comparison =
	'better' | 'worse' | 'no-change' | 'unclear' | 'neutral' | 'no-baseline' | 'no-figure';

/**
 * Whether the latest figure is better than the baseline, by the metric's direction. On fewer than
 * twenty cases a difference of less than a quarter of them is «not shown»: three cases of
 * thirty-four move a share by nine points (domain.md 1.5).
 */
export function compare(
	measure: Measure,
	better: Direction,
	baseline: Figure | null,
	latest: Figure | null
): Comparison {
	const now = valueOf(measure, latest);
	if (now === null || !latest) return 'no-figure';
	const before = valueOf(measure, baseline);
	if (before === null) return 'no-baseline';
	if (better === 'neutral') return 'neutral';
	if (now === before) return 'no-change';
	const cases = casesOf(measure, latest);
	if (measure === 'proportion' && cases !== null && cases < 20 && Math.abs(now - before) < 25) {
		return 'unclear';
	}
	return now > before === (better === 'higher') ? 'better' : 'worse';
}
