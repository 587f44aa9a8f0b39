import { connect } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Project } from '#lib/people/server/record.ts';
import { PROJECTS } from './projects.ts';
import { projectedRows, type Rows } from './repository.ts';

/** A row that is not what the journal makes of it. */
export interface Difference {
	table: string;
	/** Stored and not rebuilt, or rebuilt and not stored. */
	side: 'stored' | 'rebuilt';
	row: string;
}

/**
 * Folds events, those of `system` first, through each room's `project` into an empty in-memory
 * SQLite, and gives its rows. Throws `DomainError('damaged')` naming the event from which no rows
 * can be made.
 */
export async function rebuild(
	events: readonly Event[],
	projects: readonly Project[] = PROJECTS
): Promise<Rows> {
	const ordered = [
		...events.filter(({ stream }) => stream === 'system'),
		...events.filter(({ stream }) => stream !== 'system')
	];
	const db = await connect('file::memory:', { lock: 5_000, work: 600_000 });
	try {
		return await db.write(async (tx) => {
			for (const event of ordered) {
				try {
					for (const project of projects) await project(tx, event);
				} catch {
					throw new DomainError('damaged', { stream: event.stream, seq: event.seq });
				}
			}
			return projectedRows(tx);
		});
	} finally {
		await db.close();
	}
}

/** The first row, table by table, that is stored and not rebuilt, or rebuilt and not stored. */
export function firstDifference(stored: Rows, rebuilt: Rows): Difference | undefined {
	for (const [table, own] of stored) {
		const difference = own
			? firstOf(table, own, rebuilt.get(table) ?? [])
			: ({ table, side: 'stored', row: '' } as const);
		if (difference) return difference;
	}
	return undefined;
}

function firstOf(
	table: string,
	stored: readonly string[],
	rebuilt: readonly string[]
): Difference | undefined {
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
