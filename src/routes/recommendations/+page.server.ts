import { filterFrom } from '#lib/assurance/filter.ts';
import { register } from '#lib/assurance/server/register.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { organisations } from '#lib/people/server/organisations.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const filter = filterFrom(url.searchParams);
	const [found, inspections, names] = await Promise.all([
		register(ctx, filter),
		listInspections(ctx),
		organisations(ctx.db)
	]);
	return {
		filter,
		...found,
		inspections: inspections.map(({ ref, title }) => ({ ref, title })),
		forces: Object.fromEntries(names.map(({ id, name }) => [id, name]))
	};
};
