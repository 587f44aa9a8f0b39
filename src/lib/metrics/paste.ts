import { partsOf, isLocalDate } from '#lib/kernel/localDate.ts';
import type { Frequency } from '#lib/kernel/lists.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import type { Measure } from '#lib/kernel/lists.ts';
import { periodWith, type Period } from './periods.ts';

/** A line of pasted figures as it is proposed: its parts as they were typed, for a person to check. */
export interface PastedRow {
	/** What stood for the period, read or not. */
	typed: string;
	period: Period | null;
	/** One text for each number of the measure, in order; empty where nothing stood. */
	numbers: string[];
	/** Whether the line says that the period has no figure. */
	none: boolean;
	/** What follows the numbers: a note, or why there is no figure. */
	words: string;
}

/** At most so many lines are recorded at once: ten years of months. */
export const MOST_ROWS = 120;
const NUMBERS: Record<Measure, number> = { proportion: 2, median: 2, count: 1 };
const NONE = /^(?:[-–—]|n\/?a|no figure|none|dim|dim ffigur)$/i;
const QUARTER = /^(?:q|ch)([1-4])\s+(\d{4})$/i;

/**
 * Reads figures out of lines like «Oct 2019, 7, 12» or the cells of a spreadsheet, where a tab or a
 * semicolon stands between. Months are named in either language. A first line without any figure
 * is the heads of columns, and is left out; every other line becomes a row, read or not.
 */
export function figuresFrom(text: string, measure: Measure, frequency: Frequency): PastedRow[] {
	const lines = text
		.replaceAll('\u00a0', ' ')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '');
	return lines
		.map((line) => rowOf(line, measure, frequency))
		.filter(
			(row, at) => at > 0 || row.period !== null || row.numbers.some((one) => /\d/.test(one))
		);
}

/**
 * Whether what follows the numbers begins with a number that no part of a figure took: the comma of
 * «Oct 2019, 1,234» parts the thousands too, and 1 alone would pass for a figure.
 */
export function numbersLeft(words: string): boolean {
	return /^\d[\d.\s]*(?:,|$)/.test(words);
}

function rowOf(line: string, measure: Measure, frequency: Frequency): PastedRow {
	const [typed = '', ...rest] = cells(line);
	const none = NONE.test(rest[0] ?? '');
	const count = NUMBERS[measure];
	const numbers = Array.from({ length: count }, (_, at) => (none ? '' : (rest[at] ?? '')));
	const after = none ? rest.slice(1).filter((one) => !NONE.test(one)) : rest.slice(count);
	return {
		typed,
		period: periodTyped(typed, frequency),
		numbers,
		none,
		words: after.filter(Boolean).join(', ')
	};
}

/** The cells of a line: a comma parts them only where no tab and no semicolon does. */
function cells(line: string): string[] {
	const mark = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
	return line.split(mark).map((cell) => cell.trim());
}

/** The period that a month, a day in it, or «Q2 2019» (July to September) names. */
export function periodTyped(typed: string, frequency: Frequency): Period | null {
	const quarter = QUARTER.exec(typed);
	if (quarter && frequency === 'quarterly') {
		const month = ((Number(quarter[1]) * 3) % 12) + 1;
		// The fourth quarter of a year that begins in April is in the next calendar year.
		const year = Number(quarter[2]) + (quarter[1] === '4' ? 1 : 0);
		return monthOf(`1 ${String(month)} ${String(year)}`, frequency);
	}
	const last = typed.split(/\s*[–—]\s*|\s+(?:to|i|hyd)\s+/).at(-1) ?? typed;
	const alone = last
		.replace(/^(\d{1,2})\s*[/.-]\s*(\d{4})$/, '1/$1/$2')
		.replace(/^(\d{4})-(\d{1,2})$/, '$1-$2-1');
	return monthOf(alone, frequency) ?? monthOf(`1 ${withCentury(alone)}`, frequency);
}

/** «Oct-19», as a spreadsheet writes a month, with its century. */
function withCentury(typed: string): string {
	return typed.replace(/^(\p{L}+)[\s’'-]+(\d{2})$/u, '$1 20$2');
}

function monthOf(typed: string, frequency: Frequency): Period | null {
	const day = parseTypedDate(typed);
	if (!isLocalDate(day) || partsOf(day)[0] < 1990) return null;
	return periodWith(frequency, day);
}
