import { eventsOf } from '#lib/journal/server/repository.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import { inLanguage, type Language } from '#lib/kernel/languages.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { standing, type RecommendationStanding } from '#lib/recommendations/standing.ts';
import { visibleEvents } from '#lib/recommendations/visible.ts';
import { COMMISSIONER_WORDS, type RegisterFilter } from '../filter.ts';
import type { Opinions } from '../opinions.ts';
import type { RegisterPage, RegisterRow } from './register.ts';
import { refsIn } from './register.repository.ts';

/** A page of the register as it stood at the end of a day. */
export async function registerAsAt(
	ctx: Ctx,
	filter: RegisterFilter,
	asAt: LocalDate
): Promise<RegisterPage> {
	const rows = await wholeRegisterAsAt(ctx, filter, asAt);
	const from = (filter.page - 1) * filter.size;
	return {
		rows: rows.slice(from, from + filter.size),
		total: rows.length,
		pages: Math.max(1, Math.ceil(rows.length / filter.size))
	};
}

/**
 * The register as it stood at the end of a day, all that its filter leaves, folded from the
 * journal: what had been recorded and released by then. An owner sees the recommendations they
 * reach today.
 */
export async function wholeRegisterAsAt(
	ctx: Ctx,
	filter: RegisterFilter,
	asAt: LocalDate
): Promise<RegisterRow[]> {
	const reach = scope(ctx.actor);
	const reached = new Set(await refsIn(ctx.db.read, reach));
	const rows: RegisterRow[] = [];
	for (const { forceId } of reach.forces) {
		const events = await eventsOf(ctx.db.read, forceId, asAt);
		const inspections = standing(visibleEvents(events, { unreleased: false }), asAt);
		for (const { recommendations } of inspections.values())
			for (const at of recommendations) if (reached.has(at.ref)) rows.push(rowOf(forceId, at));
	}
	return rows.filter((row) => passes(row, filter, ctx.language)).sort(order(filter, ctx.language));
}

function rowOf(forceId: string, at: RecommendationStanding): RegisterRow {
	const { asked, deadline, force, commissioner, inspectorate, clock } = at;
	const opinions: Opinions = {
		status: force.status,
		saidOn: force.on,
		commissioner: commissioner.word,
		commissionerOn: commissioner.on,
		notYetConsidered: commissioner.notYetConsidered,
		decision: inspectorate?.words ?? null,
		decisionOn: inspectorate?.on ?? null,
		clock
	};
	return {
		ref: at.ref,
		inspection: at.inspection,
		forceId,
		kind: asked.kind,
		topic: asked.topic,
		immediate: deadline.rule.kind === 'immediately',
		dueOn: deadline.dueOn,
		deliveryLead: at.deliveryLead,
		opinions
	};
}

/** The same filter as today's, which the database applies. */
function passes(row: RegisterRow, filter: RegisterFilter, language: Language): boolean {
	const { status, commissioner, clock } = row.opinions;
	const among = (words: readonly string[], word: string) =>
		words.length === 0 || words.includes(word);
	const clocks = [
		...(clock.kind === 'past' ? ['past'] : []),
		...(clock.kind === 'immediate' ? ['immediate'] : [])
	];
	return (
		among(filter.status, status) &&
		among(filter.commissioner, commissioner) &&
		(filter.clock.length === 0 || clocks.some((word) => among(filter.clock, word))) &&
		among(filter.kind, row.kind) &&
		(filter.inspection === null || filter.inspection === row.inspection) &&
		keyOf(row, language).includes(collationKey(filter.text))
	);
}

const keyOf = ({ topic }: RegisterRow, language: Language) =>
	collationKey(inLanguage(topic, language).text);

function order(filter: RegisterFilter, language: Language) {
	const key = (row: RegisterRow): string | number | null =>
		({
			ref: row.ref,
			due: row.dueOn,
			status: FORCE_STATUSES.indexOf(row.opinions.status),
			commissioner: COMMISSIONER_WORDS.indexOf(row.opinions.commissioner),
			topic: keyOf(row, language)
		})[filter.sort];
	const way = filter.descending ? -1 : 1;
	return (a: RegisterRow, b: RegisterRow): number => {
		const [first, second] = [key(a), key(b)];
		if (first !== second) {
			if (first === null) return 1;
			if (second === null) return -1;
			return first < second ? -way : way;
		}
		return a.ref < b.ref ? -1 : 1;
	};
}
