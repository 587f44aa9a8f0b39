import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today } from '#lib/people/server/ctx.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { composeReport, LENGTHS } from '#lib/reports/ui/compose.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = signedIn(locals);
	const { inspection, may } = await getInspection(ctx, params.ref);
	const form = new FormReader(url.searchParams, ctx.language);
	const asked = url.searchParams.get('as-at');
	const length = LENGTHS.find((word) => word === url.searchParams.get('length')) ?? 'summary';
	const typed = form.day('asAt');
	if (asked && !isLocalDate(asked)) form.wrong('asAt', 'date-impossible');
	const asAt = asked && isLocalDate(asked) ? asked : (typed ?? today(ctx));
	let report = null;
	if (form.ok) {
		try {
			report = composeReport(await getReport(ctx, params.ref, asAt), ctx.language, length);
		} catch (error) {
			if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
			form.wrong('asAt', String(error.data.reason));
		}
	}
	return { inspection, may, asAt, length, report, problem: form.ok ? null : form.state() };
};
