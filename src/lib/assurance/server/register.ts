import { collationKey } from '#lib/kernel/calendar.ts';
import { inLanguage, type BilingualText } from '#lib/kernel/languages.ts';
import type { RecommendationKind } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import type { RegisterFilter } from '../filter.ts';
import { opinionsOf, type Opinions } from '../opinions.ts';
import type { Asked } from './filter.repository.ts';
import { postsIn, registerRows } from './register.repository.ts';

/** A row of the register, on whatever day. */
export interface RegisterRow {
	ref: string;
	inspection: string;
	forceId: string;
	kind: RecommendationKind;
	topic: BilingualText;
	immediate: boolean;
	dueOn: LocalDate | null;
	deliveryLead: BilingualText | null;
	opinions: Opinions;
}

/** One page of it, with how many rows and pages there are in all. */
export interface RegisterPage {
	rows: RegisterRow[];
	total: number;
	pages: number;
}

/** A page of the register: what this actor can see, filtered and sorted, with the three speakers. */
export async function register(ctx: Ctx, filter: RegisterFilter): Promise<RegisterPage> {
	const [day, asked] = [today(ctx), { filter, language: ctx.language }];
	const ask = () => pageOf(ctx, asked, day);
	// Words are found by an index that is not journalled: it may be being made again.
	return filter.text === '' ? remembered(ctx, 'register', { ...asked, day }, ask) : ask();
}

async function pageOf(ctx: Ctx, asked: Asked, day: LocalDate): Promise<RegisterPage> {
	const { rows, total } = await registerRows(ctx.db.read, scope(ctx.actor), asked, day);
	return {
		rows: rows.map((row) => rowOf(row, day)),
		total,
		pages: Math.max(1, Math.ceil(total / asked.filter.size))
	};
}

/** Every row that the filter leaves, in its order, whatever the page: what a download holds. */
export async function wholeRegister(ctx: Ctx, filter: RegisterFilter): Promise<RegisterRow[]> {
	const rows: RegisterRow[] = [];
	for (let page = 1; ; page += 1) {
		const asked = { filter: { ...filter, page, size: 100 as const }, language: ctx.language };
		const part = await pageOf(ctx, asked, today(ctx));
		rows.push(...part.rows);
		if (page >= part.pages) return rows;
	}
}

/** What the register's filter offers: the forces in sight, and the posts, in order of their text. */
export async function registerChoices(ctx: Ctx) {
	return remembered(ctx, 'register-choices', ctx.language, () => choicesOf(ctx));
}

async function choicesOf(ctx: Ctx) {
	const reach = scope(ctx.actor);
	const posts = new Map<string, BilingualText>();
	for (const post of await postsIn(ctx.db.read, reach)) {
		const { text } = inLanguage(post, ctx.language);
		if (!posts.has(text)) posts.set(text, post);
	}
	// Folded once each: folding in the comparison was a tenth of the page (docs/performance.md).
	const keyed = [...posts].map(([text, post]) => ({ key: collationKey(text), post }));
	return {
		forces: reach.forces.map(({ forceId }) => forceId),
		posts: keyed
			.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
			.map(({ post }) => post)
	};
}

type Row = Awaited<ReturnType<typeof registerRows>>['rows'][number];

function rowOf(row: Row, day: LocalDate): RegisterRow {
	return {
		ref: row.ref,
		inspection: row.inspection,
		forceId: row.forceId,
		kind: row.kind,
		topic: row.topic,
		immediate: row.immediate,
		dueOn: row.dueOn,
		deliveryLead: row.deliveryLead,
		opinions: opinionsOf(row, day)
	};
}
