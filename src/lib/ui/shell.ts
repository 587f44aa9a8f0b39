import type { Language } from '#lib/kernel/languages.ts';
import { MARKINGS, type Marking } from '#lib/kernel/lists.ts';
import type { Told } from './outcomes.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** What every page says around its content; the root layout's load gives it. */
export interface ShellData {
	language: Language;
	/** The highest marking of anything on the page. */
	marking: Marking;
	/** Whether the data are the sample's. */
	sample: boolean;
	today: LocalDate;
	/** Who is signed in, in the page's language; null for a visitor. */
	person: { name: string; post: string | null; organisation: string | null } | null;
	/** What the form that led here has done. */
	told?: Told | null;
	/** After how many seconds without a page a session ends. */
	idleSeconds: number;
	/** The page's path without its language: `/recommendations/GWP-NCPI-2019-01`. */
	path: string;
}

/** A section of the service. */
export interface Section {
	text: string;
	path: string;
}

/** How a section relates to the page shown: the page itself, above it, or neither. */
export function currentOf(section: Section, path: string): 'page' | 'true' | undefined {
	if (section.path === path) return 'page';
	return section.path !== '/' && path.startsWith(`${section.path}/`) ? 'true' : undefined;
}

/** Nothing a page is given is nested deeper; it also ends a circle. */
const DEEPEST = 12;

/**
 * The highest marking of anything a page was given, so that no page forgets its own (design.md,
 * Marking): `data` is all that its loads gave, however deep a marking lies in it.
 */
export function highestMarking(data: unknown): Marking {
	let highest = 0;
	const look = (value: unknown, depth: number): void => {
		if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
		if (Array.isArray(value)) {
			for (const inner of value) look(inner, depth + 1);
			return;
		}
		for (const key in value) {
			const inner = (value as Record<string, unknown>)[key];
			if (key === 'marking') highest = Math.max(highest, MARKINGS.indexOf(inner as Marking));
			else if (typeof inner === 'object') look(inner, depth + 1);
		}
	};
	look(data, 0);
	return MARKINGS[highest] ?? MARKINGS[0];
}
