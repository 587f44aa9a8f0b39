import { fail } from '@sveltejs/kit';
import { actionQueryOf, actionFilterFrom } from '#lib/actions/filter.ts';
import { ownerKey, readOwnerKey, type Owner } from '#lib/actions/owner.ts';
import { handOver } from '#lib/actions/server/handOver.ts';
import { forcesToHandOver, openByOwner } from '#lib/actions/server/listOfActions.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { listOwners } from '#lib/people/server/listOwners.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, refuse, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const { forceId, force, posts } = await atHand(ctx, url.searchParams.get('force'));
	const { owners } = await openByOwner(ctx, forceId, null);
	return {
		force: forceId,
		forces: force,
		owners: owners.map(({ key, ownerPost }) => ({ key, post: ownerPost })),
		posts: posts.map((owner) => ({ key: ownerKey(owner), post: owner.ownerPost })),
		from: url.searchParams.get('from'),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	/** Shows what would go over; records nothing. */
	check: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const given = await read(ctx, form);
		if (!form.ok) return refuse(form);
		const { actions: open } = await openByOwner(ctx, given.forceId, given.from);
		if (open.length === 0) {
			form.wrong('from', 'actions-changed');
			return refuse(form);
		}
		return { ...form.state(), check: checkOf(given, open) };
	},
	/** Back to the form, with all that was typed. */
	change: async ({ locals, request }) => (await readForm(request, locals)).state(),
	record: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const given = await read(ctx, form);
		const refused = await attempt(form, 'actions-handed-over', async () => {
			await handOver(ctx, {
				...given,
				seen: form.all('seen'),
				submission: form.text('submission')
			});
			const every = actionFilterFrom(new URLSearchParams());
			const list = actionQueryOf(every, { owner: ownerKey(given) });
			return href(ctx.language, `/actions${list}`);
		});
		if (!form.all('seen').length || !given.from) return refused;
		const { actions: open } = await openByOwner(ctx, given.forceId, given.from);
		const check = open.length > 0 ? checkOf(given, open) : undefined;
		return fail(refused.status, { ...refused.data, check });
	}
};

/** The force in question, and its posts with an account. Throws `not-allowed` for who may not. */
async function atHand(ctx: Ctx, asked: string | null) {
	const force = forcesToHandOver(ctx);
	const forceId = force.find((id) => id === asked) ?? force[0];
	if (forceId === undefined) throw new DomainError('not-allowed');
	const posts = await listOwners(ctx, forceId);
	return {
		forceId,
		force,
		posts: posts.map(({ personId, post }): Owner => ({ ownerPost: post, ownerId: personId }))
	};
}

/** Whose actions, to whom and why, as a form says it: an account of the force, or another post. */
async function read(ctx: Ctx, form: FormReader) {
	const locale = { locale: ctx.language };
	const { forceId, posts } = await atHand(ctx, form.text('force'));
	const from = form.chosen('from', m.actions_hand_over_from({}, locale));
	const to = form.chosen('to', m.actions_hand_over_to({}, locale));
	const account = posts.find(({ ownerId }) => ownerId === readOwnerKey(to).ownerId);
	const other =
		to === '' || account
			? null
			: form.requiredBilingual('other', m.actions_hand_over_other({}, locale));
	const reason = form.requiredBilingual('reason', m.recommendations_reason({}, locale));
	return {
		forceId,
		from,
		ownerPost: account?.ownerPost ?? other ?? { en: '-' },
		ownerId: account?.ownerId ?? null,
		reason
	};
}

type Given = Awaited<ReturnType<typeof read>>;
type Open = Awaited<ReturnType<typeof openByOwner>>['actions'];

function checkOf(given: Given, open: Open) {
	return {
		ownerPost: given.ownerPost,
		reason: given.reason,
		fromPost: open[0]?.ownerPost ?? given.ownerPost,
		actions: open.map(({ ref, title, dueOn }) => ({ ref, title, dueOn }))
	};
}
