import { fail, redirect } from '@sveltejs/kit';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { FORCE_STATUSES, statusNeedsReason } from '#lib/kernel/lists.ts';
import { today } from '#lib/people/server/ctx.ts';
import { readDraft, saveDraft } from '#lib/updates/server/drafts.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { signedIn } from '../../../../signedIn.server.ts';
import { readEvidence, readPractice } from './fields.ts';
import type { UpdateDraft } from './draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = signedIn(locals);
	const view = await getRecommendation(ctx, params.ref);
	if (!view.may['release-update'] && !view.may['contribute-update'])
		throw new DomainError('not-allowed');
	const id = url.searchParams.get('draft');
	const draft = id ? await readDraft(ctx, id) : null;
	const { recommendation, subPoints, evidence, opinions, force } = view;
	return {
		recommendation,
		subPoints,
		opinions,
		force,
		unreleased: evidence.filter(({ releasedOn }) => releasedOn === null),
		requests: view.requests,
		draft: draft && {
			id: draft.id,
			version: draft.version,
			values: draft.values as unknown as UpdateDraft
		}
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const { store } = locals.site;
		const view = await getRecommendation(ctx, params.ref);
		if (!view.may['release-update'] && !view.may['contribute-update'])
			throw new DomainError('not-allowed');
		const { fields, files, problems } = await readMultipart(request, store);
		const form = new FormReader(fields, language);
		for (const { field, reason } of problems) form.wrong(field, reason);
		const status = form.choice(
			'status',
			FORCE_STATUSES,
			m.updates_status({}, { locale: language })
		);
		const summary = form.requiredBilingual('summary', m.updates_summary({}, { locale: language }));
		const reason = form.bilingual('reason');
		if (statusNeedsReason(view.recommendation.forceStatus, status) && !reason) {
			const reopening = view.recommendation.forceStatus === 'complete';
			form.wrong('reason', reopening ? 'reason-reopening' : 'reason-at-risk');
		}
		const forecastOn = form.day('forecast');
		const targetOn = form.day('target');
		const targetReason = form.bilingual('targetReason') ?? reason;
		if (targetOn && targetOn <= today(ctx)) form.wrong('target', 'not-after-today');
		if (targetOn && status === 'complete') form.wrong('target', 'complete-needs-no-target');
		if (targetOn && !targetReason) form.wrong('targetReason', 'reason-missing');
		const practiceFrom = readPractice(form, view.subPoints, today(ctx));
		const evidence = await readEvidence(form, files, store, params.ref, {
			keepFile,
			language,
			today: today(ctx)
		});
		if (!form.ok) return fail(422, form.state());

		const values: UpdateDraft = {
			summary,
			status,
			reason,
			forecastOn,
			revisedTarget: targetOn && targetReason ? { targetOn, reason: targetReason } : null,
			practiceFrom,
			evidence: form.all('evidence'),
			newEvidence: evidence
		};
		const { id } = await saveDraft(ctx, {
			...(form.text('draft') ? { id: form.text('draft') } : {}),
			kind: 'update',
			subject: params.ref,
			version: form.whole('version') ?? view.recommendation.version,
			values: values as unknown as Record<string, unknown>
		});
		redirect(303, href(language, `/recommendations/${params.ref}/updates/check?draft=${id}`));
	}
};
