import { headsOf } from '#lib/journal/server/heads.repository.ts';
import { scope } from '../policy.ts';
import type { Ctx } from './ctx.ts';

/** How many answers are kept; the one that has been there longest goes first. */
const MOST = 200;

interface Kept {
	/** How long each stream was when it was asked: the answer stands while none is longer. */
	heads: string;
	answer: Promise<unknown>;
}

/** What one process has been asked and need not work out again. */
export class Memory {
	readonly #answers = new Map<string, Kept>();

	/** The answer kept under a key, if it is of these heads; else what `ask` gives, kept. */
	async recall<T>(key: string, heads: string, ask: () => Promise<T>): Promise<T> {
		const before = this.#answers.get(key);
		if (before?.heads === heads) return before.answer as Promise<T>;
		const answer = ask();
		this.#answers.delete(key);
		if (this.#answers.size >= MOST) this.#answers.delete(this.#answers.keys().next().value ?? '');
		this.#answers.set(key, { heads, answer });
		// What failed is asked again.
		answer.catch(() => {
			if (this.#answers.get(key)?.answer === answer) this.#answers.delete(key);
		});
		return answer;
	}
}

/**
 * What an actor is told of their forces, worked out once for all who can see as much and only again
 * after the next event: rows change with the journal or not at all. `asked` is all that the answer
 * depends on besides: the day, the language, a filter. Only what is journalled may be remembered
 * (journal/outside.ts names the rest), and nobody changes an answer: others are given the same.
 */
export async function remembered<T>(
	ctx: Ctx,
	what: string,
	asked: unknown,
	ask: () => Promise<T>
): Promise<T> {
	const reach = scope(ctx.actor);
	// Who sees every force would have to read every head.
	if (!ctx.memory || reach.everyForce) return ask();
	const own = reach.forces.some((force) => force.reach === 'own') ? reach.personId : null;
	const key = JSON.stringify([what, asked, own, reach.forces]);
	// Read before the rows: what is newer than its head is never kept beyond it.
	const heads = await headsOf(
		ctx.db.read,
		reach.forces.map(({ forceId }) => forceId)
	);
	return ctx.memory.recall(key, heads, ask);
}
