import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { getAction } from '#lib/actions/server/getAction.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { href } from '#lib/kernel/href.ts';
import { ACTION_PROGRESS } from '#lib/kernel/lists.ts';
import { telling } from '#lib/ui/outcomes.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await getAction(signedIn(locals), params.ref)),
	keys: [crypto.randomUUID(), crypto.randomUUID()]
});

export const actions: Actions = {
	progress: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const progress = form.choice(
			'progress',
			ACTION_PROGRESS,
			m.reports_rec_progress({}, { locale: ctx.language })
		);
		const doneOn = form.day('doneOn');
		if (progress === 'done' && !doneOn) {
			form.wrong('doneOn', 'date-missing-of', {
				label: m.actions_done_on({}, { locale: ctx.language })
			});
		}
		const waitsOn = form.bilingual('waitsOn');
		if (progress === 'waiting' && !waitsOn) {
			form.wrong('waitsOn', 'text-missing', {
				label: m.actions_waits_on({}, { locale: ctx.language })
			});
		}
		return attempt(form, null, async () => {
			const note = form.bilingual('note');
			const recorded = await progressAction(ctx, params.ref, {
				progress,
				doneOn,
				waitsOn,
				note,
				submission: form.text('submission')
			});
			const page = href(ctx.language, `/actions/${params.ref}`);
			return telling(page, recorded ? 'action-progressed' : 'action-as-it-was');
		});
	},
	due: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const to = form.requiredDay('to', m.actions_due({}, { locale: ctx.language }));
		const reason = form.requiredBilingual(
			'reason',
			m.recommendations_reason({}, { locale: ctx.language })
		);
		return attempt(form, 'action-due-changed', async () => {
			await changeActionDue(ctx, params.ref, { to, reason, submission: form.text('submission') });
			return href(ctx.language, `/actions/${params.ref}`);
		});
	}
};
