import { describe, expect, test } from 'vitest';
import { DomainError } from '#lib/kernel/errors.ts';
import { addDays, localDate } from '#lib/kernel/localDate.ts';
import { dayOfPeriod, inspectionClocks, refusePublishedAfter } from './clocks.ts';

const days = (publishedOn: string) =>
	Object.fromEntries(
		inspectionClocks(localDate(publishedOn)).clocks.map(({ kind, deadline }) => [
			kind,
			deadline.dueOn
		])
	);

describe('The clocks of a published report', () => {
	test('are, for Gwent on 27 June 2019, two of 8 August, one of 21 August and one of 27 December', () => {
		expect(days('2019-06-27')).toEqual({
			'immediate-update': '2019-08-08',
			plan: '2019-08-08',
			'section-55': '2019-08-21',
			'follow-up': '2019-12-27'
		});
	});

	test('are Warwickshire’s, Cleveland’s and Norfolk’s from their own publication', () => {
		expect(days('2022-08-05')).toMatchObject({ plan: '2022-09-16', 'section-55': '2022-09-29' });
		expect(days('2025-01-15')).toMatchObject({ plan: '2025-02-26', 'section-55': '2025-03-11' });
		expect(days('2014-08-29')).toEqual({
			'immediate-update': '2014-10-10',
			plan: '2014-10-10',
			'follow-up': '2015-02-28'
		});
	});

	test('have the follow-up six calendar months on, at the month’s end where there is no such date', () => {
		expect(days('2026-08-31')['follow-up']).toBe('2027-02-28');
		expect(days('2023-08-31')['follow-up']).toBe('2024-02-29');
	});

	test('say whose rule each is: only section 55 is of a statute', () => {
		const { clocks } = inspectionClocks(localDate('2019-06-27'));
		for (const { kind, deadline } of clocks) {
			const statutory = kind === 'section-55';
			expect(deadline.origin === 'statute', kind).toBe(statutory);
			expect(deadline.basis, kind).toBe(
				statutory ? 'police-act-1996-s55' : 'hmicfrs-follow-up-policy'
			);
			expect(deadline.start).toBe('2019-06-27');
		}
	});
});

describe('The 56 days of section 55', () => {
	test('begin with reports published on 2 May 2017', () => {
		expect(inspectionClocks(localDate('2017-05-01')).section55Applies).toBe(false);
		expect(days('2017-05-01')).not.toHaveProperty('section-55');
		expect(inspectionClocks(localDate('2017-05-02')).section55Applies).toBe(true);
		expect(days('2017-05-02')).toHaveProperty('section-55', '2017-06-26');
		expect(inspectionClocks(localDate('2017-02-09')).section55Applies).toBe(false);
	});

	test('count the day of publication as day 1 and end on day 56', () => {
		const published = localDate('2019-06-27');
		expect(dayOfPeriod(published, published)).toBe(1);
		expect(dayOfPeriod(published, localDate('2019-08-09'))).toBe(44);
		expect(dayOfPeriod(published, localDate('2019-08-16'))).toBe(51);
		expect(dayOfPeriod(published, localDate('2019-08-20'))).toBe(55);
		expect(dayOfPeriod(published, localDate('2019-08-21'))).toBe(56);
		expect(dayOfPeriod(published, localDate('2019-08-22'))).toBe(57);
		expect(dayOfPeriod(published, addDays(published, -1))).toBe(0);
	});

	test('are not stretched by the clocks going back', () => {
		expect(days('2019-10-01')['section-55']).toBe('2019-11-25');
		expect(dayOfPeriod(localDate('2019-10-01'), localDate('2019-11-25'))).toBe(56);
	});
});

describe('A publication day', () => {
	const today = localDate('2019-11-15');

	test('may be today or earlier', () => {
		expect(() => {
			refusePublishedAfter(today, today);
			refusePublishedAfter(localDate('2014-08-29'), today);
		}).not.toThrow();
	});

	test('after today is refused, saying which field and why', () => {
		try {
			refusePublishedAfter(localDate('2019-11-16'), today);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(DomainError);
			expect(error).toMatchObject({
				code: 'invalid',
				data: { field: 'publishedOn', reason: 'after-today' }
			});
		}
	});
});
