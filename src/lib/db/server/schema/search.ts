import type { Columns } from '../columns.ts';

/**
 * What can be found by its words. `words` are tokens `force:kind:en:word` and
 * `force:kind:cy:word`, folded, with a space between: a search meets the words of its own forces
 * and kind only, however many there are.
 * The guards files give each engine its index over them.
 */
export const searchTables = (c: Columns) => ({
	searchWords: c.table(
		'search_words',
		{
			id: c.integer().primaryKey(),
			kind: c.text().notNull(),
			ref: c.text().notNull(),
			words: c.text().notNull()
		},
		(t) => [c.uniqueIndex('search_words_thing').on(t.kind, t.ref)]
	),
	/** Which events are about a thing, by its ref, so that its history is read without the rest. */
	eventsAbout: c.table(
		'events_about',
		{ thing: c.text().notNull(), stream: c.text().notNull(), seq: c.integer().notNull() },
		(t) => [c.primaryKey({ columns: [t.thing, t.stream, t.seq] })]
	)
});
