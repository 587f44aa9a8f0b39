import { londonDay } from '#lib/kernel/localDate.ts';
import { inLanguage } from '#lib/kernel/languages.ts';
import { organisation } from '#lib/people/server/organisations.ts';
import { IDLE } from '#lib/people/server/sessions.ts';
import { toldBy } from '#lib/ui/outcomes.ts';
import type { ShellData } from '#lib/ui/shell.ts';
import type { LayoutServerLoad } from './$types';

/** What stands around every page. It decides nothing: permission lives in the use-cases. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { language, signedIn, now, demo, site } = locals;
	const grant = signedIn?.actor.grants[0];
	const own = grant && (await organisation(site.db, grant.organisationId));
	const shell: ShellData = {
		language,
		marking: 'OFFICIAL',
		sample: demo,
		today: londonDay(now),
		person: signedIn && {
			name: grant ? inLanguage(grant.post, language).text : signedIn.person.name,
			post: null,
			organisation: own ? inLanguage(own.name, language).text : null
		},
		told: toldBy(url.searchParams, language),
		idleSeconds: IDLE / 1000,
		// A refusal stands for the address that was refused.
		path: url.pathname.replace(/^(\/cy(?=\/|$))?(\/refused\/[a-z-]+(?=\/))?/, '') || '/'
	};
	return shell;
};
