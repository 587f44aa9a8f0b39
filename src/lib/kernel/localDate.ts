import { DomainError } from './errors.ts';

/** A legal day, `YYYY-MM-DD`: no time of day, no time zone. Compares with `<` and `>`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

/** A moment, as an ISO text in UTC. */
export type Instant = string & { readonly __brand: 'Instant' };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Whether a text is a day that exists, from 1900 to 2199. */
export function isLocalDate(text: string): text is LocalDate {
	const match = PATTERN.exec(text);
	if (!match) return false;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	return (
		year >= 1900 &&
		year < 2200 &&
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= lastDay(year, month)
	);
}

/** The day a text names. Throws `DomainError('invalid')` for what is not a day. */
export function localDate(text: string): LocalDate {
	if (!isLocalDate(text)) throw new DomainError('invalid', { reason: 'date-impossible', text });
	return text;
}

/** The day of a year, month (1 to 12) and day of the month, or nothing where there is none. */
export function dayOf(year: number, month: number, day: number): LocalDate | undefined {
	const pad = (value: number, length: number) => String(value).padStart(length, '0');
	const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
	return isLocalDate(text) ? text : undefined;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: LocalDate): [year: number, month: number, day: number] {
	return day.split('-').map(Number) as [number, number, number];
}

function toNumber(day: LocalDate): number {
	const [year, month, date] = partsOf(day);
	return Date.UTC(year, month - 1, date) / DAY;
}

function fromNumber(number: number): LocalDate {
	return localDate(new Date(number * DAY).toISOString().slice(0, 10));
}

/** The number of days in a month (1 to 12). */
export function lastDay(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` days later; earlier where negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
	return fromNumber(toNumber(day) + days);
}

/** The same day of the week, `weeks` weeks later. */
export function addWeeks(day: LocalDate, weeks: number): LocalDate {
	return addDays(day, weeks * 7);
}

/**
 * The corresponding date `months` calendar months later; where that month has none, its last day
 * (the corresponding-date rule, Freeman v Reed; domain.md section 7).
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
	const [year, month, date] = partsOf(day);
	const index = year * 12 + (month - 1) + months;
	const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
	const found = dayOf(toYear, toMonth, Math.min(date, lastDay(toYear, toMonth)));
	if (!found) throw new DomainError('invalid', { reason: 'date-impossible', day, months });
	return found;
}

/** Whole days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return toNumber(to) - toNumber(from);
}

/** Orders two days: negative, zero or positive. */
export function compareDays(a: LocalDate, b: LocalDate): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(day: LocalDate): number {
	return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** A moment as text. */
export function instant(date: Date): Instant {
	return date.toISOString() as Instant;
}

/**
 * The day it is in London at a moment. British Summer Time runs from 01:00 UTC on the last Sunday
 * of March to 01:00 UTC on the last Sunday of October (The Summer Time Order 2002, S.I. 2002/262).
 */
export function londonDay(moment: Date | Instant): LocalDate {
	const time = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
	return fromNumber(Math.floor((time + aheadInLondon(time)) / DAY));
}

/** The moment at which London's clocks show a day and the time of day they show at `moment`. */
export function onLondonDay(day: LocalDate, moment: Date): Instant {
	const time = moment.getTime();
	const shown = toNumber(day) * DAY + ((time + aheadInLondon(time)) % DAY);
	const summer = shown - HOUR;
	return instant(new Date(aheadInLondon(summer) > 0 ? summer : shown));
}

/** How many ms London's clocks are ahead of UTC. */
function aheadInLondon(time: number): number {
	const year = new Date(time).getUTCFullYear();
	return time >= lastSundayAtOne(year, 3) && time < lastSundayAtOne(year, 10) ? HOUR : 0;
}

function lastSundayAtOne(year: number, month: number): number {
	const last = Date.UTC(year, month - 1, lastDay(year, month), 1);
	return last - new Date(last).getUTCDay() * DAY;
}
