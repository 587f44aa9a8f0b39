import type { BilingualText } from '#lib/kernel/languages.ts';
import type { InspectorateDecision, Rating } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Columns } from '../columns.ts';

export const assuranceTables = (c: Columns) => ({
	submissions: c.table(
		'submissions',
		{
			id: c.text().primaryKey(),
			recommendation: c.text().notNull(),
			updateId: c.text().notNull(),
			note: c.json<BilingualText>(),
			madeOn: c.text().$type<LocalDate>().notNull(),
			madeBy: c.text().notNull()
		},
		(t) => [c.index('submissions_recommendation').on(t.recommendation)]
	),
	ratings: c.table(
		'ratings',
		{
			id: c.text().primaryKey(),
			recommendation: c.text().notNull(),
			rating: c.text().$type<Rating>().notNull(),
			reasons: c.json<BilingualText>().notNull(),
			updateId: c.text(),
			submissionId: c.text(),
			givenOn: c.text().$type<LocalDate>().notNull(),
			givenBy: c.text().notNull(),
			givenPost: c.json<BilingualText>()
		},
		(t) => [c.index('ratings_recommendation').on(t.recommendation)]
	),
	/** What the Commissioner is and HMICFRS has, for each recommendation, as it stands now. */
	positions: c.table(
		'positions',
		{
			recommendation: c.text().primaryKey(),
			commissioner: c.text().$type<'considering' | Rating>(),
			commissionerOn: c.text().$type<LocalDate>(),
			/** The released update that the rating or the submission rests on. */
			updateId: c.text(),
			decision: c.text().$type<InspectorateDecision>(),
			decisionWords: c.json<BilingualText>(),
			decisionOn: c.text().$type<LocalDate>(),
			decisionLetter: c.text(),
			decisionLetterLink: c.text()
		},
		(t) => [c.index('positions_commissioner').on(t.commissioner)]
	),
	updateRequests: c.table(
		'update_requests',
		{
			id: c.text().primaryKey(),
			recommendation: c.text().notNull(),
			dueOn: c.text().$type<LocalDate>().notNull(),
			note: c.json<BilingualText>(),
			askedOn: c.text().$type<LocalDate>().notNull(),
			metOn: c.text().$type<LocalDate>()
		},
		(t) => [
			c.index('update_requests_recommendation').on(t.recommendation),
			c.index('update_requests_met').on(t.metOn)
		]
	),
	questions: c.table(
		'questions',
		{
			ref: c.text().primaryKey(),
			inspection: c.text().notNull(),
			forceId: c.text().notNull(),
			recommendation: c.text(),
			text: c.json<BilingualText>().notNull(),
			askedOn: c.text().$type<LocalDate>().notNull(),
			askedBy: c.text().notNull(),
			dueOn: c.text().$type<LocalDate>(),
			answer: c.json<BilingualText>(),
			answeredOn: c.text().$type<LocalDate>(),
			answeredPost: c.json<BilingualText>(),
			readOn: c.text().$type<LocalDate>(),
			readNote: c.json<BilingualText>()
		},
		(t) => [
			c.index('questions_inspection').on(t.inspection),
			c.index('questions_recommendation').on(t.recommendation),
			c.index('questions_answered').on(t.forceId, t.answeredOn)
		]
	)
});

export const reportTables = (c: Columns) => ({
	reports: c.table(
		'reports',
		{
			ref: c.text().primaryKey(),
			inspection: c.text().notNull(),
			number: c.integer().notNull(),
			asAt: c.text().$type<LocalDate>().notNull(),
			preparedBy: c.json<BilingualText>().notNull(),
			preparedOn: c.text().$type<LocalDate>().notNull(),
			metrics: c.json<string[]>().notNull(),
			notKnown: c.json<BilingualText[]>().notNull(),
			questions: c.json<BilingualText[]>().notNull(),
			decisions: c.json<BilingualText[]>().notNull()
		},
		(t) => [c.uniqueIndex('reports_number').on(t.inspection, t.number)]
	)
});
