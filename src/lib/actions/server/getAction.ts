import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { resourceOf } from './findFor.ts';
import { actionsIn, findAction, linksOfActions, type ActionRow } from './repository.ts';

/** An action with what it serves. */
export interface ActionView extends ActionRow {
	recommendations: string[];
	subPoints: string[];
	/** Not done, and its own due day is before today. */
	late: boolean;
	/** Whether this actor may say how it goes. */
	mayProgress: boolean;
}

/** An action this actor can see, with what they may do to it. */
export async function getAction(ctx: Ctx, ref: string) {
	const row = await findAction(ctx.db.read, scope(ctx.actor), ref);
	if (!row) throw new DomainError('not-found');
	const [action] = await views(ctx, [row]);
	if (!action) throw new DomainError('not-found');
	const resource = resourceOf(row);
	return {
		action,
		may: {
			progress: action.mayProgress,
			change: row.progress !== 'done' && decide(ctx.actor, 'change-action', resource)
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
			late: row.progress !== 'done' && row.dueOn < today(ctx),
			mayProgress: decide(ctx.actor, 'progress-own-action', resourceOf(row))
		};
	});
}
