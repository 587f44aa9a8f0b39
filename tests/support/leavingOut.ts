import type { Tx } from '#lib/db/server/connect.ts';
import { keepFor } from '#lib/db/server/kept.ts';
import type { Event, EventType } from '#lib/journal/events.ts';
import type { Project } from '#lib/people/server/record.ts';

/** One thing that a room makes of one type of event: rows of one table. */
export interface Made {
	room: string;
	type: EventType;
	table: string;
}

/** The same rooms' ways from events to rows, telling each thing they make as they make it. */
export function telling(projects: Projects, tell: (made: Made, of: Event) => void): Project[] {
	return each(projects, (made, of) => {
		tell(made, of);
		return false;
	});
}

/** The same less one thing: what that room would make of that type in that table is left out. */
export function leavingOut(projects: Projects, left: Made): Project[] {
	return each(
		projects,
		({ room, type, table }) => room === left.room && type === left.type && table === left.table
	);
}

type Projects = Readonly<Record<string, Project>>;

function each(projects: Projects, isLeft: (made: Made, of: Event) => boolean): Project[] {
	return Object.entries(projects).map(
		([room, project]): Project =>
			(tx, event) =>
				project(
					watching(tx, (table) => isLeft({ room, type: event.type, table }, event)),
					event
				)
	);
}

/** A `tx` whose writes to a table are not made where `skip` says so. */
function watching(tx: Tx, skip: (table: string) => boolean): Tx {
	const names = new Map<unknown, string>(
		Object.entries(tx.tables).map(([name, table]) => [table, name])
	);
	const write =
		(kind: 'insert' | 'update' | 'delete') =>
		(table: Tx['tables'][keyof Tx['tables']]): unknown =>
			skip(names.get(table) ?? '') ? nothing : tx[kind](table);
	const watched = Object.assign(Object.create(tx) as Tx, {
		insert: write('insert'),
		update: write('update'),
		delete: write('delete')
	});
	// What is built once is built from what is watched.
	keepFor(watched, {
		from: watched,
		run: (query, values) => query.all(values),
		change: (query, values) => query.run(values)
	});
	return watched;
}

/** A statement that does nothing, however it goes on, once it is awaited. */
const nothing: unknown = new Proxy(() => undefined, {
	get: (_, name) =>
		name === 'then'
			? (settle: (rows: []) => void) => {
					settle([]);
				}
			: () => nothing
});
