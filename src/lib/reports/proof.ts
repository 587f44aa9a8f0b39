import { actionsAsAt } from '#lib/actions/asAt.ts';
import { evidenceAsAt } from '#lib/evidence/asAt.ts';
import type { Event } from '#lib/journal/events.ts';
import { MARKINGS, type Marking } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';
import type { ActionLine, EvidenceLine, ReportModel } from './model.ts';

/** How high a marking is: the higher number is the higher marking. */
export const rank = (marking: Marking) => MARKINGS.indexOf(marking);

/** What an audience's marking leaves out of a report, counted by marking. */
export function withheld(
	evidence: readonly EvidenceLine[],
	most: Marking
): ReportModel['withheld'] {
	return MARKINGS.filter((marking) => rank(marking) > rank(most)).flatMap((marking) => {
		const count = evidence.filter((piece) => piece.marking === marking).length;
		return count > 0 ? [{ marking, count }] : [];
	});
}

/** An inspection's evidence released by a day, numbered E1…En in the order it was added. */
export function releasedEvidence(
	events: readonly Event[],
	inspection: InspectionStanding,
	asAt: LocalDate
): EvidenceLine[] {
	const refs = new Set(inspection.recommendations.map(({ ref }) => ref));
	const from = inspection.facts.fieldworkFrom;
	return evidenceAsAt(events, asAt)
		.filter(
			({ releasedOn, links }) => releasedOn && links.some((link) => refs.has(link.recommendation))
		)
		.map(({ added, effectiveOn, releasedOn, links }, index) => ({
			number: index + 1,
			ref: added.ref,
			kind: added.kind,
			title: added.title,
			shows: added.shows,
			effectiveOn,
			releasedOn: releasedOn ?? effectiveOn,
			marking: added.marking,
			sha256: added.file?.sha256 ?? null,
			link: added.link,
			beforeFieldwork: from !== null && effectiveOn < from,
			recommendations: [...new Set(links.map(({ recommendation }) => recommendation))],
			subPoints: links.flatMap(({ subPoint }) => subPoint ?? [])
		}));
}

/** The force's actions as they stood on a day. */
export function actionLines(events: readonly Event[], asAt: LocalDate): ActionLine[] {
	return actionsAsAt(events, asAt).map(({ asked, ...at }) => ({
		ref: asked.ref,
		title: asked.title,
		ownerPost: at.ownerPost,
		dueOn: at.dueOn,
		dueChanges: at.dueChanges,
		progress: at.progress,
		waitsOn: at.progress === 'done' ? null : at.waitsOn,
		doneOn: at.doneOn,
		recommendations: asked.recommendations,
		subPoints: asked.subPoints
	}));
}
