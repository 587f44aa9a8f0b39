import { fail, redirect } from '@sveltejs/kit';
import { DEMONSTRATION_PASSWORD } from '../../command/sample/password.ts';
import { ORGANISATIONS, PEOPLE } from '../../command/sample/organisations.ts';
import { href } from '#lib/kernel/href.ts';
import { inLanguage } from '#lib/kernel/languages.ts';
import { anyone } from '#lib/people/server/organisations.ts';
import { signIn } from '#lib/people/server/sessions.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { NOTHING_AHEAD } from '../speculation-rules.json/rules.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language, demo, site } = locals;
	if (locals.signedIn) redirect(303, href(language, '/'));
	return {
		anyone: await anyone(site.db, { demonstration: demo }),
		next: safeNext(url.searchParams.get('next')),
		demonstration: demo
			? {
					password: DEMONSTRATION_PASSWORD,
					accounts: Object.values(PEOPLE).map(({ email, post, organisationId }) => ({
						email,
						post: inLanguage(post, language).text,
						of: ORGANISATIONS.filter(({ id }) => id === organisationId).map(
							({ name }) => inLanguage(name, language).text
						)[0]
					}))
				}
			: null
	};
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url, getClientAddress, setHeaders }) => {
		const { language, demo, site } = locals;
		const reader = new FormReader(await request.formData(), language);
		const email = reader.required('email', m.people_email({}, { locale: language }));
		const password = reader.all('password')[0] ?? '';
		if (password === '') {
			reader.wrong('password', 'text-missing', {
				label: m.people_password({}, { locale: language })
			});
		}
		if (!reader.ok) return fail(422, reader.state());

		const keys = [`email ${email.toLowerCase()}`, `address ${getClientAddress()}`];
		const wait = site.throttle.wait(keys, Date.now());
		if (wait > 0) {
			reader.wrong('email', 'wait', { seconds: Math.ceil(wait / 1000) });
			return fail(429, reader.state());
		}
		// Counted before the password is looked at: many guesses at once are many guesses.
		site.throttle.failed(keys, Date.now());
		const session = await signIn(site.db, new Date(), email, password, {
			demonstration: demo,
			siteNow: locals.now
		});
		if (!session) {
			reader.wrong('email', 'wrong-credentials');
			return fail(422, reader.state());
		}
		site.throttle.succeeded(keys);
		cookies.set(site.cookie, session.token, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
		setHeaders(NOTHING_AHEAD);
		redirect(303, href(language, safeNext(reader.text('next'))));
	}
};

/** A path of our own to go on to, or home: never another host. */
function safeNext(next: string | null): string {
	return next && /^\/(?![/\\])[\w./?=&%+,:~-]*$/.test(next) ? next : '/';
}
