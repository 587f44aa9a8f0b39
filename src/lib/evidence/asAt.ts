import type { Event, EventOf } from '#lib/journal/events.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** A piece of evidence as it stood, with what it is linked to. */
export interface EvidenceStanding {
	added: EventOf<'evidence-added'>['data'];
	effectiveOn: LocalDate;
	addedOn: LocalDate;
	releasedOn: LocalDate | null;
	links: EventOf<'evidence-linked'>['data'][];
}

/** Folds a stream's events into its evidence as at the end of a day, in order of ref. */
export function evidenceAsAt(events: readonly Event[], asAt: LocalDate): EvidenceStanding[] {
	const evidence = new Map<string, EvidenceStanding>();
	for (const event of events) {
		if (event.recordedOn > asAt) break;
		if (event.type === 'evidence-added') {
			evidence.set(event.data.ref, {
				added: event.data,
				effectiveOn: event.effectiveOn,
				addedOn: event.recordedOn,
				releasedOn: null,
				links: []
			});
		} else if (event.type === 'evidence-linked') {
			evidence.get(event.data.ref)?.links.push(event.data);
		} else if (event.type === 'evidence-released') {
			const piece = evidence.get(event.data.ref);
			if (piece) piece.releasedOn ??= event.recordedOn;
		}
	}
	return [...evidence.values()].sort((a, b) => (a.added.ref < b.added.ref ? -1 : 1));
}
