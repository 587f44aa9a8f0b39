import { endedPeriods } from '#lib/metrics/periods.ts';
import { problemWith } from '#lib/metrics/rules.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { figureOrReason } from '../../../../figureOrReason.ts';
import type { Asked } from './read.ts';

type View = Asked['metrics'][number];
type Part = 'numerator' | 'denominator' | 'value' | 'cases';

/** The parts of a figure, by what is measured. */
const PARTS = {
	proportion: ['numerator', 'denominator'],
	count: ['numerator'],
	median: ['value', 'cases']
} as const satisfies Record<string, readonly Part[]>;

/** The fields of a metric's figure on the form, without the metric's ref. */
export const figureParts = (measure: keyof typeof PARTS): readonly Part[] => PARTS[measure];

/** Step 5: the figure of a period for each metric that has one typed, or why there is none. */
export function readNumbers(form: FormReader, asked: Asked) {
	return asked.metrics.flatMap((view) => readFigure(form, view, asked));
}

function readFigure(form: FormReader, { metric, points }: View, { today }: Asked) {
	const { ref, measure, frequency } = metric;
	const of = (name: string) => `${name}-${ref}`;
	const noFigure = form.bilingual(of('noFigure'));
	const parts = figureParts(measure);
	if (!noFigure && parts.every((part) => form.text(of(part)) === '')) return [];
	figureOrReason(form, { field: of('noFigure'), given: noFigure !== null }, parts.map(of));
	const typed: Record<Part, number | null> = {
		numerator: null,
		denominator: null,
		value: null,
		cases: null
	};
	for (const part of parts) {
		typed[part] = part === 'value' ? form.number(of(part)) : form.whole(of(part));
	}
	const start = form.text(of('period'));
	const period = endedPeriods(frequency, today).find((one) => one.start === start);
	if (!period) {
		form.wrong(of('period'), 'period');
		return [];
	}
	const note = form.bilingual(of('note'));
	const figure = noFigure ? null : typed;
	const revises = points.some((point) => point.start === period.start);
	const wrong = problemWith(
		measure,
		{
			period,
			figure,
			excused: noFigure !== null,
			revises,
			reasoned: note !== null
		},
		today
	);
	// Where a number cannot be read that is said already.
	const unread = parts.some((part) => typed[part] === null && form.text(of(part)) !== '');
	if (wrong && !unread) form.wrong(of(wrong.field), wrong.reason, { ...wrong });
	// Said at once with what is wrong with the figure, so that one looks once.
	if (revises && !note && wrong?.field !== 'note') {
		form.wrong(of('note'), 'revision-needs-reason');
	}
	return [
		{ metric: ref, periodStart: period.start, periodEnd: period.end, figure, noFigure, note }
	];
}
