import { monthYear } from '#lib/kernel/calendar.ts';
import { periodWords } from '#lib/metrics/periods.ts';
import type { Speech } from '#lib/words/speech.ts';
import { textOf, type Block } from '../../document.ts';
import type { MetricLine } from '../../numbers.ts';
import { paragraph, title } from './blocks.ts';
import {
	betterWords,
	chartNotes,
	chartSpec,
	figureWords,
	numberRuns,
	numberVerdict,
	targetWords
} from './numbers.ts';
import { written, type Composing } from './phrases.ts';

/** Every number: its sentence, chart, definition and table. */
export function allNumbers(composing: Composing): Block[] {
	const { model, speech } = composing;
	return [
		title('all-numbers', speech.say('reports_full_numbers')),
		paragraph(speech.say('reports_num_small')),
		...model.metrics.flatMap((line): Block[] => {
			const { metric, points } = line;
			const notes = points.map(({ noFigure, note }) => noFigure ?? note);
			const noted = notes.some(Boolean);
			// Its heading says the name.
			const sentence = numberVerdict(composing, line);
			const [first, last] = [points[0], points.at(-1)];
			const chart: Block[] =
				first && last && points.length > 1
					? [
							{
								kind: 'chart',
								id: line.ref.toLowerCase(),
								spec: chartSpec(line, speech),
								caption: [sentence],
								alt: speech.say('reports_num_chart_alt', {
									from: monthYear(speech.language, first.end),
									to: monthYear(speech.language, last.end),
									sentence: textOf(numberRuns(composing, line, line.ref))
								})
							}
						]
					: [paragraph(sentence)];
			return [
				title(line.ref, [`${line.ref} `, written(metric.name, speech)], 3),
				...chart,
				...notesOf(line, speech),
				{
					kind: 'definitions',
					entries: [
						{
							term: speech.say('reports_num_definition'),
							runs: [written(metric.definition, speech)]
						},
						{
							term: speech.say('reports_num_source'),
							runs: [written(metric.sourceSystem, speech)]
						},
						{ term: speech.say('reports_num_better'), runs: [betterWords(metric, speech)] },
						{ term: speech.say('reports_num_target'), runs: [targetWords(metric, speech)] },
						...(metric.baseline
							? [
									{
										term: speech.say('reports_num_baseline'),
										runs: [
											`${figureWords(metric, metric.baseline.figure, speech)}, `,
											written(metric.baseline.period, speech)
										]
									}
								]
							: [])
					]
				},
				{
					kind: 'table',
					caption: speech.say('reports_num_caption', { ref: line.ref }),
					dense: true,
					columns: [
						{ head: speech.say('reports_num_period'), width: 24 },
						{ head: speech.say('reports_num_figure'), width: 30 },
						...(noted ? [{ head: speech.say('reports_num_note'), width: 46 }] : [])
					],
					...(chart[0]?.kind === 'chart'
						? { folded: speech.say('metrics_figures_of', { ref: line.ref }) }
						: {}),
					rows: points.map(({ start, end, figure }, at) => ({
						header: true,
						cells: [
							[periodWords(speech.language, { start, end })],
							[figure ? figureWords(metric, figure, speech) : speech.say('reports_no_figure')],
							...(noted ? [notes[at] ? [written(notes[at], speech)] : ['']] : [])
						]
					}))
				}
			];
		})
	];
}

/** What is said beside points of the chart, by the numbers it has there. */
function notesOf(line: MetricLine, speech: Speech): Block[] {
	const notes = chartNotes(line);
	if (line.points.length < 2 || notes.length === 0) return [];
	return [
		{
			kind: 'list',
			ordered: true,
			items: notes.map(({ point, texts }) => [
				`${periodWords(speech.language, point)}: `,
				...texts.flatMap((text, at) =>
					at > 0 ? [' ', written(text, speech)] : [written(text, speech)]
				)
			])
		}
	];
}
