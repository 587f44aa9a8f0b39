/** What people call things by: made once, never changed (design.md, Decided once). */
const pad = (number: number, length: number) => String(number).padStart(length, '0');

export const REF_PATTERNS = {
	inspection: /^[A-Z]{2,6}-[A-Z]{2,8}-\d{4}[a-z]?$/,
	recommendation: /^[A-Z]{2,6}-[A-Z]{2,8}-\d{4}[a-z]?-\d{2,3}$/,
	action: /^[A-Z]{2,6}-A-\d{4,6}$/,
	metric: /^[A-Z]{2,6}-M-\d{2,4}$/,
	evidence: /^[A-Z]{2,6}-E-\d{4,6}$/,
	question: /^[A-Z]{2,6}-Q-\d{3,5}$/,
	report: /^[A-Z]{2,6}-[A-Z]{2,8}-\d{4}[a-z]?-R\d{1,3}$/
} as const;
export type RefKind = keyof typeof REF_PATTERNS;

/** Whether a text has the form of a ref of that kind. */
export function isRef(kind: RefKind, text: string): boolean {
	return REF_PATTERNS[kind].test(text);
}

/** `GWP-NCPI-2019`; a second of the same year has a letter: `GWP-NCPI-2019b`. */
export function inspectionRef(code: string, programme: string, year: string, nth: number): string {
	const letter = nth > 1 ? String.fromCharCode('a'.charCodeAt(0) + nth - 1) : '';
	return `${code}-${programme}-${year}${letter}`;
}

/** `GWP-NCPI-2019-01` */
export function recommendationRef(inspection: string, number: number): string {
	return `${inspection}-${pad(number, 2)}`;
}

/** `GWP-A-0001` */
export function actionRef(code: string, number: number): string {
	return `${code}-A-${pad(number, 4)}`;
}

/** `GWP-M-01` */
export function metricRef(code: string, number: number): string {
	return `${code}-M-${pad(number, 2)}`;
}

/** `GWP-E-0001` */
export function evidenceRef(code: string, number: number): string {
	return `${code}-E-${pad(number, 4)}`;
}

/** `GWP-Q-001` */
export function questionRef(code: string, number: number): string {
	return `${code}-Q-${pad(number, 3)}`;
}

/** `GWP-NCPI-2019-R3` */
export function reportRef(inspection: string, number: number): string {
	return `${inspection}-R${String(number)}`;
}
