import { redirect } from '@sveltejs/kit';
import { filterFrom, queryOf } from '#lib/assurance/filter.ts';
import { href } from '#lib/kernel/href.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import { Reading } from '#lib/ui/reading.ts';
import { asAtOf, asAtState } from '../asAt.server.ts';
import { signedIn } from '../signedIn.server.ts';
import { drawnRegister } from './drawn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const { day, form: typed } = asAtOf(ctx, url.searchParams);
	const filter = { ...filterFrom(url.searchParams), asAt: day };
	const period = { 'due-from': filter.dueFrom, 'due-to': filter.dueTo };
	for (const [name, understood] of Object.entries(period)) {
		const text = typed.text(name);
		if (text !== '' && understood === null) typed.wrong(name, parseTypedDate(text));
	}
	const form = asAtState(typed);
	const { html, total, pages } = await drawnRegister(ctx, filter, form);
	if (filter.page > pages) {
		redirect(303, href(ctx.language, `/recommendations${queryOf(filter, { page: pages })}`));
	}
	return { reading: new Reading({ drawn: html, total, asAt: day, form }) };
};
