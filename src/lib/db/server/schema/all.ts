import type { Columns } from '../columns.ts';
import { journalTables } from './journal.ts';

/** Every table of the product, written once for both engines. */
export const schema = (c: Columns) => ({
	...journalTables(c)
});

export type Tables = ReturnType<typeof schema>;
