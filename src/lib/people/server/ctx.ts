import type { Db } from '#lib/db/server/connect.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { londonDay, type Instant, type LocalDate } from '#lib/kernel/localDate.ts';
import type { Actor } from '../actor.ts';
import type { Memory } from './memory.ts';

/** What every use-case is given: who acts, on which database, at what moment, in which language. */
export interface Ctx {
	actor: Actor;
	db: Db;
	now: Instant;
	language: Language;
	/** What the site has been asked before (memory.ts); without it everything is asked anew. */
	memory?: Memory;
	/** Makes the ids of rows; the sample's makes the same ones each time. */
	newId?: () => string;
}

/** The London day of the moment a use-case was asked for. */
export function today(ctx: Pick<Ctx, 'now'>): LocalDate {
	return londonDay(new Date(ctx.now));
}

/** A new id for a row, made by the use-case so that its event carries it. */
export function newId(ctx: Pick<Ctx, 'newId'>): string {
	return ctx.newId ? ctx.newId() : crypto.randomUUID();
}
