import { filterFrom } from '#lib/assurance/filter.ts';
import { register } from '#lib/assurance/server/register.ts';
import { registerAsAt } from '#lib/assurance/server/registerAsAt.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { organisations } from '#lib/people/server/organisations.ts';
import { Reading } from '#lib/ui/reading.ts';
import { asAtOf, asAtState } from '../asAt.server.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const { day, form } = asAtOf(ctx, url.searchParams);
	const filter = { ...filterFrom(url.searchParams), asAt: day };
	const [found, inspections, names] = await Promise.all([
		day ? registerAsAt(ctx, filter, day) : register(ctx, filter),
		listInspections(ctx),
		organisations(ctx.db)
	]);
	return {
		reading: new Reading({
			filter,
			...found,
			asAt: asAtState(form),
			inspections: inspections.map(({ ref, title }) => ({ ref, title })),
			forces: Object.fromEntries(names.map(({ id, name }) => [id, name]))
		})
	};
};
