import type { Language } from '#lib/kernel/languages.ts';
import type { Frequency } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Measure } from '#lib/kernel/lists.ts';
import type { Figure } from '#lib/metrics/figures.ts';
import { MOST_ROWS, numbersLeft, periodTyped, type PastedRow } from '#lib/metrics/paste.ts';
import { periodWords, type Period } from '#lib/metrics/periods.ts';
import { problemWith } from '#lib/metrics/rules.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { figureOrReason } from '../../../figureOrReason.ts';

/** The fields of a line's numbers, in the order in which they are pasted. */
const PARTS = {
	proportion: ['numerator', 'denominator'],
	median: ['value', 'cases'],
	count: ['numerator']
} as const;

/** The fields of proposed lines, as a form holds them: `period-1`, `numerator-1`, … */
export function valuesOf(
	rows: readonly PastedRow[],
	measure: Measure,
	language: Language
): Record<string, string> {
	const values: Record<string, string> = { count: String(rows.length) };
	for (const [index, row] of rows.entries()) {
		const name = (field: string) => `${field}-${String(index + 1)}`;
		values[name('typed')] = row.typed;
		values[name('use')] = 'yes';
		values[name('none')] = row.none ? 'yes' : '';
		values[name('period')] = row.period ? periodWords(language, row.period) : row.typed;
		values[name('words')] = row.words;
		for (const [at, part] of PARTS[measure].entries()) values[name(part)] = row.numbers[at] ?? '';
	}
	return values;
}

/** A line that was ticked, read. */
interface Line {
	number: number;
	period: Period;
	figure: Figure | null;
	note: string;
	/** Whether it takes the place of another. */
	revises: boolean;
}

/** The ticked lines of a form; what is wrong with one is said beside its field. */
export function readLines(
	form: FormReader,
	{ measure, frequency }: { measure: Measure; frequency: Frequency },
	recorded: readonly { start: LocalDate }[],
	today: LocalDate
): Line[] {
	const count = Math.min(MOST_ROWS, form.whole('count') ?? 0);
	const starts = new Set<string>();
	const lines: Line[] = [];
	for (let number = 1; number <= count; number += 1) {
		const name = (field: string) => `${field}-${String(number)}`;
		if (form.text(name('use')) !== 'yes') continue;
		const none = form.text(name('none')) === 'yes';
		figureOrReason(form, { field: name('none'), given: none }, PARTS[measure].map(name));
		const figure = none ? null : figureOf(form, measure, name);
		const note = form.text(name('words'));
		if (numbersLeft(note)) form.wrong(name('words'), 'numbers-left');
		const period = periodTyped(form.text(name('period')), frequency);
		if (!period) form.wrong(name('period'), 'period-unread');
		else if (starts.has(period.start)) form.wrong(name('period'), 'period-twice');
		const { start, end } = period ?? { start: today, end: today };
		starts.add(start);
		const revises = recorded.some((point) => point.start === start);
		const wrong =
			period &&
			problemWith(
				measure,
				{
					period: { start, end },
					figure,
					excused: note !== '',
					revises,
					reasoned: note !== ''
				},
				today
			);
		if (wrong) {
			const field = ['note', 'noFigure'].includes(wrong.field) ? 'words' : wrong.field;
			form.wrong(name(field), wrong.reason, { ...wrong });
		}
		lines.push({ number, period: { start, end }, figure, note, revises });
	}
	return lines;
}

function figureOf(form: FormReader, measure: Measure, name: (field: string) => string): Figure {
	const figure: Figure = { numerator: null, denominator: null, value: null, cases: null };
	for (const part of PARTS[measure])
		figure[part] = part === 'value' ? form.number(name(part)) : form.whole(name(part));
	return figure;
}
