/** A line chart of one metric, its words already in a language: drawn as SVG, in a PDF, on a canvas. */
export interface ChartSpec {
	/** One label a period, in order. */
	labels: string[];
	/** One value a period in the metric's unit; null is a gap, never 0. */
	values: (number | null)[];
	/** «minutes», «%». */
	unit: string;
	/** The level before the inspection, with its words. */
	baseline: { value: number; label: string } | null;
	target: { value: number; label: string } | null;
	/** Points with something said beside them: which point, and the number by which it is listed. */
	notes: { at: number; label: string }[];
	/** A share runs from 0 to 100. */
	max: number | null;
}
