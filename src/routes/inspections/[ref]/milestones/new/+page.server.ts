import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { MILESTONES } from '#lib/kernel/lists.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { inspection, may } = await getInspection(signedIn(locals), params.ref);
	if (may.recordMilestones.length === 0) throw new DomainError('not-allowed');
	return { inspection, milestones: may.recordMilestones, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const milestone = form.choice(
			'milestone',
			MILESTONES,
			m.inspections_milestone({}, { locale: ctx.language })
		);
		const on = form.requiredDay('on', m.inspections_on({}, { locale: ctx.language }));
		const byDay = form.day('byDay');
		const note = form.bilingual('note');
		const link = form.text('link');
		if (link !== '' && !safeLink(link)) form.wrong('link', 'link');
		return attempt(form, 'milestone-recorded', async () => {
			await recordMilestone(ctx, params.ref, {
				milestone,
				on,
				byDay,
				note,
				link: link || null,
				submission: form.text('submission')
			});
			return href(ctx.language, `/inspections/${params.ref}#clocks`);
		});
	}
};
