import { gapsOf, type Gap } from '#lib/evidence/gaps.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { proofOf, undecided } from './preparation.repository.ts';

/** How many recommendations the preparation of a return shows; the rest is a link away. */
const FEW = 12;

/** A recommendation as an inspector prepares to look at it again: its proof, and what is missing. */
export interface Prepared {
	ref: string;
	topic: BilingualText;
	evidence: number;
	numbers: number;
	gaps: { code: Gap['code']; letter: string | null }[];
}

/** What there is to prepare of some inspections: recommendations HMICFRS has not decided on. */
export async function preparation(
	ctx: Ctx,
	inspections: readonly { ref: string; fieldworkFrom: LocalDate | null }[]
): Promise<Prepared[]> {
	const rows = await undecided(
		ctx.db.read,
		scope(ctx.actor),
		inspections.map(({ ref }) => ref),
		FEW
	);
	const proof = await proofOf(
		ctx.db.read,
		rows.map(({ ref }) => ref)
	);
	return rows.map(({ ref, topic, inspection }) => {
		const own = <Row extends { recommendation: string }>(all: readonly Row[]) =>
			all.filter(({ recommendation }) => recommendation === ref);
		const subPoints = own(proof.subPoints);
		const pieces = group(own(proof.evidence));
		const metrics = group(own(proof.metrics));
		const gaps = gapsOf({
			fieldworkFrom: inspections.find((known) => known.ref === inspection)?.fieldworkFrom ?? null,
			subPoints,
			actions: group(own(proof.actions)),
			evidence: pieces,
			metrics
		});
		const letter = (id: string | null) =>
			subPoints.find((point) => point.id === id)?.letter ?? null;
		return {
			ref,
			topic,
			evidence: pieces.length,
			numbers: metrics.length,
			gaps: gaps.map(({ code, subPoint }) => ({ code, letter: letter(subPoint) }))
		};
	});
}

/** The links of each thing as one, with all the sub-points it is about. */
function group<Link extends { thing: string; subPoint: string | null }>(links: readonly Link[]) {
	const things = new Map<string, Link & { subPoints: string[] }>();
	for (const link of links) {
		const thing = things.get(link.thing) ?? { ...link, subPoints: [] };
		if (link.subPoint) thing.subPoints.push(link.subPoint);
		things.set(link.thing, thing);
	}
	return [...things.values()];
}
