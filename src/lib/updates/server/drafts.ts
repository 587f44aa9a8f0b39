import { DomainError } from '#lib/kernel/errors.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { londonDay, type LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { asTyped } from '../asTyped.ts';
import { EMPTY, type DraftValues } from '../draft.ts';
import { openDraft } from '../unread.ts';
import { deleteDraft, draftsIn, findDraft, putDraft } from './drafts.repository.ts';
import { findUpdate } from './repository.ts';

/** What a person has typed of an update and not sent yet: their own only, outside the journal. */
export interface Draft {
	/** Also the id under which it is sent: sent twice, it is one update. */
	id: string;
	/** The recommendation's `head` when the first page was shown. */
	version: number;
	/** The day it was last written on. */
	on: LocalDate;
	values: DraftValues;
}

/** One's own draft of an update on a recommendation, or null. */
export async function readDraft(ctx: Ctx, ref: string): Promise<Draft | null> {
	const row = await findDraft(ctx.db.read, ctx.actor.id, ref);
	return row ? draftOf(row) : null;
}

/** One's own drafts on all that one can see, the oldest first. */
export async function listDrafts(
	ctx: Ctx
): Promise<{ ref: string; topic: BilingualText; on: LocalDate }[]> {
	const rows = await draftsIn(ctx.db.read, scope(ctx.actor), ctx.actor.id);
	return rows.map(({ updatedAt, ...row }) => ({ ...row, on: londonDay(new Date(updatedAt)) }));
}

/**
 * Changes one's draft, or begins it: one for each person and recommendation. It keeps the head
 * that was first shown, so that what others say meanwhile is a conflict and not overlooked.
 */
export async function keepDraft(
	ctx: Ctx,
	ref: string,
	shown: number | null,
	change: (values: DraftValues) => DraftValues
): Promise<Draft> {
	await findFor(ctx, ctx.db.read, ref, 'contribute-update');
	return ctx.db.write(async (tx) => {
		const { head } = await findFor(ctx, tx, ref, 'contribute-update');
		const before = await findDraft(tx, ctx.actor.id, ref);
		const row = {
			id: before?.id ?? crypto.randomUUID(),
			personId: ctx.actor.id,
			kind: 'update',
			subject: ref,
			version: before?.version ?? shown ?? head,
			values: change(before ? draftOf(before).values : EMPTY),
			updatedAt: ctx.now
		};
		await putDraft(tx, row);
		return draftOf(row);
	});
}

/**
 * Begins a draft from a contribution: its lead edits it before release, or its owner writes it
 * again after it was declined. Throws `wrong-state` where one has a draft already, and where it
 * was released. Gives the recommendation.
 * @param shown the recommendation's `head` when the contribution's page was read
 */
export async function draftFrom(ctx: Ctx, id: string, shown?: number | null): Promise<string> {
	return ctx.db.write(async (tx) => {
		const update = await findUpdate(tx, scope(ctx.actor), id);
		if (!update) throw new DomainError('not-found');
		const waiting = update.state === 'contributed';
		const { ref, head } = await findFor(
			ctx,
			tx,
			update.recommendation,
			waiting ? 'release-update' : 'contribute-update'
		);
		if (update.state === 'released') {
			throw new DomainError('wrong-state', { reason: 'already-released' });
		}
		// What was declined is for who wrote it to write again: a lead has their own account to give.
		if (!waiting && update.writtenBy !== ctx.actor.id) throw new DomainError('not-allowed');
		if (await findDraft(tx, ctx.actor.id, ref)) {
			throw new DomainError('wrong-state', { reason: 'draft-exists' });
		}
		await putDraft(tx, {
			id: crypto.randomUUID(),
			personId: ctx.actor.id,
			kind: 'update',
			subject: ref,
			version: Math.min(shown ?? head, head),
			values: asTyped(update, waiting ? id : null),
			updatedAt: ctx.now
		});
		return ref;
	});
}

/** Forgets one's own draft. */
export async function dropDraft(ctx: Ctx, ref: string): Promise<void> {
	await ctx.db.write((tx) => deleteDraft(tx, ctx.actor.id, ref));
}

function draftOf(row: { id: string; version: number; values: unknown; updatedAt: string }): Draft {
	return {
		id: row.id,
		version: row.version,
		on: londonDay(new Date(row.updatedAt)),
		values: openDraft(row.values)
	};
}
