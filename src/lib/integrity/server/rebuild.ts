import { connect, type Db, type Reader } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';
import { eventsOf, streams } from '#lib/journal/server/repository.ts';
import type { Project } from '#lib/people/server/record.ts';
import { PROJECTS } from './projects.ts';
import { projectedTables, rowsOf } from './repository.ts';

/** A row that is not what the journal makes of it. */
export interface Difference {
	table: string;
	/** Stored and not rebuilt, or rebuilt and not stored. */
	side: 'stored' | 'rebuilt';
	row: string;
}

/**
 * Folds every stream, `system` first, through each room's `project` into an empty in-memory
 * SQLite, and says the first row that differs from the stored ones, table by table.
 */
export async function firstDifference(
	db: Reader,
	projects: readonly Project[] = PROJECTS
): Promise<Difference | undefined> {
	const rebuilt = await rebuild(db, projects);
	try {
		for (const table of projectedTables(db)) {
			const [stored, made] = [await rowsOf(db, table), await rowsOf(rebuilt.read, table)];
			const difference = firstOf(table, stored, made);
			if (difference) return difference;
		}
		return undefined;
	} finally {
		await rebuilt.close();
	}
}

/** An in-memory database with the rows that the journal makes. The caller closes it. */
async function rebuild(db: Reader, projects: readonly Project[]): Promise<Db> {
	const rebuilt = await connect('file::memory:', { lock: 5_000, work: 600_000 });
	const names = await streams(db);
	const ordered = [...names].sort((a, b) => Number(b === 'system') - Number(a === 'system'));
	const events: Event[] = [];
	for (const stream of ordered) events.push(...(await eventsOf(db, stream)));
	await rebuilt.write(async (tx) => {
		for (const event of events) {
			for (const project of projects) await project(tx, event);
		}
	});
	return rebuilt;
}

function firstOf(table: string, stored: string[], rebuilt: string[]): Difference | undefined {
	for (let index = 0; index < Math.max(stored.length, rebuilt.length); index += 1) {
		const [own, made] = [stored[index], rebuilt[index]];
		if (own === made) continue;
		if (own !== undefined && (made === undefined || own < made)) {
			return { table, side: 'stored', row: own };
		}
		return { table, side: 'rebuilt', row: made ?? '' };
	}
	return undefined;
}
