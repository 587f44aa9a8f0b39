import type { Columns } from '../columns.ts';
import { assuranceTables, reportTables } from './assurance.ts';
import { inspectionTables } from './inspections.ts';
import { journalTables } from './journal.ts';
import { peopleTables } from './people.ts';
import { recommendationTables } from './recommendations.ts';
import { searchTables } from './search.ts';
import { actionTables, evidenceTables, metricTables, updateTables } from './work.ts';

/** Every table of the product, written once for both engines. */
export const schema = (c: Columns) => ({
	...journalTables(c),
	...peopleTables(c),
	...inspectionTables(c),
	...recommendationTables(c),
	...metricTables(c),
	...actionTables(c),
	...evidenceTables(c),
	...updateTables(c),
	...assuranceTables(c),
	...reportTables(c),
	...searchTables(c)
});

export type Tables = ReturnType<typeof schema>;
