/**
 * Whether a data set holds: `node bench/verifySample.ts FOLDER [STREAM …]`. The chain of every
 * stream, one after the other; and of the streams named (else the first and the last) the rows that
 * their events make, each looked for among the stored ones. A whole set does not fit in memory.
 */
import { asc, eq } from 'drizzle-orm';
import { connect } from '#lib/db/server/connect.ts';
import { rebuild } from '#lib/integrity/server/rebuild.ts';
import { projectedRows } from '#lib/integrity/server/repository.ts';
import { findBreak } from '#lib/journal/chain.ts';
import type { Event } from '#lib/journal/events.ts';

const [folder = '', ...named] = process.argv.slice(2);
const db = await connect(`file:${folder}/reinspect.db`);
const { journal, journalHead } = db.tables;
const heads = await db.read.select().from(journalHead).orderBy(asc(journalHead.stream));
const forces = heads.map(({ stream }) => stream).filter((stream) => stream !== 'system');
const sample = new Set(named.length > 0 ? named : [forces[0] ?? '', forces.at(-1) ?? '']);

const system = await eventsIn('system');
const stored = await projectedRows(db.read);
let broken = 0;
for (const head of heads) {
	const rows = await rowsIn(head.stream);
	const found = findBreak(head.stream, rows, head);
	if (found) broken += 1;
	const line = `${head.stream}: ${String(rows.length)} events, ${found ? JSON.stringify(found) : 'chain holds'}`;
	console.log(sample.has(head.stream) ? `${line}; ${await rowsOf(head.stream)}` : line);
}
await db.close();
if (broken > 0) process.exitCode = 1;

async function rowsIn(stream: string) {
	return db.read.select().from(journal).where(eq(journal.stream, stream)).orderBy(asc(journal.seq));
}

async function eventsIn(stream: string): Promise<Event[]> {
	return (await rowsIn(stream)).map(({ body }) => JSON.parse(body) as Event);
}

/** How many rows the events of a stream make, and how many of them are not stored so. */
async function rowsOf(stream: string): Promise<string> {
	const made = await rebuild([...system, ...(await eventsIn(stream))]);
	let [count, wrong] = [0, 0];
	for (const [table, rows] of made)
		for (const [key, row] of rows ?? []) {
			count += 1;
			if (stored.get(table)?.get(key) === row) continue;
			wrong += 1;
			console.log(
				`not as stored: ${table} ${key}\n  ${row}\n  ${stored.get(table)?.get(key) ?? 'nothing'}`
			);
		}
	if (wrong > 0) broken += 1;
	return `${String(count)} rows, ${String(wrong)} not as stored`;
}
