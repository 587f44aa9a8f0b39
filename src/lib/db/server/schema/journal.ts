import type { Columns } from '../columns.ts';

/**
 * The append-only journal and the head of each of its streams.
 * `body` is exactly the canonical text that was hashed; days are `YYYY-MM-DD`, moments ISO UTC.
 * Only ever extended by nullable columns; both tables are held by the guards files.
 */
export const journalTables = (c: Columns) => ({
	journal: c.table(
		'journal',
		{
			stream: c.text().notNull(),
			seq: c.integer().notNull(),
			type: c.text().notNull(),
			at: c.text().notNull(),
			recordedOn: c.text().notNull(),
			effectiveOn: c.text().notNull(),
			actorKind: c.text().notNull(),
			actorId: c.text().notNull(),
			subject: c.text().notNull(),
			submission: c.text(),
			body: c.text().notNull(),
			hash: c.text().notNull()
		},
		(t) => [
			c.primaryKey({ columns: [t.stream, t.seq] }),
			c.uniqueIndex('journal_submission').on(t.stream, t.submission),
			c.index('journal_subject').on(t.subject, t.stream, t.seq)
		]
	),
	journalHead: c.table('journal_head', {
		stream: c.text().primaryKey(),
		count: c.integer().notNull(),
		hash: c.text().notNull(),
		recordedOn: c.text().notNull()
	})
});
