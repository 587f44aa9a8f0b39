import type { Frequency } from '#lib/kernel/lists.ts';
import { addDays, addMonths, dayOf, type LocalDate } from '#lib/kernel/localDate.ts';

/** A period of a metric: whole months, quarters or years, by first and last day. */
export interface Period {
	start: LocalDate;
	end: LocalDate;
}

const MONTHS: Record<Frequency, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** The period that begins with the month a text names (`2019-10`); nothing for another text. */
export function periodFrom(frequency: Frequency, month: string): Period | undefined {
	const match = /^(\d{4})-(\d{2})$/.exec(month);
	const start = match && dayOf(Number(match[1]), Number(match[2]), 1);
	if (!start) return undefined;
	return { start, end: addDays(addMonths(start, MONTHS[frequency]), -1) };
}
