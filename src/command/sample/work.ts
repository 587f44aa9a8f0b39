import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { addAction } from '#lib/actions/server/addAction.ts';
import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { localDate, type LocalDate } from '#lib/kernel/localDate.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { annotateMeasurement } from '#lib/metrics/server/annotateMeasurement.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { periodFrom } from '#lib/metrics/periods.ts';
import { ACTIONS } from './actions.ts';
import type { Cast } from './cast.ts';
import { EVIDENCE } from './evidence.ts';
import { METRICS } from './metrics.ts';
import type { Figures } from './sampleMetric.ts';

/** One thing that happens in the story, on its day. */
export interface Step {
	on: LocalDate;
	/** Which of a day's steps comes first. */
	order: number;
	run: () => Promise<unknown>;
}

/** Refs and sub-points of the Gwent recommendations, as they were entered. */
export interface Entered {
	refs: readonly string[];
	subPoint: (recommendation: number, letter: string | undefined) => string | null;
}

type About = { recommendation: 1 | 2 | 3; letter?: string }[];

const day = localDate;

/** The plan: each action on the first of July, then its progress and changed days. */
export function actionSteps(cast: Cast, entered: Entered): Step[] {
	return ACTIONS.flatMap((action) => {
		let ref = '';
		const add: Step = {
			on: day('2019-07-01'),
			order: 1,
			run: async () => {
				const { owned, about, title, ownerPost, dueOn, waitsOn } = action;
				const added = await addAction(cast.as('lead', '2019-07-01'), {
					title,
					ownerPost,
					ownerId: owned ? cast.id('owner') : null,
					dueOn: day(dueOn),
					waitsOn: waitsOn ?? null,
					recommendations: refsOf(entered, about),
					subPoints: pointsOf(entered, about)
				});
				ref = added.ref;
			}
		};
		const changes = (action.changes ?? []).map(({ on, to, reason }) => ({
			on: day(on),
			order: 2,
			run: () => changeActionDue(cast.as('lead', on), ref, { to: day(to), reason })
		}));
		const progress = action.progress.map(({ on, to, note, waitsOn }) => ({
			on: day(on),
			order: 2,
			run: () =>
				progressAction(cast.as(action.owned ? 'owner' : 'lead', on), ref, {
					progress: to,
					note,
					waitsOn: waitsOn ?? null,
					doneOn: to === 'done' ? day(on) : null
				})
		}));
		return [add, ...changes, ...progress];
	});
}

/** Metrics on the first of July with all that was known; then each period a few days after it. */
export function metricSteps(cast: Cast, entered: Entered, notes: boolean): Step[] {
	return METRICS.flatMap((metric) => {
		let ref = '';
		const define: Step = {
			on: day('2019-07-01'),
			order: 0,
			run: async () => {
				const { about, series: _series, missing: _missing, notes: _notes, baseline, ...rest } = metric;
				const defined = await defineMetric(cast.as('lead', '2019-07-01'), {
					...rest,
					forceId: 'gwent',
					baseline: baseline && { period: baseline.period, figure: figureOf(baseline.figures) },
					recommendations: refsOf(entered, about),
					subPoints: pointsOf(entered, about)
				});
				ref = defined.ref;
			}
		};
		const measured = Object.entries(metric.series).map(([month, figures]): Step => {
			const period = periodFrom(metric.frequency === 'quarterly' ? 'monthly' : metric.frequency, month);
			if (!period) throw new Error(`No such month in the sample: ${month}`);
			const on = dayAfter(period.end);
			return {
				on,
				order: 1,
				run: async () => {
					await recordMeasurement(cast.as('lead', on), ref, {
						periodStart: period.start,
						periodEnd: period.end,
						figure: figures && figureOf(figures),
						noFigure: figures ? null : (metric.missing ?? null)
					});
					const note = notes ? metric.notes?.[month] : undefined;
					const lead = cast.as('lead', on);
					if (note) await annotateMeasurement(lead, ref, { periodStart: period.start, note });
				}
			};
		});
		return [define, ...measured];
	});
}

/** The figures of a month are entered on the fifth day after it; of months before July, on 1 July. */
function dayAfter(end: LocalDate): LocalDate {
	const [year, month] = end.split('-').map(Number) as [number, number];
	const next = month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}`;
	const on = day(`${next}-05`);
	return on < day('2019-07-05') ? day('2019-07-01') : on;
}

function figureOf(figures: Figures) {
	if ('value' in figures) {
		return { numerator: null, denominator: null, value: figures.value, cases: figures.cases };
	}
	return { numerator: figures[0], denominator: figures[1] ?? null, value: null, cases: null };
}

/** Evidence, really stored from the files in `folder`, and released by the force lead the same day. */
export function evidenceSteps(
	cast: Cast,
	entered: Entered,
	store: EvidenceStore,
	folder: string
): Step[] {
	return EVIDENCE.map((piece) => ({
		on: day(piece.addedOn),
		order: 3,
		run: async () => {
			const { file, by, about, addedOn, effectiveOn, ...rest } = piece;
			const path = `${folder}/${file}`;
			const { size } = await stat(path);
			const received = await store.receive(createReadStream(path), size);
			const kept = await keepFile(store, { ...received, name: file });
			const { ref } = await addEvidence(
				cast.as(by, addedOn),
				{
					...rest,
					effectiveOn: day(effectiveOn),
					about: about.map(({ recommendation, letter }) => ({
						recommendation: entered.refs[recommendation - 1] ?? '',
						subPoint: entered.subPoint(recommendation, letter)
					}))
				},
				kept
			);
			await releaseEvidence(cast.as('lead', addedOn), ref);
		}
	}));
}

function refsOf(entered: Entered, about: About): string[] {
	return [...new Set(about.map(({ recommendation }) => entered.refs[recommendation - 1] ?? ''))];
}

function pointsOf(entered: Entered, about: About): string[] {
	return about.flatMap(({ recommendation, letter }) => entered.subPoint(recommendation, letter) ?? []);
}
