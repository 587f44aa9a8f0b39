import type { Db } from '#lib/db/server/connect.ts';
import { hashesOf } from '#lib/evidence/server/repository.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { canonical, findBreak } from '#lib/journal/chain.ts';
import type { Event } from '#lib/journal/events.ts';
import { firstDifference } from './rebuild.ts';
import { heads, journalRows } from './repository.ts';

/** What was found: that everything holds, with what was looked at, or the first thing that does not. */
export type Verdict =
	| { holds: true; streams: number; events: number; files: number }
	| { holds: false; code: VerdictCode; data: Record<string, string | number> };

export type VerdictCode = 'journal' | 'journal-column' | 'journal-unreadable' | 'row' | 'file';

/**
 * Whether chain, rows and evidence all hold: each stream unbroken and complete, the journal folded
 * into an empty database equal to the stored rows, and every file's bytes equal to their hash.
 * What a chain without a secret cannot show is said in docs/security.md.
 */
export async function verify(db: Db, store: EvidenceStore): Promise<Verdict> {
	const [rows, tops] = [await journalRows(db.read), await heads(db.read)];
	const names = new Set([...tops.map(({ stream }) => stream), ...rows.map(({ stream }) => stream)]);
	for (const stream of [...names].sort()) {
		const own = rows.filter((row) => row.stream === stream);
		const broken = findBreak(
			stream,
			own,
			tops.find((head) => head.stream === stream)
		);
		if (broken) return { holds: false, code: 'journal', data: { ...broken } };
		const column = own.map(columnThatDiffers).find((found) => found !== undefined);
		if (column) return { holds: false, ...column };
	}
	const difference = await firstDifference(db.read);
	if (difference) return { holds: false, code: 'row', data: { ...difference } };
	const files = await hashesOf(db.read);
	for (const { ref, sha256 } of files) {
		if (!(await store.holds(sha256))) return { holds: false, code: 'file', data: { ref, sha256 } };
	}
	return { holds: true, streams: names.size, events: rows.length, files: files.length };
}

type Row = Awaited<ReturnType<typeof journalRows>>[number];

/** A column that is not what the hashed body says: «as at» reads columns, so they must agree. */
function columnThatDiffers(
	row: Row
): { code: VerdictCode; data: Record<string, string | number> } | undefined {
	const where = { stream: row.stream, seq: row.seq };
	let event: Event;
	try {
		event = JSON.parse(row.body) as Event;
	} catch {
		return { code: 'journal-unreadable', data: where };
	}
	const { body: _, hash: __, ...columns } = row;
	const said: Record<string, unknown> = {
		stream: event.stream,
		seq: event.seq,
		type: event.type,
		at: event.at,
		recordedOn: event.recordedOn,
		effectiveOn: event.effectiveOn,
		actorKind: event.by.kind,
		actorId: event.by.id,
		subject: event.subject,
		submission: event.submission
	};
	const differs = Object.entries(columns).find(
		([name, value]) => canonical(value) !== canonical(said[name])
	);
	return differs && { code: 'journal-column', data: { ...where, column: differs[0] } };
}
