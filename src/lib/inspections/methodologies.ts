import type { Programme } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** A version of a programme's method: it owns the chapters and the grades of its reports. */
export interface Methodology {
	id: string;
	programme: Programme;
	/** Reports published from this day, until the programme's next version. */
	from: LocalDate;
	chapters: readonly string[];
	grades: readonly string[];
}

const day = (text: string) => text as LocalDate;

const FIVE = ['outstanding', 'good', 'adequate', 'requires-improvement', 'inadequate'] as const;

/** Their words are messages: `inspections_chapter_…` (domain.md 1.2, 1.6). */
export const METHODOLOGIES: readonly Methodology[] = [
	{
		id: 'ncpi-2014',
		programme: 'NCPI',
		from: day('2014-04-01'),
		chapters: [
			'leadership',
			'case-files',
			'initial-contact',
			'assessment-and-help',
			'investigation',
			'decision-making',
			'trusted-adult',
			'managing-those-who-pose-a-risk',
			'police-detention'
		],
		grades: ['good', 'requires-improvement', 'inadequate']
	},
	{
		id: 'ncpi-2024',
		programme: 'NCPI',
		from: day('2024-02-01'),
		chapters: [
			'leadership',
			'partnership',
			'initial-response',
			'risk-and-referral',
			'investigation'
		],
		grades: FIVE
	},
	{
		id: 'cdi-2016',
		programme: 'CDI',
		from: day('2014-01-01'),
		chapters: ['recording'],
		grades: FIVE
	},
	{
		id: 'peel-2014',
		programme: 'PEEL',
		from: day('2014-01-01'),
		chapters: ['effectiveness', 'efficiency', 'legitimacy'],
		grades: FIVE
	},
	{
		id: 'jtai-2016',
		programme: 'JTAI',
		from: day('2014-01-01'),
		chapters: ['partnership'],
		grades: []
	},
	{ id: 'thematic', programme: 'THEMATIC', from: day('1990-01-01'), chapters: [], grades: [] }
];

/** The version of a programme's method by which a report published on a day was made. */
export function methodologyOf(
	programme: Programme,
	publishedOn: LocalDate
): Methodology | undefined {
	const versions = METHODOLOGIES.filter((version) => version.programme === programme);
	return versions.findLast((version) => version.from <= publishedOn) ?? versions[0];
}

/** A method by its id. */
export function methodology(id: string): Methodology | undefined {
	return METHODOLOGIES.find((version) => version.id === id);
}

/** Whether a chapter is one of those by which a report is made; none at all always is. */
export function hasChapter(report: { methodology: string }, chapter: string | null): boolean {
	return chapter === null || !!methodology(report.methodology)?.chapters.includes(chapter);
}
