import { expect, test } from 'vitest';
import type { Event } from '#lib/journal/events.ts';
import { lately } from './lately.ts';

const told = (type: string, recordedOn: string, ref = 'GWP-E-0001') => ({
	event: { type, recordedOn, data: { ref } } as unknown as Event,
	changes: []
});
const types = (changed: ReturnType<typeof told>[], most = 9) =>
	lately(changed, most).map(({ event }) => event.type);

test('evidence that was added, linked and released on one day is told once', () => {
	const one = ['evidence-added', 'evidence-linked', 'evidence-released'];
	expect(types(one.map((type) => told(type, '2019-11-01')))).toEqual(['evidence-added']);
});

test('evidence that is released another day, or linked to one thing more, is told again', () => {
	const added = told('evidence-added', '2019-11-01');
	expect(types([added, told('evidence-released', '2019-11-04')])).toEqual([
		'evidence-released',
		'evidence-added'
	]);
	expect(types([added, told('evidence-linked', '2019-11-01', 'GWP-E-0002')])).toHaveLength(2);
});

test('the newest come first, and no more than were asked for', () => {
	const days = ['2019-11-01', '2019-11-02', '2019-11-03'];
	const last = lately(
		days.map((day) => told('rated', day)),
		2
	);
	expect(last.map(({ event }) => event.recordedOn)).toEqual(['2019-11-03', '2019-11-02']);
});
