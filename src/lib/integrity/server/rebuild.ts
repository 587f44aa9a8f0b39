import { connect } from '#lib/db/server/connect.ts';
import { canonical } from '#lib/journal/chain.ts';
import type { Event } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Project } from '#lib/people/server/record.ts';
import { PROJECTS } from './projects.ts';
import { projectedRows, type Rows } from './repository.ts';

/** A row that is not what the journal makes of it. */
export interface Difference {
	table: string;
	/** The row's primary key; empty where the table cannot be read. */
	key: string;
	difference: 'added' | 'missing' | 'changed' | 'unreadable';
	/** The first column that differs; empty unless the row was changed. */
	column: string;
}

/**
 * Folds events, those of `system` first, through each room's `project` into an empty in-memory
 * SQLite, and gives its rows. Throws `DomainError('damaged')` naming the event from which no rows
 * can be made.
 */
export async function rebuild(
	events: readonly Event[],
	projects: readonly Project[] = Object.values(PROJECTS)
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

/** The first row, table by table and key by key, that is not stored as it is rebuilt. */
export function firstDifference(stored: Rows, rebuilt: Rows): Difference | undefined {
	for (const [table, own] of stored) {
		if (!own) return { table, key: '', difference: 'unreadable', column: '' };
		const made = rebuilt.get(table) ?? new Map<string, string>();
		for (const key of [...new Set([...own.keys(), ...made.keys()])].sort()) {
			const difference = compare(own.get(key), made.get(key));
			if (difference) return { table, key, ...difference };
		}
	}
	return undefined;
}

function compare(
	own: string | undefined,
	made: string | undefined
): Pick<Difference, 'difference' | 'column'> | undefined {
	if (own === made) return undefined;
	if (made === undefined) return { difference: 'added', column: '' };
	if (own === undefined) return { difference: 'missing', column: '' };
	const [stored, rebuilt] = [own, made].map((row) => JSON.parse(row) as Record<string, unknown>);
	const column = Object.keys({ ...stored, ...rebuilt }).find(
		(name) => canonical(stored?.[name] ?? null) !== canonical(rebuilt?.[name] ?? null)
	);
	return { difference: 'changed', column: column ?? '' };
}
