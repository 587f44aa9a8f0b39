import { href } from '#lib/kernel/href.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';

// The pattern's own «v» regular expressions want their hyphen escaped.
const REF = '[A-Z0-9\\-]+';
const ID = '[0-9a-f\\-]{36}';

/**
 * Pages where people read, each with the pattern of its refs: a browser may fetch one of these ahead
 * when the pointer rests on its link (docs/decisions/0007). A page that is not named here is never
 * fetched ahead: not files and downloads, not forms, not what is drawn from the journal.
 */
const READING = [
	'/',
	'/changes',
	'/inspections',
	`/inspections/:ref(${REF})`,
	'/recommendations',
	`/recommendations/:ref(${REF})`,
	`/recommendations/:ref(${REF})/history`,
	'/actions',
	`/actions/:ref(${REF})`,
	'/metrics',
	`/metrics/:ref(${REF})`,
	`/evidence/:ref(${REF})`,
	`/scrutiny/:ref(${REF})`,
	`/updates/:id(${ID})`,
	'/reports'
];

/** The same in both languages; a pattern without a query is met with any. */
const AHEAD: readonly string[] = READING.flatMap((path) =>
	LANGUAGES.map((language) => href(language, path))
);

/** A page as at a day is folded from the journal; what was done is told by its first reader. */
const NEVER: readonly string[] = ['/*\\?*as-at=*', '/*\\?*done=*'];

/** Links within the page, and to the page one is on, lead nowhere new. */
const STAYS = '[href^="#"], [aria-current="page"], [download], [target]';

export const SPECULATION_RULES = {
	prefetch: [
		{
			where: {
				and: [
					{ href_matches: AHEAD },
					{ not: { href_matches: NEVER } },
					{ not: { selector_matches: STAYS } }
				]
			},
			eagerness: 'moderate'
		}
	]
};

/** When another person begins or nobody goes on, what was fetched ahead for the one before is forgotten. */
export const NOTHING_AHEAD = { 'clear-site-data': '"prefetchCache"' };
