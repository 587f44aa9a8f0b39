import { findAction } from '#lib/actions/server/repository.ts';
import { lastAbout } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation, subPointsOf } from '#lib/recommendations/server/repository.ts';
import { getEvidence } from './getEvidence.ts';

/**
 * A piece of evidence with what it is proof of, as far as this actor sees that, who added it, and
 * the update that released it. Throws `not-found`.
 */
export async function getProof(ctx: Ctx, ref: string) {
	const { db, actor } = ctx;
	const reach = scope(actor);
	const { evidence, may } = await getEvidence(ctx, ref);
	const refs = [...new Set(evidence.links.map(({ recommendation }) => recommendation))];
	const proves = await Promise.all(
		refs.map(async (recommendation) => {
			const row = await findRecommendation(db.read, reach, recommendation);
			if (!row) return [];
			const own = evidence.links.filter((link) => link.recommendation === recommendation);
			const points = await subPointsOf(db.read, recommendation);
			const actions = await Promise.all(
				own.flatMap(({ action }) => (action ? [findAction(db.read, reach, action)] : []))
			);
			return [
				{
					ref: row.ref,
					topic: row.topic,
					subPoints: points.filter(({ id }) => own.some(({ subPoint }) => subPoint === id)),
					actions: actions.flatMap((action) =>
						action ? [{ ref: action.ref, title: action.title }] : []
					)
				}
			];
		})
	);
	const [added, released] = await Promise.all([
		lastAbout(db.read, evidence.forceId, ref, 'evidence-added'),
		lastAbout(db.read, evidence.forceId, ref, 'evidence-released')
	]);
	return {
		evidence,
		may,
		proves: proves.flat(),
		addedPost: added?.by.post ?? null,
		releasedBy: released?.data.updateId ?? null
	};
}
