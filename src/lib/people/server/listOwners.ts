import type { BilingualText } from '#lib/kernel/languages.ts';
import { scope } from '../policy.ts';
import type { Ctx } from './ctx.ts';
import { forcePosts } from './repository.ts';

/** The posts of a force that hold an account, to own an action; nothing for another's force. */
export async function listOwners(
	ctx: Ctx,
	forceId: string
): Promise<{ personId: string; post: BilingualText }[]> {
	const own = scope(ctx.actor).forces.find((force) => force.forceId === forceId);
	return own?.unreleased ? forcePosts(ctx.db.read, forceId) : [];
}
