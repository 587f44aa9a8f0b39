import { redirect } from '@sveltejs/kit';
import { href } from '#lib/kernel/href.ts';
import { telling } from '#lib/ui/outcomes.ts';
import { signOut } from '#lib/people/server/sessions.ts';
import { NOTHING_AHEAD } from '../speculation-rules.json/rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	redirect(303, href(locals.language, '/'));
};

export const actions: Actions = {
	default: async ({ locals, cookies, setHeaders }) => {
		const { site, language } = locals;
		const token = cookies.get(site.cookie);
		if (token) await signOut(site.db, token);
		cookies.delete(site.cookie, { path: '/' });
		setHeaders(NOTHING_AHEAD);
		redirect(303, href(language, telling('/sign-in', 'signed-out')));
	}
};
