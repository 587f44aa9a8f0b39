import type { Deadline } from '#lib/kernel/deadline.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Completeness, FollowUpKind, Milestone, Programme } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Columns } from '../columns.ts';

interface CaseAudit {
	total: number;
	good: number;
	requiresImprovement: number;
	inadequate: number;
	source: string;
}

export const inspectionTables = (c: Columns) => ({
	inspections: c.table(
		'inspections',
		{
			ref: c.text().primaryKey(),
			forceId: c.text().notNull(),
			programme: c.text().$type<Programme>().notNull(),
			methodology: c.text().notNull(),
			title: c.json<BilingualText>().notNull(),
			publishedOn: c.text().$type<LocalDate>().notNull(),
			fieldworkFrom: c.text().$type<LocalDate>(),
			fieldworkTo: c.text().$type<LocalDate>(),
			link: c.text(),
			completeness: c.text().$type<Completeness>().notNull(),
			caseAudit: c.json<CaseAudit>(),
			followUpKind: c.text().$type<FollowUpKind>().notNull(),
			furtherAreas: c.json<BilingualText[]>().notNull(),
			sources: c.json<string[]>().notNull(),
			section55Applies: c.boolean().notNull()
		},
		(t) => [c.index('inspections_force').on(t.forceId)]
	),
	/** Clocks of inspections (`kind` says which) and of recommendations (`kind` = `recommendation`). */
	deadlines: c.table(
		'deadlines',
		{
			subject: c.text().notNull(),
			kind: c.text().notNull(),
			deadline: c.json<Deadline>().notNull(),
			dueOn: c.text().$type<LocalDate>()
		},
		(t) => [c.primaryKey({ columns: [t.subject, t.kind] })]
	),
	milestones: c.table(
		'milestones',
		{
			id: c.text().primaryKey(),
			inspection: c.text().notNull(),
			milestone: c.text().$type<Milestone>().notNull(),
			on: c.text().$type<LocalDate>().notNull(),
			byDay: c.text().$type<LocalDate>(),
			note: c.json<BilingualText>(),
			link: c.text(),
			recordedOn: c.text().$type<LocalDate>().notNull()
		},
		(t) => [c.index('milestones_inspection').on(t.inspection)]
	),
	causesOfConcern: c.table('causes_of_concern', {
		id: c.text().primaryKey(),
		inspection: c.text().notNull(),
		words: c.json<BilingualText>().notNull(),
		chapter: c.text()
	})
});
