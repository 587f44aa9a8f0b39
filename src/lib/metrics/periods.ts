import { monthName, monthYear } from '#lib/kernel/calendar.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { Frequency } from '#lib/kernel/lists.ts';
import { addDays, addMonths, dayOf, partsOf, type LocalDate } from '#lib/kernel/localDate.ts';

/** A period of a metric: whole months, quarters or years, by first and last day. */
export interface Period {
	start: LocalDate;
	end: LocalDate;
}

const MONTHS: Record<Frequency, number> = { monthly: 1, quarterly: 3, yearly: 12 };
/** Home Office years end on 31 March, and so the first quarter begins in April (domain.md 5.2). */
const FIRST_MONTH = 4;
/** How far back a figure can be entered from a list; older ones are pasted. */
const YEARS_BACK = 3;

/** The period that begins with the month a text names (`2019-10`); nothing for another text. */
export function periodFrom(frequency: Frequency, month: string): Period | undefined {
	const match = /^(\d{4})-(\d{2})$/.exec(month);
	const start = match && dayOf(Number(match[1]), Number(match[2]), 1);
	if (!start) return undefined;
	return { start, end: addDays(addMonths(start, MONTHS[frequency]), -1) };
}

/** The period that has this day in it. */
export function periodWith(frequency: Frequency, day: LocalDate): Period {
	const [year, month] = partsOf(day);
	const into = (month - FIRST_MONTH + 12) % MONTHS[frequency];
	const first = addMonths(
		`${String(year)}-${String(month).padStart(2, '0')}-01` as LocalDate,
		-into
	);
	return { start: first, end: addDays(addMonths(first, MONTHS[frequency]), -1) };
}

/** The periods of the last three years that have ended by `today`, newest first. */
export function endedPeriods(frequency: Frequency, today: LocalDate): Period[] {
	const periods: Period[] = [];
	const oldest = addMonths(today, -12 * YEARS_BACK);
	let at = periodWith(frequency, today);
	while (at.start >= oldest) {
		if (at.end <= today) periods.push(at);
		at = periodWith(frequency, addDays(at.start, -1));
	}
	return periods;
}

/**
 * The period whose figure is asked for next: the first that ended after the last one recorded, or,
 * where nothing is recorded yet or all is, the last that ended.
 */
export function nextPeriod(
	ended: readonly Period[],
	recorded: readonly Pick<Period, 'start'>[]
): Period | undefined {
	const last = recorded.reduce((latest, { start }) => (start > latest ? start : latest), '');
	return (last && ended.findLast(({ start }) => start > last)) || ended[0];
}

/** «October 2019», «July–September 2019», «April 2018–March 2019». */
export function periodWords(language: Language, { start, end }: Period): string {
	if (start.slice(0, 7) === end.slice(0, 7)) return monthYear(language, end);
	const [year, month] = partsOf(start);
	const from = year === partsOf(end)[0] ? monthName(language, month) : monthYear(language, start);
	return `${from}–${monthYear(language, end)}`;
}
