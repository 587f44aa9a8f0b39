import { DomainError } from '#lib/kernel/errors.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { deleteDraft, findDraft, putDraft } from './drafts.repository.ts';

/** What has been typed and not been said yet: own only, outside the journal. */
export interface Draft {
	id?: string;
	kind: string;
	/** The ref it is about. */
	subject: string;
	/** The version of that when the first page was shown. */
	version: number;
	values: Record<string, unknown>;
}

/** Keeps a draft, new or again; gives its id. Throws `not-found` for somebody else's. */
export async function saveDraft(ctx: Ctx, draft: Draft): Promise<{ id: string }> {
	return ctx.db.write(async (tx) => {
		if (draft.id && !(await findDraft(tx, ctx.actor.id, draft.id))) {
			throw new DomainError('not-found');
		}
		const id = draft.id ?? crypto.randomUUID();
		await putDraft(tx, { ...draft, id, personId: ctx.actor.id, updatedAt: ctx.now });
		return { id };
	});
}

/** One's own draft. Throws `not-found`. */
export async function readDraft(ctx: Ctx, id: string) {
	const draft = await findDraft(ctx.db.read, ctx.actor.id, id);
	if (!draft) throw new DomainError('not-found');
	return draft;
}

/** Forgets one's own draft. */
export async function dropDraft(ctx: Ctx, id: string): Promise<void> {
	await ctx.db.write((tx) => deleteDraft(tx, ctx.actor.id, id));
}
