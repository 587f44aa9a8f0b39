import { redirect } from '@sveltejs/kit';
import { filterFrom, queryOf } from '#lib/assurance/filter.ts';
import { register, registerChoices } from '#lib/assurance/server/register.ts';
import { registerAsAt } from '#lib/assurance/server/registerAsAt.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { href } from '#lib/kernel/href.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import { forceNames } from '#lib/people/server/organisations.ts';
import { Reading } from '#lib/ui/reading.ts';
import { asAtOf, asAtState } from '../asAt.server.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const { day, form } = asAtOf(ctx, url.searchParams);
	const filter = { ...filterFrom(url.searchParams), asAt: day };
	const period = { 'due-from': filter.dueFrom, 'due-to': filter.dueTo };
	for (const [name, understood] of Object.entries(period)) {
		const typed = form.text(name);
		if (typed !== '' && understood === null) form.wrong(name, parseTypedDate(typed));
	}
	const [found, choices, inspections, forces] = await Promise.all([
		day ? registerAsAt(ctx, filter, day) : register(ctx, filter),
		registerChoices(ctx),
		listInspections(ctx),
		forceNames(ctx)
	]);
	if (filter.page > found.pages) {
		redirect(303, href(ctx.language, `/recommendations${queryOf(filter, { page: found.pages })}`));
	}
	return {
		reading: new Reading({
			filter,
			...found,
			choices,
			asAt: asAtState(form),
			inspections: inspections.map(({ ref, title }) => ({ ref, title })),
			forces
		})
	};
};
