import { sql } from 'drizzle-orm';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type {
	ActionProgress,
	Direction,
	EvidenceKind,
	ForceStatus,
	Frequency,
	Marking,
	Measure,
	Unit
} from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { DataOf } from '#lib/journal/events.ts';
import type { Figure } from '#lib/journal/events/work.ts';
import type { Columns } from '../columns.ts';

export const metricTables = (c: Columns) => ({
	metrics: c.table('metrics', {
		ref: c.text().primaryKey(),
		forceId: c.text().notNull(),
		name: c.json<BilingualText>().notNull(),
		definition: c.json<BilingualText>().notNull(),
		measure: c.text().$type<Measure>().notNull(),
		unit: c.text().$type<Unit>().notNull(),
		better: c.text().$type<Direction>().notNull(),
		frequency: c.text().$type<Frequency>().notNull(),
		sourceSystem: c.json<BilingualText>().notNull(),
		baseline: c.json<{ figure: Figure; period: BilingualText }>(),
		target: c.real()
	}),
	metricLinks: c.table(
		'metric_links',
		{
			metric: c.text().notNull(),
			recommendation: c.text().notNull(),
			/** Empty text where the metric is about the recommendation as a whole. */
			subPoint: c.text().notNull()
		},
		(t) => [
			c.primaryKey({ columns: [t.metric, t.recommendation, t.subPoint] }),
			c.index('metric_links_recommendation').on(t.recommendation)
		]
	),
	measurements: c.table(
		'measurements',
		{
			id: c.text().primaryKey(),
			metric: c.text().notNull(),
			periodStart: c.text().$type<LocalDate>().notNull(),
			periodEnd: c.text().$type<LocalDate>().notNull(),
			figure: c.json<Figure>(),
			noFigure: c.json<BilingualText>(),
			note: c.json<BilingualText>(),
			/** What the force says beside the point: what changed then. Kept when the figure is revised. */
			annotation: c.json<BilingualText>(),
			recordedOn: c.text().$type<LocalDate>().notNull(),
			/** The measurement that replaced this one; null while it stands. */
			revisedBy: c.text()
		},
		(t) => [c.index('measurements_metric').on(t.metric, t.periodStart)]
	)
});

export const actionTables = (c: Columns) => ({
	actions: c.table(
		'actions',
		{
			ref: c.text().primaryKey(),
			forceId: c.text().notNull(),
			title: c.json<BilingualText>().notNull(),
			ownerPost: c.json<BilingualText>().notNull(),
			ownerId: c.text(),
			dueOn: c.text().$type<LocalDate>().notNull(),
			firstDueOn: c.text().$type<LocalDate>().notNull(),
			dueChanges: c.integer().notNull(),
			progress: c.text().$type<ActionProgress>().notNull(),
			note: c.json<BilingualText>(),
			waitsOn: c.json<BilingualText>(),
			doneOn: c.text().$type<LocalDate>(),
			/** The `seq` of the last event about it. */
			version: c.integer().notNull()
		},
		(t) => [
			c.index('actions_owner').on(t.ownerId),
			c.index('actions_due').on(t.forceId, t.progress, t.dueOn)
		]
	),
	actionLinks: c.table(
		'action_links',
		{
			action: c.text().notNull(),
			recommendation: c.text().notNull(),
			/** Empty text where the action serves the recommendation as a whole. */
			subPoint: c.text().notNull()
		},
		(t) => [
			c.primaryKey({ columns: [t.action, t.recommendation, t.subPoint] }),
			c.index('action_links_recommendation').on(t.recommendation)
		]
	)
});

export const evidenceTables = (c: Columns) => ({
	evidence: c.table(
		'evidence',
		{
			ref: c.text().primaryKey(),
			forceId: c.text().notNull(),
			organisationId: c.text().notNull(),
			version: c.integer().notNull(),
			kind: c.text().$type<EvidenceKind>().notNull(),
			title: c.json<BilingualText>().notNull(),
			shows: c.json<BilingualText>().notNull(),
			effectiveOn: c.text().$type<LocalDate>().notNull(),
			marking: c.text().$type<Marking>().notNull(),
			file: c.json<NonNullable<DataOf<'evidence-added'>['file']>>(),
			link: c.text(),
			addedOn: c.text().$type<LocalDate>().notNull(),
			addedBy: c.text().notNull(),
			releasedOn: c.text().$type<LocalDate>()
		},
		(t) => [c.index('evidence_force').on(t.forceId)]
	),
	evidenceLinks: c.table(
		'evidence_links',
		{
			id: c.text().primaryKey(),
			evidence: c.text().notNull(),
			recommendation: c.text().notNull(),
			subPoint: c.text(),
			action: c.text()
		},
		(t) => [
			c.index('evidence_links_evidence').on(t.evidence),
			c.index('evidence_links_recommendation').on(t.recommendation)
		]
	)
});

/** What goes with a contribution until it is released, or was declined. */
type Proposal = Pick<
	DataOf<'update-contributed'>,
	'revisedTarget' | 'practiceFrom' | 'actions' | 'progress' | 'measurements'
> & { declined?: { on: LocalDate; post: BilingualText | null; reason: BilingualText } };

export const updateTables = (c: Columns) => ({
	updates: c.table(
		'updates',
		{
			id: c.text().primaryKey(),
			recommendation: c.text().notNull(),
			state: c.text().$type<'contributed' | 'declined' | 'released'>().notNull(),
			kind: c.text().$type<'account' | 'nothing-changed'>().notNull(),
			summary: c.json<BilingualText>().notNull(),
			status: c.text().$type<ForceStatus>().notNull(),
			reason: c.json<BilingualText>(),
			forecastOn: c.text().$type<LocalDate>(),
			/** What a contribution proposes beside its words, and why it was declined; null for a release. */
			proposal: c.json<Proposal>(),
			evidence: c.json<string[]>().notNull(),
			writtenBy: c.text().notNull(),
			writtenPost: c.json<BilingualText>(),
			writtenOn: c.text().$type<LocalDate>().notNull(),
			releasedBy: c.text(),
			releasedPost: c.json<BilingualText>(),
			releasedOn: c.text().$type<LocalDate>()
		},
		(t) => [
			c.index('updates_recommendation').on(t.recommendation, t.state),
			c
				.index('updates_contributed')
				.on(t.recommendation)
				.where(sql`state = 'contributed'`),
			c
				.index('updates_declined')
				.on(t.writtenBy)
				.where(sql`state = 'declined'`)
		]
	)
});
