import { collationKey, monthName, shortMonth } from './calendar.ts';
import { LANGUAGES } from './languages.ts';
import { dayOf, type LocalDate } from './localDate.ts';

/** What is wrong with a typed date, by part; a year is missing until it has four figures. */
export type DateProblem =
	| 'date-missing'
	| 'date-missing-day'
	| 'date-missing-month'
	| 'date-missing-year'
	| 'date-impossible';

/** The three parts of a date as they were typed. */
export interface TypedDate {
	day: string;
	month: string;
	year: string;
}

const FOUR_FIGURES = /^\d{4}$/;
const ORDINAL = /^(\d{1,2})(st|nd|rd|th|af|il|ydd|edd|ed|fed|eg|ain)$/i;
const JOINING = new Set(['o', 'of', 'mis', 'fis']);

/** Shorter names that people also type, and how Welsh names change after «o», «yn» and «a». */
const OTHER_NAMES: Readonly<Record<string, number>> = {
	chwef: 2,
	fawrth: 3,
	fai: 5,
	fehefin: 6,
	feh: 6,
	gor: 7,
	orffennaf: 7,
	ngorffennaf: 7,
	fedi: 9,
	sept: 9,
	dachwedd: 11,
	dach: 11,
	nhachwedd: 11,
	thachwedd: 11,
	ragfyr: 12
};

/**
 * The day somebody typed, in three parts or as one text: «24 11 2026», «24 Nov 2026»,
 * «24 Tachwedd 2026», «24 o Dachwedd 2026», «2026-11-24». A month is a number or its name in either
 * language. A whole date typed into the first of three parts is read as one text.
 */
export function parseTypedDate(typed: TypedDate | string): LocalDate | DateProblem {
	if (typeof typed === 'string') return parseText(typed);
	const day = typed.day.trim().replace(ORDINAL, '$1');
	const month = typed.month.trim();
	const year = typed.year.trim();
	if (!month && !year && words(day).length > 1) return parseText(day);
	if (!day && !month && !year) return 'date-missing';
	const number = monthNumber(month);
	if (day !== '' && !/^\d{1,2}$/.test(day)) return 'date-impossible';
	if (month !== '' && number === undefined) return 'date-impossible';
	if (!/^\d{0,4}$/.test(year)) return 'date-impossible';
	if (!day) return 'date-missing-day';
	if (number === undefined) return 'date-missing-month';
	if (!FOUR_FIGURES.test(year)) return 'date-missing-year';
	return dayOf(Number(year), number, Number(day)) ?? 'date-impossible';
}

function parseText(text: string): LocalDate | DateProblem {
	const parts = words(text);
	if (parts.length > 3) return 'date-impossible';
	if (FOUR_FIGURES.test(parts[0] ?? '')) parts.reverse();
	const dated = parts.length === 3 || FOUR_FIGURES.test(parts.at(-1) ?? '');
	const year = (dated ? parts.pop() : undefined) ?? '';
	const [first = '', second = ''] = parts;
	const startsWithMonth =
		second === '' && monthNumber(first) !== undefined && (dated || !/^\d/.test(first));
	return startsWithMonth
		? parseTypedDate({ day: '', month: first, year })
		: parseTypedDate({ day: first, month: second, year });
}

function words(text: string): string[] {
	return text.split(/[\s/.,-]+/).filter((word) => word !== '' && !JOINING.has(word.toLowerCase()));
}

/** Each month by the folded forms of its names in both languages; an earlier month keeps its own. */
const MONTHS = new Map(
	LANGUAGES.flatMap((language) =>
		Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
			[collationKey(monthName(language, month)), month] as const,
			[collationKey(shortMonth(language, month)), month] as const
		])
	).reverse()
);

function monthNumber(text: string): number | undefined {
	if (/^\d{1,2}$/.test(text)) return within(Number(text));
	const key = collationKey(text).replace(/\.$/, '');
	return MONTHS.get(key) ?? OTHER_NAMES[key];
}

function within(month: number): number | undefined {
	return month >= 1 && month <= 12 ? month : undefined;
}
