import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { progressAfter, saysNew, wrongProgress, type Progress } from './progress.ts';

const today = localDate('2019-11-15');
const before: Progress = {
	progress: 'waiting',
	note: { en: 'Asked twice.' },
	waitsOn: { en: 'The council', cy: 'Y cyngor' },
	doneOn: null
};
const said = (more: Partial<Progress>): Progress => ({ ...before, ...more });

describe('how an action goes', () => {
	test('is done on a day, today at the latest, and waits on somebody', () => {
		const done = (doneOn: string | null) =>
			wrongProgress(
				said({ progress: 'done', doneOn: doneOn === null ? null : localDate(doneOn) }),
				today
			);
		expect(done(null)).toEqual({ field: 'doneOn', reason: 'date-missing' });
		expect(done('2019-11-16')).toEqual({ field: 'doneOn', reason: 'after-today' });
		expect(done('2019-11-15')).toBeNull();
		const waits = wrongProgress(said({ waitsOn: null }), today);
		expect(waits).toEqual({ field: 'waitsOn', reason: 'text-missing' });
	});

	test('said as it is says nothing new, whichever language stands first and without its note', () => {
		expect(saysNew(before, said({}))).toBe(false);
		const waitsOn = { cy: 'Y cyngor', en: 'The council' };
		expect(saysNew(before, said({ waitsOn, note: null }))).toBe(false);
	});

	test('with a note alone stays as it is, and another word leaves the note that stands', () => {
		const note = { en: 'Asked a third time.' };
		const nothing = { waitsOn: null, doneOn: null };
		expect(progressAfter(before, { ...nothing, note })).toEqual(said({ note }));
		const goes = { ...nothing, note: null, progress: 'in-progress' as const };
		expect(progressAfter(before, { ...goes, doneOn: today })).toEqual(
			said({ progress: 'in-progress', waitsOn: null })
		);
	});

	test.each([
		{ progress: 'in-progress' as const },
		{ waitsOn: { en: 'Another council' } },
		{ note: { en: 'Asked a third time.' } },
		{ progress: 'done' as const, doneOn: today }
	])('says something new with another word, partner, note or day', (more) => {
		expect(saysNew(before, said(more))).toBe(true);
	});
});
