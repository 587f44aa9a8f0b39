import { monthYear } from '#lib/kernel/calendar.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { ChartSpec } from '#lib/metrics/chart.ts';
import type { Measure } from '#lib/kernel/lists.ts';
import { percentage, valueOf, type Figure } from '#lib/metrics/figures.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';
import { textOf, type Block, type Run } from '../../document.ts';
import type { MetricLine } from '../../numbers.ts';
import { heading } from './sections.ts';
import { briefly, code, phrase, TOPIC, written, type Composing } from './phrases.ts';

/** Section 5: at most three numbers, each a sentence with before, now and how many cases. */
export function numbersBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const chosen = (model.prepared?.metrics ?? []).flatMap(
		(ref) => model.metrics.find((line) => line.ref === ref) ?? []
	);
	const words = speech.say(numbersTitle(model.inspection.programme, chosen.length));
	const title = heading(composing, 'numbers', words);
	if (chosen.length === 0) {
		return [title, { kind: 'paragraph', runs: [speech.say('reports_no_numbers')] }];
	}
	return [
		title,
		{
			kind: 'table',
			caption: words,
			columns: [
				{ head: speech.say('reports_column_measure'), width: 40 },
				{ head: speech.say('reports_column_before'), width: 20 },
				{ head: speech.say('reports_column_now'), width: 20 },
				{ head: speech.say('reports_column_cases'), width: 20 }
			],
			rows: chosen.map((line) => ({ header: true, cells: numberCells(composing, line) }))
		},
		{
			kind: 'list',
			ordered: false,
			items: chosen.map((line) => numberRuns(composing, line))
		}
	];
}

/** Programmes that ask whether children are safer; of the others it would be a wrong question. */
const OF_CHILDREN: readonly string[] = ['NCPI', 'JTAI'];

/** The heading over so many chosen numbers of a report. */
export function numbersTitle(programme: string, chosen: number): Code {
	if (!OF_CHILDREN.includes(programme)) return 'reports_heading_numbers_any';
	return chosen === 3 ? 'reports_heading_numbers' : 'reports_heading_children';
}

function numberCells({ speech }: Composing, line: MetricLine): Run[][] {
	const { measure, baseline } = line.metric;
	const latest = line.latest;
	const none = speech.say('reports_no_figure');
	return [
		[written(briefly(line.metric.name, TOPIC), speech)],
		[baseline ? shortFigure(line.metric, baseline.figure, speech) : none],
		[latest ? shortFigure(line.metric, latest.figure, speech) : none],
		[latest ? casesWords(measure, latest.figure, speech) : none]
	];
}

function casesWords(measure: Measure, figure: Figure, speech: Speech): string {
	const count = measure === 'median' ? figure.cases : figure.denominator;
	return speech.say('kernel_cases', { count: count ?? 0 });
}

/** «Appropriate adults: better. 95 minutes in October 2019; before, 190 minutes.» */
export function numberSentence(composing: Composing, line: MetricLine): string {
	return textOf(numberRuns(composing, line));
}

/** «Better. 95 minutes in October 2019; before, 190 minutes.»: where a heading says the name. */
export function numberVerdict(composing: Composing, line: MetricLine): string {
	const said = textOf(numberRuns(composing, line, '')).replace(/^:\s*/, '');
	return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The same as runs; another `name` may stand in for the metric's own. */
export function numberRuns(
	{ speech }: Composing,
	line: MetricLine,
	name: Run = written(line.metric.name, speech)
): Run[] {
	return phrase(speech, sentenceOf(line), {
		name,
		now: line.latest ? figureWords(line.metric, line.latest.figure, speech) : '',
		period: line.latest ? inPeriod(line.metric, line.latest.end, speech) : '',
		before: line.metric.baseline
			? figureWords(line.metric, line.metric.baseline.figure, speech)
			: ''
	});
}

/** «in October 2019», «in the quarter to September 2019»: a Welsh month is «ym mis», a quarter not. */
function inPeriod({ frequency }: Metric, end: LocalDate, speech: Speech): string {
	const month = monthYear(speech.language, end);
	return speech.say(code('reports_in_period_', frequency), { month });
}

function sentenceOf(line: MetricLine) {
	if (!line.latest) return 'reports_number_none';
	switch (line.comparison) {
		case 'better':
			return 'reports_number_better';
		case 'worse':
			return 'reports_number_worse';
		case 'unclear':
			return 'reports_number_unclear';
		case 'no-change':
			return 'reports_number_same';
		case 'neutral':
			return line.metric.baseline ? 'reports_number_neutral' : 'reports_number_no_baseline';
		case 'no-baseline':
		case 'no-figure':
			return 'reports_number_no_baseline';
	}
}

type Metric = MetricLine['metric'];

/** «95 minutes», «4 of 5»: without the share or the cases. */
export function shortFigure(metric: Metric, figure: Figure, speech: Speech): string {
	if (metric.measure === 'proportion') {
		return speech.say('kernel_of', {
			numerator: figure.numerator ?? 0,
			denominator: figure.denominator ?? 0
		});
	}
	return inUnit(metric, figure, speech);
}

/** «95 minutes (median of 41 cases)», «7 of 12 (58%)», «41 cases». */
export function figureWords(metric: Metric, figure: Figure, speech: Speech): string {
	switch (metric.measure) {
		case 'proportion': {
			const share = percentage(figure);
			const numbers = {
				numerator: figure.numerator ?? 0,
				denominator: figure.denominator ?? 0
			};
			if (share === null) return speech.say('kernel_of', numbers);
			const percent = speech.say('kernel_percent', { count: Math.round(share) });
			return speech.say('reports_figure_proportion', { ...numbers, percent });
		}
		case 'median': {
			const cases = speech.say('kernel_cases', { count: figure.cases ?? 0 });
			return speech.say('reports_figure_median', { value: inUnit(metric, figure, speech), cases });
		}
		case 'count':
			return inUnit(metric, figure, speech);
	}
}

function inUnit(metric: Pick<Metric, 'unit' | 'measure'>, figure: Figure, speech: Speech): string {
	const count = valueOf(metric.measure, figure) ?? 0;
	switch (metric.unit) {
		case 'minutes':
			return speech.say('kernel_minutes', { count });
		case 'hours':
			return speech.say('kernel_hours', { count });
		case 'percent':
			return speech.say('kernel_percent', { count: Math.round(count) });
		default:
			return String(count);
	}
}

/** The chart of a metric, its words in a language: the page, the PDF and a canvas draw the same. */
export function chartSpec(line: MetricLine, speech: Speech): ChartSpec {
	const { metric, points } = line;
	const level = (value: number | null, label: string) => (value === null ? null : { value, label });
	const baseline = metric.baseline && valueOf(metric.measure, metric.baseline.figure);
	return {
		labels: points.map(({ end }) => monthYear(speech.language, end)),
		values: points.map(({ figure }) => valueOf(metric.measure, figure)),
		unit: metric.unit === 'percent' ? '%' : '',
		baseline: level(
			baseline ?? null,
			metric.baseline
				? speech.say('reports_num_baseline_label', {
						figure: shortFigure(metric, metric.baseline.figure, speech)
					})
				: ''
		),
		target: level(metric.target, targetLabel(line, speech)),
		notes: chartNotes(line).map(({ at, label }) => ({ at, label })),
		max: metric.measure === 'proportion' ? 100 : null
	};
}

/** The points of a chart with something said beside them, numbered in order of time. */
export function chartNotes({ points }: MetricLine) {
	return points
		.map((point, at) => ({
			point,
			at,
			texts: [point.annotation, point.note].filter((one) => one !== null)
		}))
		.filter(({ point, texts }) => point.figure !== null && texts.length > 0)
		.map((noted, index) => ({ ...noted, label: String(index + 1) }));
}

function targetLabel({ metric }: MetricLine, speech: Speech): string {
	return speech.say('reports_num_target_label', { figure: targetWords(metric, speech) });
}

/** A metric's target in its unit, or that there is none. */
export function targetWords(metric: Metric, speech: Speech): string {
	const { target, unit, measure } = metric;
	if (target === null) return speech.say('reports_num_target_none');
	const figure = { numerator: target, denominator: null, value: target, cases: null };
	return inUnit({ unit, measure: measure === 'proportion' ? 'median' : measure }, figure, speech);
}

/** Which way is better, in a word. */
export function betterWords(metric: Metric, speech: Speech): string {
	return speech.say(code('reports_num_better_', metric.better));
}
