import type { Event } from './events.ts';

/**
 * The refs of the things an event is about, under which its history is found: recommendations,
 * actions, evidence, questions, metrics, inspections. What follows from a link between two of them
 * is not repeated: a reader asks for both.
 */
export function about(event: Event): string[] {
	const { data } = event;
	const refs: string[] = [];
	if ('ref' in data) refs.push(data.ref);
	if ('recommendation' in data && typeof data.recommendation === 'string')
		refs.push(data.recommendation);
	if ('recommendations' in data) refs.push(...data.recommendations);
	if ('metric' in data) refs.push(data.metric);
	if ('inspection' in data) refs.push(data.inspection);
	return [...new Set(refs)];
}
