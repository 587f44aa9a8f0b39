import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { endedPeriods, nextPeriod, periodFrom, periodWith, periodWords } from './periods.ts';

const day = localDate;
const today = day('2019-11-15');

describe('a period', () => {
	test('of a quarterly metric is a quarter, of which the first begins in April', () => {
		expect(periodWith('quarterly', day('2019-11-15'))).toEqual({
			start: '2019-10-01',
			end: '2019-12-31'
		});
		expect(periodWith('quarterly', day('2020-03-31')).start).toBe('2020-01-01');
		expect(periodWith('yearly', day('2019-03-31'))).toEqual({
			start: '2018-04-01',
			end: '2019-03-31'
		});
		expect(periodFrom('quarterly', '2019-07')).toEqual({ start: '2019-07-01', end: '2019-09-30' });
	});

	test('is offered only when it has ended, newest first, three years back', () => {
		const months = endedPeriods('monthly', today);
		expect([months[0]?.start, months.at(-1)?.start]).toEqual(['2019-10-01', '2016-12-01']);
		expect(endedPeriods('monthly', day('2019-11-30'))[0]?.start).toBe('2019-11-01');
		expect(endedPeriods('quarterly', today)[0]).toEqual({ start: '2019-07-01', end: '2019-09-30' });
	});

	test('that is asked for next follows the last recorded; where nothing is open, the last', () => {
		const ended = endedPeriods('monthly', today);
		const next = (...recorded: string[]) =>
			nextPeriod(
				ended,
				recorded.map((start) => ({ start: day(start) }))
			)?.start;
		expect(next('2019-07-01', '2019-08-01')).toBe('2019-09-01');
		expect(next()).toBe('2019-10-01');
		expect(next('2019-10-01')).toBe('2019-10-01');
	});

	test('is said by its months', () => {
		const quarter = { start: day('2019-07-01'), end: day('2019-09-30') };
		expect(periodWords('en', quarter)).toBe('July–September 2019');
		expect(periodWords('cy', quarter)).toBe('Gorffennaf–Medi 2019');
		expect(periodWords('cy', { start: day('2019-10-01'), end: day('2019-10-31') })).toBe(
			'Hydref 2019'
		);
		const year = { start: day('2018-04-01'), end: day('2019-03-31') };
		expect(periodWords('en', year)).toBe('April 2018–March 2019');
	});
});
