import type { Reader } from '#lib/db/server/connect.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope, type Action } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findAction, type ActionRow } from './repository.ts';

/** An action that this actor can see and may do this to: `not-found`, then `not-allowed`. */
export async function findActionFor(
	ctx: Ctx,
	db: Reader,
	ref: string,
	action: Action
): Promise<ActionRow> {
	const row = await findAction(db, scope(ctx.actor), ref);
	if (!row) throw new DomainError('not-found');
	authorise(ctx.actor, action, resourceOf(row));
	return row;
}

/** An action as permission is asked for it. */
export function resourceOf({ forceId, ownerId }: Pick<ActionRow, 'forceId' | 'ownerId'>) {
	return { forceId, ownerIds: ownerId === null ? [] : [ownerId] };
}
