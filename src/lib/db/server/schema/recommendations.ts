import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Fidelity, ForceStatus, RecommendationKind, TargetAnswer } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Columns } from '../columns.ts';

export const recommendationTables = (c: Columns) => ({
	recommendations: c.table(
		'recommendations',
		{
			ref: c.text().primaryKey(),
			inspection: c.text().notNull(),
			forceId: c.text().notNull(),
			number: c.integer().notNull(),
			kind: c.text().$type<RecommendationKind>().notNull(),
			topic: c.json<BilingualText>().notNull(),
			words: c.json<BilingualText>().notNull(),
			/** The topic, folded for sorting and searching, in each language. */
			topicKeyEn: c.text().notNull(),
			topicKeyCy: c.text().notNull(),
			sourceTitle: c.text().notNull(),
			sourceLink: c.text(),
			fidelity: c.text().$type<Fidelity>().notNull(),
			chapter: c.text(),
			causeOfConcern: c.text(),
			addressedTo: c.json<string[]>().notNull(),
			partners: c.json<BilingualText[]>().notNull(),
			immediate: c.boolean().notNull(),
			dueOn: c.text().$type<LocalDate>(),
			inspectorateNumber: c.text(),
			portal: c.json<{ level: string | null; status: string; lookedOn: LocalDate }>(),
			sro: c.json<BilingualText>(),
			deliveryLead: c.json<BilingualText>(),
			/** What the force last said, in a released update. */
			forceStatus: c.text().$type<ForceStatus>().notNull(),
			forceSaidOn: c.text().$type<LocalDate>(),
			forceReason: c.json<BilingualText>(),
			forecastOn: c.text().$type<LocalDate>(),
			/** The day from which it has been said complete without being reopened. */
			completeOn: c.text().$type<LocalDate>(),
			lastUpdateId: c.text(),
			/** The `seq` of the last event that changed what a person deciding must have seen. */
			version: c.integer().notNull()
		},
		(t) => [
			c.index('recommendations_inspection').on(t.inspection),
			c.index('recommendations_force').on(t.forceId, t.dueOn)
		]
	),
	subPoints: c.table(
		'sub_points',
		{
			id: c.text().primaryKey(),
			recommendation: c.text().notNull(),
			letter: c.text().notNull(),
			words: c.json<BilingualText>().notNull(),
			practiceFrom: c.text().$type<LocalDate>(),
			practiceWhat: c.json<BilingualText>()
		},
		(t) => [c.uniqueIndex('sub_points_letter').on(t.recommendation, t.letter)]
	),
	revisedTargets: c.table(
		'revised_targets',
		{
			recommendation: c.text().notNull(),
			number: c.integer().notNull(),
			targetOn: c.text().$type<LocalDate>().notNull(),
			forecastOn: c.text().$type<LocalDate>(),
			reason: c.json<BilingualText>().notNull(),
			setOn: c.text().$type<LocalDate>().notNull(),
			answer: c.text().$type<TargetAnswer>(),
			answeredOn: c.text().$type<LocalDate>(),
			answerReason: c.json<BilingualText>()
		},
		(t) => [c.primaryKey({ columns: [t.recommendation, t.number] })]
	)
});
