import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { decide } from '#lib/people/policy.ts';
import { listReports } from '#lib/reports/server/listReports.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = signedIn(locals);
	const [reports, inspections] = await Promise.all([listReports(ctx), listInspections(ctx)]);
	const drawn = inspections.filter((one) => decide(ctx.actor, 'draw-report', one));
	return { reports, inspections: drawn };
};
