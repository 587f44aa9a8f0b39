import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { BANK_HOLIDAY_CODES } from '#lib/kernel/bankHolidays.ts';
import {
	DEADLINE_BASES,
	DEADLINE_ORIGINS,
	WORKING_CODES,
	type Deadline
} from '#lib/kernel/deadline.ts';

/** A legal day, `YYYY-MM-DD`. */
export const day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value));

/** Text in English, in Welsh or in both; never in neither. */
export const bilingual = z.custom<BilingualText>((value) => {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const { en, cy, ...others } = value as Record<string, unknown>;
	const said = [en, cy].filter((text) => text !== undefined);
	return (
		Object.keys(others).length === 0 &&
		said.length > 0 &&
		said.every((text) => typeof text === 'string' && text.trim() !== '')
	);
});

export const id = z.string().min(1);
export const whole = z.number().int().nonnegative();

const timeLimit = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('immediately') }),
	z.strictObject({ kind: z.literal('months'), months: whole }),
	z.strictObject({ kind: z.literal('weeks'), weeks: whole }),
	z.strictObject({ kind: z.literal('days-beginning-with'), days: whole }),
	z.strictObject({ kind: z.literal('fixed-day'), on: day }),
	z.strictObject({ kind: z.literal('not-stated') })
]);

/** A deadline as `kernel/deadline.ts` works it out: rule, basis, origin, inputs and working. */
export const deadline = z.strictObject({
	rule: timeLimit,
	basis: z.enum(DEADLINE_BASES),
	origin: z.enum(DEADLINE_ORIGINS),
	start: day,
	dueOn: day.nullable(),
	working: z.strictObject({
		code: z.enum(WORKING_CODES),
		count: whole.nullable(),
		clipped: z.boolean(),
		weekend: z.enum(['saturday', 'sunday']).nullable(),
		bankHoliday: z.enum(BANK_HOLIDAY_CODES).nullable()
	})
}) satisfies z.ZodType<Deadline>;

/** One kind of event: its type and the shape of its data. */
export function event<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
	return z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });
}
