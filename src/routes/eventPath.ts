import type { Event } from '#lib/journal/events.ts';

/** Where what an event is about is to be seen. */
export function eventPath({ type, data }: Event): string {
	if (type === 'update-released' || type === 'update-contributed') return `/updates/${data.id}`;
	if (type === 'question-asked' || type === 'question-answered' || type === 'answer-read') {
		return `/scrutiny/${data.ref}`;
	}
	if (type === 'revised-target-set' || type === 'rating-given' || type === 'submission-made') {
		return `/recommendations/${data.recommendation}#opinions`;
	}
	if ('recommendation' in data && typeof data.recommendation === 'string') {
		return `/recommendations/${data.recommendation}`;
	}
	if (type === 'milestone-recorded') return `/inspections/${data.inspection}#clocks`;
	if ('inspection' in data) return `/inspections/${data.inspection}`;
	return '/recommendations';
}
