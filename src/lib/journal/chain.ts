import { createHash } from 'node:crypto';

/** The hash before the first event of a stream. */
export const GENESIS = '0'.repeat(64);

/**
 * JSON with its keys in order, no white space and nothing undefined: equal values give equal text,
 * on both engines and for ever.
 */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value)
			.filter(([, part]) => part !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
		return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}

/** The hash of an event: SHA-256, in hex, over the hash before it and its own canonical bytes. */
export function link(before: string, body: string): string {
	return createHash('sha256').update(before).update('\n').update(body).digest('hex');
}

/** A stored event, as far as the chain is concerned. */
export interface Link {
	stream: string;
	seq: number;
	body: string;
	hash: string;
}

/** The first thing that does not hold in a chain. */
export interface Break {
	stream: string;
	seq: number;
	reason:
		| 'missing'
		| 'out-of-order'
		| 'changed'
		| 'shorter-than-head'
		| 'longer-than-head'
		| 'head-differs';
}

/**
 * Walks a stream's events, in the order of `seq`, and says the first that is missing, out of its
 * order or changed; or that the head (count and hash) is not the last event's. Nothing: it holds.
 */
export function findBreak(
	stream: string,
	links: readonly Link[],
	head: { count: number; hash: string } | undefined
): Break | undefined {
	let hash = GENESIS;
	let seq = 0;
	for (const event of links) {
		seq += 1;
		if (event.seq > seq) return { stream, seq, reason: 'missing' };
		if (event.seq < seq) return { stream, seq: event.seq, reason: 'out-of-order' };
		if (link(hash, event.body) !== event.hash) return { stream, seq, reason: 'changed' };
		hash = event.hash;
	}
	const count = head?.count ?? 0;
	if (seq < count) return { stream, seq: seq + 1, reason: 'shorter-than-head' };
	if (seq > count) return { stream, seq, reason: 'longer-than-head' };
	if (head && head.hash !== hash) return { stream, seq, reason: 'head-differs' };
	return undefined;
}
