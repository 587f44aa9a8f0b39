import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { actionsIn, findAction, linksOfActions, type ActionRow } from './repository.ts';

/** An action with what it serves. */
export interface ActionView extends ActionRow {
	recommendations: string[];
	subPoints: string[];
	/** Not done, and its own due day is before today. */
	late: boolean;
}

/** An action this actor can see, with what they may do to it. */
export async function getAction(ctx: Ctx, ref: string) {
	const row = await findAction(ctx.db.read, scope(ctx.actor), ref);
	if (!row) throw new DomainError('not-found');
	const [action] = await views(ctx, [row]);
	if (!action) throw new DomainError('not-found');
	const resource = { forceId: row.forceId, ownerIds: row.ownerId === null ? [] : [row.ownerId] };
	return {
		action,
		may: {
			progress: decide(ctx.actor, 'progress-own-action', resource),
			change: decide(ctx.actor, 'change-action', resource)
		}
	};
}

/** The actions this actor can see, or those of one recommendation. */
export async function listActions(
	ctx: Ctx,
	about: { recommendation?: string } = {}
): Promise<ActionView[]> {
	return views(ctx, await actionsIn(ctx.db.read, scope(ctx.actor), about.recommendation));
}

/** Actions with what they serve and whether they are late, by today. */
export async function views(ctx: Ctx, rows: readonly ActionRow[]): Promise<ActionView[]> {
	const links = await linksOfActions(
		ctx.db.read,
		rows.map(({ ref }) => ref)
	);
	return rows.map((row) => {
		const own = links.filter(({ action }) => action === row.ref);
		return {
			...row,
			recommendations: [...new Set(own.map(({ recommendation }) => recommendation))],
			subPoints: own.flatMap(({ subPoint }) => (subPoint === '' ? [] : [subPoint])),
			late: row.progress !== 'done' && row.dueOn < today(ctx)
		};
	});
}
