import type { Changed } from './eventChanges.ts';

/**
 * The last so many changes of a recommendation, the newest first. A piece that was added, linked and
 * released on one day is told once, when it was added: the whole history has all three.
 */
export function lately(changed: readonly Changed[], most: number): Changed[] {
	const added = new Set(
		changed.flatMap(({ event }) =>
			event.type === 'evidence-added' ? [`${event.data.ref} ${event.recordedOn}`] : []
		)
	);
	return changed
		.filter(
			({ event }) =>
				(event.type !== 'evidence-linked' && event.type !== 'evidence-released') ||
				!added.has(`${event.data.ref} ${event.recordedOn}`)
		)
		.toReversed()
		.slice(0, most);
}
