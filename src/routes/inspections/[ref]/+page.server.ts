import { positionOfInspection } from '#lib/assurance/server/position.ts';
import { register } from '#lib/assurance/server/register.ts';
import { filterFrom } from '#lib/assurance/filter.ts';
import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { getDeadlines } from '#lib/recommendations/server/getDeadlines.ts';
import { listReports } from '#lib/reports/server/listReports.ts';
import { signedIn } from '../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const view = await getInspection(ctx, params.ref);
	const [position, { rows }, reports, deadlines] = await Promise.all([
		positionOfInspection(ctx, params.ref),
		register(ctx, { ...filterFrom(new URLSearchParams()), inspection: params.ref, size: 100 }),
		listReports(ctx, params.ref),
		getDeadlines(ctx, params.ref)
	]);
	return { ...view, position, rows, reports, deadlines };
};
