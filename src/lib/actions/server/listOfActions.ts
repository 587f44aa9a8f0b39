import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { ACTIONS_A_PAGE, type ActionFilter } from '../filter.ts';
import { ownerKey, type Owner } from '../owner.ts';
import { views } from './getAction.ts';
import { actionsPage, openActionsOf, ownersIn } from './repository.ts';

/** A page of the actions this actor can see, with the owners to choose from. */
export async function listOfActions(ctx: Ctx, filter: ActionFilter) {
	const reach = scope(ctx.actor);
	const [{ rows, total }, owners] = await Promise.all([
		actionsPage(ctx.db.read, reach, filter, today(ctx), ctx.language),
		ownersIn(ctx.db.read, reach)
	]);
	return {
		rows: await views(ctx, rows),
		total,
		pages: Math.max(1, Math.ceil(total / ACTIONS_A_PAGE)),
		owners: distinct(owners),
		may: { handOver: forcesToHandOver(ctx).length > 0 }
	};
}

/** The forces whose actions this actor may hand over. */
export function forcesToHandOver(ctx: Ctx): string[] {
	return scope(ctx.actor)
		.forces.map(({ forceId }) => forceId)
		.filter((forceId) => decide(ctx.actor, 'hand-over-actions', { forceId }));
}

/** Who has open actions of a force, and the actions of one of them, as a hand-over shows them. */
export async function openByOwner(ctx: Ctx, forceId: string, owner: string | null) {
	const reach = scope(ctx.actor);
	const own = { ...reach, forces: reach.forces.filter((force) => force.forceId === forceId) };
	const owners = await ownersIn(ctx.db.read, own, true);
	const actions = owner ? await openActionsOf(ctx.db.read, forceId, owner) : [];
	return { owners: distinct(owners), actions: await views(ctx, actions) };
}

/** Each owner once, with a key; an account's post is the first that its actions name. */
function distinct(owners: readonly Owner[]): (Owner & { key: string })[] {
	const byKey = new Map<string, Owner & { key: string }>();
	for (const owner of owners) {
		const key = ownerKey(owner);
		if (!byKey.has(key)) byKey.set(key, { ...owner, key });
	}
	return [...byKey.values()];
}
