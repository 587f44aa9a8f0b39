import { inspectionClocks } from '#lib/inspections/clocks.ts';
import { addDays, compareDays } from '#lib/kernel/localDate.ts';
import { inspectionRef } from '#lib/kernel/refs.ts';
import { InspectionPlan, LAST, type Planned } from './plan.ts';
import { recommend } from './recommendation.ts';
import { chance } from './words.ts';

/** How many recommendations there are (docs/performance.md, Data sets). */
const A_YEAR = 70;
const AN_INSPECTION = 10;

/**
 * The years of one force, in the order of their days: about 120 events for each of 70
 * recommendations a year. `code` is its three letters; ids are counted, so that two runs are alike.
 */
export function lifeOfAForce(forceId: string, code: string, years: number): Planned[] {
	const planned: Planned[] = [];
	const random = chance(years);
	const inspections = (years * A_YEAR) / AN_INSPECTION;
	const begins = addDays(LAST, -Math.round(years * 365.25));
	const counted = { id: 0, action: 0, evidence: 0, metric: 0, question: 0 };
	const force = { id: forceId, code, planned, random, counted };
	for (let number = 0; number < inspections; number += 1) {
		const publishedOn = addDays(begins, Math.round((number * years * 365.25) / inspections));
		const year = publishedOn.slice(0, 4);
		const before = planned.filter(
			({ type, subject }) => type === 'inspection-entered' && subject.includes(`-${year}`)
		).length;
		const ref = inspectionRef(code, 'PEEL', year, before + 1);
		inspect(new InspectionPlan(force, ref, publishedOn));
	}
	return planned.sort((one, other) => compareDays(one.on, other.on));
}

function inspect(plan: InspectionPlan): void {
	const { section55Applies, clocks } = inspectionClocks(plan.publishedOn);
	plan.on(0, 'inspection-entered', plan.ref, {
		ref: plan.ref,
		forceId: plan.forceId,
		programme: 'PEEL',
		methodology: 'PEEL-1',
		title: plan.random.text(4),
		publishedOn: plan.publishedOn,
		fieldworkFrom: addDays(plan.publishedOn, -60),
		fieldworkTo: addDays(plan.publishedOn, -50),
		link: null,
		completeness: 'all-held',
		caseAudit: null,
		followUpKind: 'revisit',
		furtherAreas: [],
		sources: ['bench'],
		section55Applies,
		clocks
	});
	for (let number = 1; number <= AN_INSPECTION; number += 1) recommend(plan, number);
}
