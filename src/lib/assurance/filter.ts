import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import { FORCE_STATUSES, RATINGS, RECOMMENDATION_KINDS } from '#lib/kernel/lists.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';

export const SORTS = ['ref', 'due', 'status', 'commissioner', 'topic', 'updated'] as const;
export type Sort = (typeof SORTS)[number];
export const PAGE_SIZES = [25, 50, 100] as const;

export const COMMISSIONER_WORDS = ['not-asked-yet', 'considering', ...RATINGS] as const;
/** Whether HMICFRS has recorded a decision. */
export const DECISION_WORDS = ['none', 'recorded'] as const;
export const CLOCK_WORDS = ['past', 'immediate'] as const;

const day = z
	.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))
	.nullable()
	.default(null);

/** The register's filter: the state of the page, which is the URL one keeps and sends. */
export const RegisterFilter = z.object({
	status: z.array(z.enum(FORCE_STATUSES)).default([]),
	commissioner: z.array(z.enum(COMMISSIONER_WORDS)).default([]),
	decision: z.array(z.enum(DECISION_WORDS)).default([]),
	clock: z.array(z.enum(CLOCK_WORDS)).default([]),
	kind: z.array(z.enum(RECOMMENDATION_KINDS)).default([]),
	force: z.string().nullable().default(null),
	inspection: z.string().nullable().default(null),
	/** The post of a delivery lead or of an open action's owner, as it is written in a language. */
	lead: z.string().nullable().default(null),
	/** HMICFRS's date: the first and the last day of a period, both in it. */
	dueFrom: day,
	dueTo: day,
	text: z.string().trim().max(200).default(''),
	sort: z.enum(SORTS).default('ref'),
	descending: z.boolean().default(false),
	page: z.number().int().min(1).default(1),
	size: z.union([z.literal(25), z.literal(50), z.literal(100)]).default(25),
	/** The end of which day the register is shown as at; null for now. */
	asAt: day
});
export type RegisterFilter = z.output<typeof RegisterFilter>;

/** A filter from a URL's query; what is not understood is left out. */
export function filterFrom(query: URLSearchParams): RegisterFilter {
	const known = <Word extends string>(name: string, words: readonly Word[]) =>
		query.getAll(name).filter((word): word is Word => (words as readonly string[]).includes(word));
	const sort = query.get('sort') ?? '';
	const page = Number(query.get('page') ?? '1');
	const size = Number(query.get('size') ?? '25');
	const asAt = query.get('as-at');
	const typed = (name: string) => {
		const found = parseTypedDate(query.get(name) ?? '');
		return isLocalDate(found) ? found : null;
	};
	const chosen = (name: string) => (query.get(name) ?? '').trim().slice(0, 200) || null;
	return {
		status: known('status', FORCE_STATUSES),
		commissioner: known('commissioner', COMMISSIONER_WORDS),
		decision: known('decision', DECISION_WORDS),
		clock: known('clock', CLOCK_WORDS),
		kind: known('kind', RECOMMENDATION_KINDS),
		force: chosen('force'),
		inspection: chosen('inspection'),
		lead: chosen('lead'),
		dueFrom: typed('due-from'),
		dueTo: typed('due-to'),
		text: chosen('text') ?? '',
		sort: SORTS.find((name) => name === sort.replace(/^-/, '')) ?? 'ref',
		descending: sort.startsWith('-'),
		page: Number.isInteger(page) && page > 0 ? page : 1,
		size: PAGE_SIZES.find((option) => option === size) ?? 25,
		asAt: asAt && isLocalDate(asAt) ? asAt : null
	};
}

/** The query of a filter, with some of it changed; what is as by default is left out. */
export function queryOf(filter: RegisterFilter, change: Partial<RegisterFilter> = {}): string {
	const next = { ...filter, page: 1, ...change };
	const query = new URLSearchParams();
	for (const name of ['status', 'commissioner', 'decision', 'clock', 'kind'] as const) {
		for (const word of next[name]) query.append(name, word);
	}
	for (const name of ['force', 'inspection', 'lead'] as const) {
		if (next[name]) query.set(name, next[name]);
	}
	if (next.dueFrom) query.set('due-from', next.dueFrom);
	if (next.dueTo) query.set('due-to', next.dueTo);
	if (next.text) query.set('text', next.text);
	if (next.sort !== 'ref' || next.descending) {
		query.set('sort', `${next.descending ? '-' : ''}${next.sort}`);
	}
	if (next.asAt) query.set('as-at', next.asAt);
	if (next.size !== 25) query.set('size', String(next.size));
	if (next.page > 1) query.set('page', String(next.page));
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
