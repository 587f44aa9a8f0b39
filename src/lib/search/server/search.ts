import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { actionsAmong, linksOfActions } from '#lib/actions/server/repository.ts';
import { matching, MOST } from '#lib/db/server/search.ts';
import { evidenceAmong } from '#lib/evidence/server/repository.ts';
import { FINDABLE, type FindableKind } from '#lib/journal/said.ts';
import type { Marking } from '#lib/kernel/lists.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { recommendationsAmong } from '#lib/recommendations/server/repository.ts';
import { updatesAmong } from '#lib/updates/server/repository.ts';
import type { Query } from '../query.ts';

/** A thing found: where it is, what it is called, and the text in which the words stand. */
export interface Hit {
	ref: string;
	path: string;
	title: BilingualText | null;
	text: BilingualText | null;
	on: LocalDate | null;
	marking: Marking | null;
	/** The recommendations an action serves. */
	serves: string[];
}
export interface Group {
	kind: FindableKind;
	hits: Hit[];
	/** How many there are, at most `MOST`. */
	total: number;
	/** Whether there are more than `MOST`, of which those are given that were made findable last. */
	more: boolean;
	pages: number;
}

export const FEW = 10;
export const MANY = 50;

/**
 * What this actor can see that holds all the words, by kind: a few of each, or, where the query
 * names a kind, a page of that one. The index gives refs; each room says what may be known.
 */
export async function search(ctx: Ctx, query: Query): Promise<Group[]> {
	const reach = scope(ctx.actor);
	const forceIds = reach.forces.map(({ forceId }) => forceId);
	if (query.words.length === 0 || forceIds.length === 0) return [];
	const size = query.kind ? MANY : FEW;
	const page = { size, from: query.kind ? (query.page - 1) * MANY : 0 };
	const db = ctx.db.read;
	const groups: Group[] = [];
	for (const kind of query.kind ? [query.kind] : FINDABLE) {
		const match = matching(db, kind, forceIds, query.words);
		const { hits, total: counted } = await FOUND[kind](db, reach, match, page);
		const total = Math.min(counted, MOST);
		const more = counted > MOST;
		if (total > 0) groups.push({ kind, hits, total, more, pages: Math.ceil(total / size) });
	}
	return groups;
}

type Find = (...given: Parameters<typeof evidenceAmong>) => Promise<{ hits: Hit[]; total: number }>;

const nothing = { title: null, text: null, on: null, marking: null, serves: [] };

const FOUND: Record<FindableKind, Find> = {
	recommendation: async (...given) => {
		const { rows, total } = await recommendationsAmong(...given);
		const hits = rows.map(({ ref, topic, words }) => ({
			...nothing,
			ref,
			path: `/recommendations/${ref}`,
			title: topic,
			text: words
		}));
		return { hits, total };
	},
	action: async (...given) => {
		const { rows, total } = await actionsAmong(...given);
		const links = await linksOfActions(
			given[0],
			rows.map(({ ref }) => ref)
		);
		const served = (ref: string) =>
			links.flatMap((link) => (link.action === ref ? link.recommendation : []));
		const hits = rows.map(({ ref, title, ownerPost, dueOn }) => ({
			...nothing,
			serves: [...new Set(served(ref))],
			ref,
			path: `/actions/${ref}`,
			title,
			text: ownerPost,
			on: dueOn
		}));
		return { hits, total };
	},
	update: async (...given) => {
		const { rows, total } = await updatesAmong(...given);
		const hits = rows.map((row) => ({
			...nothing,
			ref: row.recommendation,
			path: `/updates/${row.id}`,
			text: row.summary,
			on: row.releasedOn ?? row.writtenOn
		}));
		return { hits, total };
	},
	evidence: async (...given) => {
		const { rows, total } = await evidenceAmong(...given);
		const hits = rows.map(({ ref, title, shows, effectiveOn, marking }) => ({
			...nothing,
			ref,
			path: `/evidence/${ref}`,
			title,
			text: shows,
			on: effectiveOn,
			marking
		}));
		return { hits, total };
	}
};
