import {
	and,
	eq,
	exists,
	inArray,
	isNotNull,
	or,
	sql,
	type SQL,
	type SQLWrapper
} from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Page } from '#lib/db/server/order.ts';
import type { Scope } from '#lib/people/policy.ts';
import { reachesRecommendation } from '#lib/recommendations/server/repository.ts';

/** The WHERE of the evidence a scope may know of: released, or of its own organisation. */
function known(db: Reader, scope: Scope): SQL | undefined {
	const { evidence } = db.tables;
	const released = isNotNull(evidence.releasedOn);
	if (scope.everyForce) return released;
	const parts = scope.forces.map((force) =>
		and(
			eq(evidence.forceId, force.forceId),
			or(released, inArray(evidence.organisationId, [...force.organisationIds]))
		)
	);
	return parts.length === 0 ? sql`1 = 0` : or(...parts);
}

/** The WHERE of the evidence that is linked to a recommendation the scope reaches, or to that one. */
function linked(db: Reader, scope: Scope, recommendation?: string): SQL {
	const { evidence, evidenceLinks } = db.tables;
	return exists(
		db
			.select({ one: sql`1` })
			.from(evidenceLinks)
			.where(
				and(
					eq(evidenceLinks.evidence, evidence.ref),
					recommendation ? eq(evidenceLinks.recommendation, recommendation) : undefined,
					reachesRecommendation(db, scope, evidenceLinks.recommendation)
				)
			)
	);
}

/** The refs of the evidence about a recommendation, whoever may see it. */
function aboutIt(db: Reader, recommendation: string) {
	const { evidenceLinks } = db.tables;
	return db
		.select({ evidence: evidenceLinks.evidence })
		.from(evidenceLinks)
		.where(eq(evidenceLinks.recommendation, recommendation));
}

/** A piece of evidence, if the scope may know of it. */
export async function findEvidence(db: Reader, scope: Scope, ref: string) {
	const { evidence } = db.tables;
	const [row] = await db
		.select()
		.from(evidence)
		.where(and(eq(evidence.ref, ref), known(db, scope), linked(db, scope)));
	return row;
}
export type EvidenceRow = NonNullable<Awaited<ReturnType<typeof findEvidence>>>;

/** The evidence a scope may know of, or that of one recommendation, in order of ref. */
export async function evidenceIn(db: Reader, scope: Scope, recommendation?: string) {
	const { evidence } = db.tables;
	return db
		.select()
		.from(evidence)
		.where(
			and(
				recommendation ? inArray(evidence.ref, aboutIt(db, recommendation)) : undefined,
				known(db, scope),
				linked(db, scope, recommendation)
			)
		)
		.orderBy(ascending(evidence.ref));
}

export async function linksOfEvidence(db: Reader, refs: readonly string[]) {
	const { evidenceLinks } = db.tables;
	if (refs.length === 0) return [];
	return db
		.select()
		.from(evidenceLinks)
		.where(inArray(evidenceLinks.evidence, [...refs]))
		.orderBy(ascending(evidenceLinks.evidence), ascending(evidenceLinks.id));
}

/** Every hash that a row names, for proving that the bytes are there. */
export async function hashesOf(db: Reader): Promise<{ ref: string; sha256: string }[]> {
	const { evidence } = db.tables;
	const rows = await db
		.select({ ref: evidence.ref, file: evidence.file })
		.from(evidence)
		.orderBy(ascending(evidence.ref));
	return rows.flatMap(({ ref, file }) => (file ? [{ ref, sha256: file.sha256 }] : []));
}

/** Of some refs the evidence a scope may know of, the newest first: one page, and how many. */
export async function evidenceAmong(db: Reader, scope: Scope, refs: SQLWrapper, page: Page) {
	const { evidence } = db.tables;
	const where = and(inArray(evidence.ref, refs), known(db, scope), linked(db, scope));
	const rows = await db
		.select()
		.from(evidence)
		.where(where)
		.orderBy(descending(evidence.effectiveOn), ascending(evidence.ref))
		.limit(page.size)
		.offset(page.from);
	return { rows, total: await db.$count(evidence, where) };
}
