import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { readWork, type Asked } from '../read.ts';

const council = { en: 'The council' };
const action = {
	ref: 'GWP-A-0001',
	dueOn: localDate('2019-12-01'),
	progress: 'waiting',
	note: { en: 'Asked once.' },
	waitsOn: council,
	doneOn: null,
	version: 7,
	mayProgress: true
};

/** What the step makes of what was typed about one action, and which fields it refuses. */
function read(typed: Record<string, string>, of: object = {}) {
	const form = new FormReader(new URLSearchParams(typed), 'en');
	const today = localDate('2019-11-15');
	const asked = { subPoints: [], actions: [{ ...action, ...of }], today, language: 'en' };
	const { progress, actions } = readWork(form, asked as unknown as Asked);
	return { progress, actions, wrong: form.state().errors.map(({ field }) => field) };
}
const name = (field: string) => `${field}-GWP-A-0001`;
const on = (field: string) => ({
	[name(field) + '-day']: '14',
	[name(field) + '-month']: '11',
	[name(field) + '-year']: '2019'
});
const nothing = { progress: [], actions: [], wrong: [] };

describe('how an action goes, in the step of an update,', () => {
	test('is as it was where nothing is chosen, whatever a hidden field says', () => {
		expect(read({})).toEqual(nothing);
		const hidden = {
			[name('progress')]: '',
			[name('waitsOn') + '-en']: 'Another',
			...on('doneOn')
		};
		expect(read(hidden)).toEqual(nothing);
	});

	test('is as it was where the same is chosen with the same partner', () => {
		const same = { [name('progress')]: 'waiting', [name('waitsOn') + '-en']: 'The council' };
		expect(read(same)).toEqual(nothing);
	});

	test('has the day it was done on and waits on nobody then, and the other way round', () => {
		const both = { [name('waitsOn') + '-en']: 'Another council', ...on('doneOn') };
		expect(read({ [name('progress')]: 'done', ...both }).progress).toEqual([
			{
				...{ ref: action.ref, progress: 'done', doneOn: '2019-11-14' },
				...{ waitsOn: null, note: null, version: 7 }
			}
		]);
		expect(read({ [name('progress')]: 'waiting', ...both }).progress).toMatchObject([
			{ progress: 'waiting', doneOn: null, waitsOn: { en: 'Another council' } }
		]);
	});

	test('with a note alone says nothing but the note', () => {
		const note = { en: 'Asked again.' };
		expect(read({ [name('progressNote') + '-en']: note.en }).progress).toEqual([
			{ ref: action.ref, doneOn: null, waitsOn: null, note, version: 7 }
		]);
	});

	test('is said of the action as it was when its field was shown', () => {
		const typed = { [name('progress')]: 'in-progress', [name('progressVersion')]: '4' };
		expect(read(typed).progress).toMatchObject([{ progress: 'in-progress', version: 4 }]);
	});

	test('is said of one’s own only, and what was typed before it went to another is said to stand there', () => {
		const typed = { [name('progress')]: 'in-progress' };
		expect(read(typed, { mayProgress: false })).toEqual({ ...nothing, wrong: [name('progress')] });
	});

	test('done leaves its due day, and open again frees it', () => {
		const moved = { ...on('due'), [name('dueReason') + '-en']: 'Late.' };
		const done = { [name('progress')]: 'done', ...on('doneOn') };
		expect(read({ ...moved, ...done }).wrong).toEqual([name('due')]);
		const was = { progress: 'done', doneOn: localDate('2019-11-01'), waitsOn: null };
		expect(read(moved, was).wrong).toEqual([name('due')]);
		expect(read({ ...moved, [name('progress')]: 'in-progress' }, was).wrong).toEqual([]);
	});
});
