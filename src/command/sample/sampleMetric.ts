import type { Measure } from '#lib/kernel/lists.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';

/** A metric of the sample and its invented series: month or quarter → figures. */
export interface SampleMetric {
	name: BilingualText;
	definition: BilingualText;
	measure: Measure;
	unit: 'count' | 'percent' | 'minutes';
	better: 'higher' | 'lower' | 'neutral';
	frequency: 'monthly' | 'quarterly';
	sourceSystem: BilingualText;
	/** Index of the recommendation (1, 2, 3) and the letter of its sub-point, if any. */
	about: { recommendation: 1 | 2 | 3; letter?: 'a' | 'b' | 'c' }[];
	target: number | null;
	baseline: { period: BilingualText; figures: Figures } | null;
	/** First month of each period → figures; `null` is «no figure», with the reason in `missing`. */
	series: Record<string, Figures | null>;
	missing?: BilingualText;
	/** First month of a period → what the force says beside its point. */
	notes?: Record<string, BilingualText>;
}

/** `[numerator, denominator]`, `[count]`, or for a median `{ value, cases }`. */
export type Figures = readonly [number, number] | readonly [number] | { value: number; cases: number };

/** The period that most of them are compared with. */
export const beforeInspection = {
	en: 'July to December 2018, before the inspection',
	cy: 'Gorffennaf i Ragfyr 2018, cyn yr arolygiad'
};
