import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { COMPLETENESSES, FOLLOW_UP_KINDS, PROGRAMMES } from '#lib/kernel/lists.ts';
import { enterInspection } from '#lib/inspections/server/enterInspection.ts';
import { decide } from '#lib/people/policy.ts';
import { today } from '#lib/people/server/ctx.ts';
import { organisations } from '#lib/people/server/organisations.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { Actions, PageServerLoad } from './$types';

async function forcesOf(ctx: Ctx) {
	const names = await organisations(ctx.db);
	return names
		.filter(
			({ id, kind }) => kind === 'force' && decide(ctx.actor, 'enter-inspection', { forceId: id })
		)
		.map(({ id, name }) => ({ id, name }));
}

export const load: PageServerLoad = async ({ locals }) => {
	const forces = await forcesOf(signedIn(locals));
	if (forces.length === 0) throw new DomainError('not-allowed');
	return { forces, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const say = { locale: ctx.language };
		const form = await readForm(request, locals);
		const forces = await forcesOf(ctx);
		const forceId = form.choice(
			'forceId',
			forces.map(({ id }) => id),
			m.inspections_force({}, say)
		);
		const programme = form.choice('programme', PROGRAMMES, m.inspections_programme({}, say));
		const title = form.requiredBilingual('title', m.inspections_title({}, say));
		const publishedOn = form.requiredDay('publishedOn', m.inspections_published({}, say));
		if (publishedOn > today(ctx)) form.wrong('publishedOn', 'after-today');
		const fieldworkFrom = form.day('fieldworkFrom');
		const fieldworkTo = form.day('fieldworkTo');
		const link = form.text('link');
		if (link !== '' && !safeLink(link)) form.wrong('link', 'link');
		const completeness = form.choice(
			'completeness',
			COMPLETENESSES,
			m.inspections_completeness({}, say)
		);
		const followUpKind = form.choice(
			'followUpKind',
			FOLLOW_UP_KINDS,
			m.inspections_follow_up({}, say)
		);
		return attempt(form, 'inspection-entered', async () => {
			const { ref } = await enterInspection(ctx, {
				forceId,
				programme,
				title,
				publishedOn,
				fieldworkFrom,
				fieldworkTo,
				link: link || null,
				completeness,
				followUpKind,
				sources: link ? [link] : [],
				submission: form.text('submission')
			});
			return href(ctx.language, `/inspections/${ref}/recommendations/new`);
		});
	}
};
