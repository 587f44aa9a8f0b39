import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Deadline } from '#lib/kernel/deadline.ts';

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

/** A deadline as `kernel/deadline.ts` works it out: rule, basis, origin, inputs and working. */
export const deadline = z.custom<Deadline>(
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		'rule' in value &&
		'basis' in value &&
		'working' in value
);

export const id = z.string().min(1);
export const whole = z.number().int().nonnegative();

/** One kind of event: its type and the shape of its data. */
export function event<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
	return z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });
}
