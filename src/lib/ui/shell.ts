import type { Language } from '#lib/kernel/languages.ts';
import type { Marking } from '#lib/kernel/lists.ts';
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
