import {
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	type ChartConfiguration
} from 'chart.js';
import type { ChartSpec } from '#lib/metrics/chart.ts';
import { measureText } from './metrics.ts';
import { along, freest } from './room.ts';
import { VectorContext, type Op } from './vectorContext.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale);

/** How large a chart is drawn: for a page or a sheet of paper, or for a telephone. */
export interface Size {
	width: number;
	height: number;
	/** Levels are named in the right margin, or, where there is no room, on their own lines. */
	margin: number;
	ticks: number;
}
export const WIDE: Size = { width: 640, height: 260, margin: 124, ticks: 6 };
export const NARROW: Size = { width: 340, height: 240, margin: 8, ticks: 3 };

const INK = '#0b0c0c';
const LINE = '#1b2a49';
const BASELINE = '#5c6370';
const TARGET = '#158187';

/** What a chart is drawn as: vectors, the same whichever way they are shown. */
export interface Drawing {
	width: number;
	height: number;
	ops: Op[];
}

/** How many drawings are kept; the oldest go first. */
const KEPT = 200;
const kept = new Map<string, Drawing>();

/** Draws a chart by Chart.js into vectors. The same chart gives the same vectors, drawn once. */
export function drawChart(spec: ChartSpec, size: Size = WIDE): Drawing {
	const key = JSON.stringify([spec, size]);
	const before = kept.get(key);
	if (before) return before;
	const drawing = draw(spec, size);
	if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
	kept.set(key, drawing);
	return drawing;
}

function draw(spec: ChartSpec, size: Size): Drawing {
	const context = new VectorContext(size.width, size.height, measureText);
	const chart = new Chart(context.canvas as never, configuration(spec, size));
	chart.destroy();
	return { width: size.width, height: size.height, ops: context.ops };
}

/** The one configuration of a metric's chart. */
export function configuration(
	spec: ChartSpec,
	size: Size
): ChartConfiguration<'line', (number | null)[], string> {
	const level = (value: number, colour: string, dash: number[]) => ({
		data: spec.labels.map(() => value),
		borderColor: colour,
		borderWidth: 1.5,
		borderDash: dash,
		pointRadius: 0
	});
	const highest = Math.max(
		...spec.values.map((value) => value ?? 0),
		spec.baseline?.value ?? 0,
		spec.target?.value ?? 0,
		1
	);
	return {
		type: 'line',
		data: {
			labels: spec.labels,
			datasets: [
				{
					data: spec.values,
					borderColor: LINE,
					backgroundColor: LINE,
					borderWidth: 2.5,
					pointRadius: 3.5,
					spanGaps: false
				},
				...(spec.baseline ? [level(spec.baseline.value, BASELINE, [2, 4])] : []),
				...(spec.target ? [level(spec.target.value, TARGET, [8, 4])] : [])
			]
		},
		options: {
			responsive: false,
			animation: false,
			devicePixelRatio: 1,
			events: [],
			layout: { padding: { top: 12, right: spec.baseline || spec.target ? size.margin : 12 } },
			scales: {
				x: {
					ticks: {
						color: INK,
						font: { size: 12 },
						maxRotation: 0,
						autoSkip: true,
						maxTicksLimit: size.ticks
					},
					grid: { display: false },
					border: { color: INK }
				},
				y: {
					min: 0,
					max: spec.max ?? niceMax(highest),
					ticks: {
						color: INK,
						font: { size: 12 },
						maxTicksLimit: 6,
						callback: (value) => `${String(value)}${spec.unit === '%' ? '%' : ''}`
					},
					grid: { color: '#dfe3ea' },
					border: { display: false }
				}
			}
		},
		plugins: [labels(spec, size), notes(spec)]
	};
}

/** Writes on the lines themselves what they are, in place of a legend. */
function labels(spec: ChartSpec, size: Size) {
	return {
		id: 'labels',
		afterDatasetsDraw: (chart: Chart<'line', (number | null)[], string>) => {
			const { ctx, chartArea, scales } = chart;
			const at = (value: number) => scales.y?.getPixelForValue(value) ?? 0;
			const curve = along(
				spec.values.map((value, point) =>
					value === null ? null : { x: scales.x?.getPixelForValue(point) ?? 0, y: at(value) }
				)
			);
			const write = (y: number, label: string, colour: string) => {
				ctx.save();
				ctx.font = 'bold 12px sans-serif';
				ctx.fillStyle = colour;
				const beside = { x: chartArea.right + 8, y, align: 'left', baseline: 'middle' } as const;
				const place =
					size.margin < 100 ? freest(chartArea, y, ctx.measureText(label).width, curve) : beside;
				ctx.textAlign = place.align;
				ctx.textBaseline = place.baseline;
				ctx.fillText(label, place.x, place.y);
				ctx.restore();
			};
			const before = spec.baseline && at(spec.baseline.value);
			const target = spec.target && at(spec.target.value);
			// Two levels that lie close together are written one above the other.
			const close = before !== null && target !== null && Math.abs(before - target) < 15;
			const shift = close ? (before < target ? -8 : 8) : 0;
			if (spec.baseline && before !== null) write(before + shift, spec.baseline.label, BASELINE);
			if (spec.target && target !== null) write(target - shift, spec.target.label, TARGET);
		}
	};
}

const MARK = { radius: 8, above: 16 };

/** Numbers in rings over the points that have a note; under them where there is no room above. */
function notes(spec: ChartSpec) {
	return {
		id: 'notes',
		afterDatasetsDraw: ({ ctx, chartArea, scales }: Chart<'line', (number | null)[], string>) => {
			for (const { at, label } of spec.notes) {
				const [x, point] = [
					scales.x?.getPixelForValue(at) ?? 0,
					scales.y?.getPixelForValue(spec.values[at] ?? 0) ?? 0
				];
				const fits = point - MARK.above - MARK.radius >= chartArea.top - 12;
				const y = point + (fits ? -MARK.above : MARK.above);
				ctx.save();
				ctx.beginPath();
				ctx.arc(x, y, MARK.radius, 0, 2 * Math.PI);
				ctx.fillStyle = '#ffffff';
				ctx.fill();
				ctx.strokeStyle = LINE;
				ctx.lineWidth = 1.5;
				ctx.stroke();
				ctx.font = 'bold 11px sans-serif';
				ctx.fillStyle = INK;
				ctx.textAlign = 'center';
				ctx.textBaseline = 'middle';
				ctx.fillText(label, x, y);
				ctx.restore();
			}
		}
	};
}

/** A round number at or above the highest value, so that the scale ends on a line. */
export function niceMax(highest: number): number {
	const power = 10 ** Math.floor(Math.log10(highest));
	const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((part) => part * power >= highest * 1.05);
	return (step ?? 10) * power;
}
