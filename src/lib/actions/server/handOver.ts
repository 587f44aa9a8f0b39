import { findSubmission, lastEvents } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { forcePosts } from '#lib/people/server/repository.ts';
import { HandOverInput } from '../input.ts';
import { ownerKey } from '../owner.ts';
import { project } from './project.ts';
import { openActionsOf } from './repository.ts';

/** More than anybody has: a bound for what one write reads back. */
const MOST = 1000;

/**
 * Hands all open actions of one owner over to another, in one write: an event for each action.
 * Throws `invalid` where nobody else is named or the account is not one of the force's, and
 * `wrong-state` where the open actions are no longer those that were seen.
 */
export async function handOver(ctx: Ctx, given: HandOverInput): Promise<{ count: number }> {
	const { submission, forceId, from, seen, ownerPost, ownerId, reason } =
		HandOverInput.parse(given);
	const reach = scope(ctx.actor);
	if (!reach.forces.some((force) => force.forceId === forceId)) throw new DomainError('not-found');
	authorise(ctx.actor, 'hand-over-actions', { forceId });
	if (ownerKey({ ownerPost, ownerId }) === from) throw problem('to', 'same-owner');
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, forceId, submission);
		if (before) {
			const events = await lastEvents(tx, forceId, ['action-handed-over'], MOST);
			return { count: events.filter(({ at }) => at === before.at).length };
		}
		const accounts = await forcePosts(tx, forceId);
		if (ownerId !== null && !accounts.some(({ personId }) => personId === ownerId)) {
			throw problem('to', 'not-of-the-force');
		}
		const open = await openActionsOf(tx, forceId, from);
		const refs = open.map(({ ref }) => ref);
		if (refs.length === 0 || refs.join() !== [...seen].sort().join()) {
			throw new DomainError('wrong-state', { field: 'to', reason: 'actions-changed' });
		}
		for (const [index, action] of open.entries()) {
			await record(tx, ctx, project, {
				stream: forceId,
				type: 'action-handed-over',
				subject: action.ref,
				// One id, unique in the stream, for the whole of it.
				submission: index === 0 ? submission : null,
				data: {
					ref: action.ref,
					from: { ownerPost: action.ownerPost, ownerId: action.ownerId },
					ownerPost,
					ownerId,
					reason
				}
			});
		}
		return { count: open.length };
	});
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
