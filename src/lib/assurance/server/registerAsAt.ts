import { actionsAsAt, type ActionStanding } from '#lib/actions/asAt.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import { inLanguage, type BilingualText, type Language } from '#lib/kernel/languages.ts';
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
	const { language } = ctx;
	const reached = new Set(await refsIn(ctx.db.read, reach, { filter, language }));
	const rows: RegisterRow[] = [];
	for (const { forceId } of reach.forces) {
		const events = await eventsOf(ctx.db.read, forceId, asAt);
		const inspections = standing(visibleEvents(events, { unreleased: false }), asAt);
		const actions = filter.lead ? actionsAsAt(events, asAt) : [];
		for (const { recommendations } of inspections.values()) {
			for (const at of recommendations) {
				if (!reached.has(at.ref)) continue;
				const row = rowOf(forceId, at);
				if (passes(row, filter) && led(row, actions, filter.lead)) rows.push(row);
			}
		}
	}
	return rows.sort(order(filter, language));
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

/** The same filter as today's, which the database applies; it has applied what never changes. */
function passes(row: RegisterRow, filter: RegisterFilter): boolean {
	const { status, commissioner, decisionOn, clock } = row.opinions;
	const among = (words: readonly string[], word: string) =>
		words.length === 0 || words.includes(word);
	const clocks = [
		...(clock.kind === 'past' ? ['past'] : []),
		...(clock.kind === 'immediate' ? ['immediate'] : [])
	];
	return (
		among(filter.status, status) &&
		among(filter.commissioner, commissioner) &&
		among(filter.decision, decisionOn === null ? 'none' : 'recorded') &&
		(filter.clock.length === 0 || clocks.some((word) => among(filter.clock, word))) &&
		(filter.dueFrom === null || (row.dueOn !== null && row.dueOn >= filter.dueFrom)) &&
		(filter.dueTo === null || (row.dueOn !== null && row.dueOn <= filter.dueTo))
	);
}

/** Whether a post leads a recommendation, or owns an action of it that was open. */
function led(row: RegisterRow, actions: readonly ActionStanding[], post: string | null): boolean {
	const named = (text: BilingualText | null) => text !== null && Object.values(text).includes(post);
	return (
		post === null ||
		named(row.deliveryLead) ||
		actions.some(
			({ asked, ownerPost, progress }) =>
				progress !== 'done' && asked.recommendations.includes(row.ref) && named(ownerPost)
		)
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
			topic: keyOf(row, language),
			updated: row.opinions.saidOn
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
