import type { Db } from '#lib/db/server/connect.ts';
import { hashes } from '#lib/evidence/server/repository.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { canonical, findBreak } from '#lib/journal/chain.ts';
import type { Event } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { firstDifference, rebuild } from './rebuild.ts';
import { everything, type Rows } from './repository.ts';

/** What was found: that everything holds, with what was looked at, or what does not. */
export type Verdict = { holds: true; streams: number; events: number; files: number } | Finding;

/** The first thing that does not hold. */
export interface Finding {
	holds: false;
	code: VerdictCode;
	data: Record<string, string | number>;
}

export type VerdictCode = 'journal' | 'journal-column' | 'journal-unreadable' | 'row' | 'file';

/**
 * Whether chain, rows and evidence all hold: each stream unbroken and complete, the journal folded
 * into an empty database equal to the stored rows, and every file's bytes equal to their hash.
 * What a chain without a secret cannot show is said in docs/security.md.
 */
export async function verify(db: Db, store: EvidenceStore): Promise<Verdict> {
	const { journal, heads, rows } = await everything(db);
	const streams = new Set([...heads, ...journal].map(({ stream }) => stream));
	for (const stream of [...streams].sort()) {
		const own = journal.filter((row) => row.stream === stream);
		const head = heads.find((top) => top.stream === stream);
		const found = lookAtStream(stream, own, head);
		if (found) return found;
	}
	const found = await lookAtRows(journal, rows);
	if (found) return found;
	let files = 0;
	for await (const { ref, sha256 } of hashes(db.read)) {
		if (!(await store.holds(sha256))) return finding('file', { ref, sha256 });
		files += 1;
	}
	return { holds: true, streams: streams.size, events: journal.length, files };
}

type Everything = Awaited<ReturnType<typeof everything>>;
type Row = Everything['journal'][number];
type Head = Everything['heads'][number];

function lookAtStream(stream: string, rows: readonly Row[], head?: Head): Finding | undefined {
	const broken = findBreak(stream, rows, head);
	if (broken) return finding('journal', { ...broken });
	const last = rows.at(-1);
	if (last && head && head.recordedOn !== last.recordedOn) {
		return finding('journal', { stream, seq: last.seq, reason: 'head-differs' });
	}
	return rows.map(columnThatDiffers).find((found) => found !== undefined);
}

async function lookAtRows(journal: readonly Row[], rows: Rows): Promise<Finding | undefined> {
	try {
		const events = journal.map(({ body }) => JSON.parse(body) as Event);
		const difference = firstDifference(rows, await rebuild(events));
		return difference && finding('row', { ...difference });
	} catch (error) {
		if (!(error instanceof DomainError && error.code === 'damaged')) throw error;
		return finding('journal-unreadable', error.data as Finding['data']);
	}
}

function finding(code: VerdictCode, data: Finding['data']): Finding {
	return { holds: false, code, data };
}

/** A column that is not what the hashed body says: «as at» reads columns, so they must agree. */
function columnThatDiffers(row: Row): Finding | undefined {
	const where = { stream: row.stream, seq: row.seq };
	const said = columnsOfBody(row.body);
	if (!said) return finding('journal-unreadable', where);
	const { body: _, hash: __, ...columns } = row;
	const differs = Object.entries(columns).find(
		([name, value]) => canonical(value) !== canonical(said[name])
	);
	return differs && finding('journal-column', { ...where, column: differs[0] });
}

function columnsOfBody(body: string): Record<string, unknown> | undefined {
	try {
		const { by, data: _, ...said } = JSON.parse(body) as Event;
		return { ...said, actorKind: by.kind, actorId: by.id };
	} catch {
		return undefined;
	}
}
