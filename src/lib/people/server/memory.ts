import { headsOf } from '#lib/journal/server/heads.repository.ts';
import { scope } from '../policy.ts';
import type { Ctx } from './ctx.ts';

interface Kept {
	/** How long each stream was when it was asked: the answer stands while none is longer. */
	heads: string;
	answer: Promise<unknown>;
}

/** Some answers, of which only so many are kept: the one not asked for the longest goes first. */
class Shelf {
	readonly #answers = new Map<string, Kept>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	/** The answer kept under a key, if it is of these heads; else what `ask` gives, kept. */
	async recall<T>(key: string, heads: string, ask: () => Promise<T>): Promise<T> {
		const before = this.#answers.get(key);
		this.#answers.delete(key);
		if (before?.heads === heads) {
			this.#answers.set(key, before);
			return before.answer as Promise<T>;
		}
		const answer = ask();
		if (this.#answers.size >= this.#most) {
			this.#answers.delete(this.#answers.keys().next().value ?? '');
		}
		this.#answers.set(key, { heads, answer });
		// What failed is asked again.
		answer.catch(() => {
			if (this.#answers.get(key)?.answer === answer) this.#answers.delete(key);
		});
		return answer;
	}
}

/** What one process has been asked and need not work out again. */
export class Memory {
	readonly answers = new Shelf(200);
	/** A page of a hundred rows is two hundred kilobytes. */
	readonly pages = new Shelf(40);
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
	return recalled(ctx, 'answers', [what, asked], ask);
}

/**
 * What is drawn of such answers in the actor's language, by the same rules: nothing of it may be
 * somebody's own, as who they are, what they typed or the nonce of their answer.
 */
export async function rememberedPage<T>(
	ctx: Ctx,
	what: string,
	asked: unknown,
	draw: () => Promise<T>
): Promise<T> {
	return recalled(ctx, 'pages', [what, ctx.language, asked], draw);
}

async function recalled<T>(
	{ actor, db, memory }: Ctx,
	shelf: 'answers' | 'pages',
	asked: unknown,
	ask: () => Promise<T>
): Promise<T> {
	const reach = scope(actor);
	// Who sees every force would have to read every head.
	if (!memory || reach.everyForce) return ask();
	const own = reach.forces.some((force) => force.reach === 'own') ? reach.personId : null;
	const key = JSON.stringify([asked, own, reach.forces]);
	// Read before the rows: what is newer than its head is never kept beyond it.
	const heads = await headsOf(
		db.read,
		reach.forces.map(({ forceId }) => forceId)
	);
	return memory[shelf].recall(key, heads, ask);
}
