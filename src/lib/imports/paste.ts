import { isLocalDate } from '#lib/kernel/localDate.ts';
import type { TimeLimit } from '#lib/kernel/deadline.ts';
import type { RecommendationKind } from '#lib/kernel/lists.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';

/** What a pasted text may be saying: every part of it for a person to check. */
export interface Proposal {
	kind: RecommendationKind;
	/** A few words by which to call it. */
	topic: string;
	/** The words themselves, without their number and their bullets. */
	words: string;
	timeLimit: TimeLimit;
	subPoints: string[];
	/** Bodies named beside the force. */
	partners: string[];
}

/** At most so many at once; a report has fewer. */
export const MOST = 40;

const NUMBERED =
	/^\s*(?:recommendation|argymhelliad|area for improvement|maes i['’]w wella)?\s*(?:\d{1,2}|[ivx]{1,4})\s*[.):]\s+/i;
const HEADED =
	/^\s*(?:recommendation|argymhelliad|cause of concern|area for improvement|maes i['’]w wella)\s+\d{1,2}\s*:?\s*$/i;
const IMPROVEMENT = /^\s*(?:area for improvement|maes i['’]w wella)\b/i;
const BULLET = /^\s*(?:[-–•*·▪◦‣]|\(?[a-h]\)|[a-h]\.)\s+/i;

/**
 * Reads recommendations out of a text pasted from a report: one for each number, or, where nothing
 * is numbered, for each paragraph; lines that begin with a bullet or a letter are its sub-points.
 */
export function proposalsFrom(text: string): Proposal[] {
	const items = split(text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' '));
	return items
		.map(proposalOf)
		.filter(({ words }) => words !== '')
		.slice(0, MOST);
}

/** The lines of one proposal, and whether its number calls it an area for improvement. */
interface Lines {
	kind: RecommendationKind;
	lines: string[];
}

function split(text: string): Lines[] {
	const lines = text.split('\n');
	const numbered = lines.some((line) => NUMBERED.test(line) || HEADED.test(line));
	const items: Lines[] = [];
	let open = false;
	for (const line of lines) {
		const blank = line.trim() === '';
		const begins = numbered
			? NUMBERED.test(line) || HEADED.test(line)
			: !open && !blank && !BULLET.test(line);
		if (begins || (items.length === 0 && !blank)) {
			items.push({
				kind: IMPROVEMENT.test(line) ? 'area-for-improvement' : 'recommendation',
				lines: [HEADED.test(line) ? '' : line.replace(NUMBERED, '')]
			});
			open = true;
		} else if (blank) open = numbered ? open : false;
		else items.at(-1)?.lines.push(line);
	}
	return items;
}

function proposalOf({ kind, lines }: Lines): Proposal {
	const main: string[] = [];
	const subPoints: string[] = [];
	for (const line of lines) {
		const text = line.trim();
		if (text === '') continue;
		if (BULLET.test(line)) subPoints.push(tidy(text.replace(BULLET, '')));
		else if (subPoints.length > 0) subPoints.push(tidy(`${subPoints.pop() ?? ''} ${text}`));
		else main.push(text);
	}
	const words = main.join(' ').replace(/\s+/g, ' ').trim();
	const whole = [words, ...subPoints].join(' ');
	return {
		kind,
		topic: topicOf(words),
		words,
		timeLimit: timeLimitOf(words),
		subPoints,
		partners: partnersOf(whole)
	};
}

const tidy = (point: string) => point.replace(/[;,.]?\s*(?:and|a|ac)?\s*$/i, '').trim();

const WORDS_FOR: Record<string, number> = {
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	nine: 9,
	twelve: 12,
	eighteen: 18,
	un: 1,
	dau: 2,
	tri: 3,
	pedwar: 4,
	pum: 5,
	pump: 5,
	chwe: 6,
	chwech: 6,
	naw: 9,
	deuddeg: 12
};
const COUNT = `(\\d{1,2}|${Object.keys(WORDS_FOR).join('|')})`;
const WITHIN = new RegExp(
	`(?:within|in the next|o fewn)\\s+(?:the next\\s+)?${COUNT}\\s*(?:calendar\\s+)?(months?|weeks?|mis|wythnos)`,
	'i'
);
const DAY = '(\\d{1,2}(?:st|nd|rd|th|af|il|ydd|ed|fed)?\\s+\\p{L}+\\s+\\d{4})';
const BY = new RegExp(`(?:by|no later than|before the end of|erbyn)\\s+${DAY}`, 'iu');

/** The time limit that words state, in English or Welsh. */
export function timeLimitOf(words: string): TimeLimit {
	if (/\b(?:immediately|with immediate effect)\b|\bar unwaith\b/i.test(words))
		return { kind: 'immediately' };
	const within = WITHIN.exec(words);
	if (within) {
		const [, said = '', unit = ''] = within;
		const count = /^\d/.test(said) ? Number(said) : (WORDS_FOR[said.toLowerCase()] ?? 0);
		if (count > 0 && count <= 60) {
			return /^(?:w|W)/.test(unit)
				? { kind: 'weeks', weeks: count }
				: { kind: 'months', months: count };
		}
	}
	const by = BY.exec(words)?.[1];
	const day = by ? parseTypedDate(by) : '';
	return isLocalDate(day) ? { kind: 'fixed-day', on: day } : { kind: 'not-stated' };
}

const PARTNERS = [
	/children['’]s social care(?: services)?/i,
	/(?:local authorit(?:y|ies)|councils?)/i,
	/health (?:services|partners|boards?)/i,
	/(?:youth offending|youth justice) (?:teams?|services?)/i,
	/Crown Prosecution Service/,
	/(?:partner agencies|other agencies|partner organisations|safeguarding partners)/i,
	/(?:gwasanaethau plant|gofal cymdeithasol plant)/i,
	/(?:awdurdodau lleol|cynghorau)/i,
	/(?:asiantaethau partner|partneriaid)/i,
	/probation(?: service)?/i,
	/schools/i
];

function partnersOf(words: string): string[] {
	return PARTNERS.flatMap((pattern) => pattern.exec(words)?.[0] ?? []);
}

const OPENING =
	/^(?:we recommend(?: that)?|within [^,]+,|immediately,?|with immediate effect,?|by \d[^,]+,|rydym yn argymell[^,]*,?|o fewn [^,]+,)\s*/i;
const SUBJECT =
	/^(?:the )?(?:\p{L}+ )?(?:police|force|constabulary|chief constable|heddlu)?\s*(?:should|must|needs to|dylai(?:'r)? (?:heddlu)?)\s*/iu;
const VERB =
	/^(?:make sure(?: that)?|ensure(?: that)?|take (?:steps|action) to|act to|sicrhau(?: bod)?)\s+(?:it |its |they )?/i;
const LONGEST = 60;

/** The first words that say what it is about: «the management of registered sex offenders». */
function topicOf(words: string): string {
	let rest = words.replace(OPENING, '').replace(OPENING, '').replace(SUBJECT, '').replace(VERB, '');
	rest = rest.split(/[.;:,]/, 1)[0]?.trim() ?? '';
	if (rest.length > LONGEST) rest = rest.slice(0, rest.lastIndexOf(' ', LONGEST));
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}
