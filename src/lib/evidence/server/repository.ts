import { setImmediate } from 'node:timers/promises';
import { and, eq, gt, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { ascending, descending, foundOf, type Page, unindexed } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { found } from '#lib/db/server/search.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import { reachedByLinks } from '#lib/recommendations/server/repository.ts';

/** The WHERE of the evidence a scope may know of: released, or of its own organisation. */
function known(db: Reader, scope: Scope, forceId?: SQL): SQL | undefined {
	const { evidence } = db.tables;
	const released = isNotNull(evidence.releasedOn);
	if (scope.everyForce) return released;
	const parts = scope.forces.map((force) =>
		and(
			eq(sql`${forceId ?? evidence.forceId}`, force.forceId),
			or(released, inArray(evidence.organisationId, [...force.organisationIds]))
		)
	);
	return parts.length === 0 ? sql`1 = 0` : or(...parts);
}

/** The WHERE of the evidence about a recommendation the scope reaches. */
function linked(db: Reader, scope: Scope, forceId?: SQL): SQL | undefined {
	const { evidence, evidenceLinks } = db.tables;
	return reachedByLinks(db, scope, forceId ?? evidence.forceId, {
		own: eq(evidenceLinks.evidence, evidence.ref),
		recommendation: evidenceLinks.recommendation
	});
}

/** The refs of the evidence about a recommendation, whoever may see it. */
function aboutIt(db: Reader, recommendation: Given) {
	const { evidenceLinks } = db.tables;
	return db
		.select({ evidence: evidenceLinks.evidence })
		.from(evidenceLinks)
		.where(eq(evidenceLinks.recommendation, recommendation));
}

/** A piece of evidence, if the scope may know of it. */
export const findEvidence = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { evidence } = db.tables;
		return db
			.select()
			.from(evidence)
			.where(and(eq(evidence.ref, ref), known(db, scope), linked(db, scope)));
	})
);
export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** The evidence a scope may know of, or that of one recommendation, in order of ref. */
export const evidenceIn = keptIn((db: Reader, scope: Scope, recommendation?: Given) => {
	const { evidence } = db.tables;
	const forceId = recommendation && unindexed(evidence.forceId);
	return db
		.select()
		.from(evidence)
		.where(
			and(
				recommendation ? inArray(evidence.ref, aboutIt(db, recommendation)) : undefined,
				known(db, scope, forceId),
				linked(db, scope, forceId)
			)
		)
		.orderBy(ascending(evidence.ref));
});

export const linksOfEvidence = kept((db: Reader, refs: Given[]) => {
	const { evidenceLinks } = db.tables;
	return db
		.select()
		.from(evidenceLinks)
		.where(inArray(evidenceLinks.evidence, refs))
		.orderBy(ascending(evidenceLinks.evidence), ascending(evidenceLinks.id));
});

/** How many rows are read at once where all are: between two of them others have their turn. */
const AT_ONCE = 2000;

const filesAfter = kept((db: Reader, ref: Given, most: number) => {
	const { evidence } = db.tables;
	return db
		.select({ ref: evidence.ref, file: evidence.file })
		.from(evidence)
		.where(gt(evidence.ref, ref))
		.orderBy(ascending(evidence.ref))
		.limit(most);
});

/** Every hash that a row names, in order of ref: there are more than memory should hold at once. */
export async function* hashes(
	db: Reader,
	atOnce = AT_ONCE
): AsyncGenerator<{ ref: string; sha256: string }> {
	let after: string | undefined = '';
	while (after !== undefined) {
		const rows: Awaited<ReturnType<typeof filesAfter>> = await filesAfter(db, after, atOnce);
		for (const { ref, file } of rows) if (file) yield { ref, sha256: file.sha256 };
		after = rows.length === atOnce ? rows.at(-1)?.ref : undefined;
		await setImmediate();
	}
}

const foundIn = keptIn((db, scope, match: Given, page: Page) => {
	const { evidence } = db.tables;
	const seen = and(known(db, scope), linked(db, scope));
	const sought = {
		table: evidence,
		key: evidence.ref,
		known: seen,
		by: evidence.effectiveOn,
		order: descending
	};
	return found(db, match, sought, page);
});

const rowsOf = kept((db: Reader, keys: Given[]) => {
	const { evidence } = db.tables;
	return db
		.select({ key: evidence.ref, row: evidence })
		.from(evidence)
		.where(inArray(evidence.ref, keys))
		.orderBy(ascending(evidence.ref));
});

/** Of some refs the evidence a scope may know of, the newest first: one page, and how many. */
export async function evidenceAmong(db: Reader, scope: Scope, match: string, page: Page) {
	return foundOf(
		page,
		(part) => foundIn(db, scope, match, part),
		(keys) => rowsOf(db, keys)
	);
}
