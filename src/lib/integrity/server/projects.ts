import { project as actions } from '#lib/actions/server/project.ts';
import { project as assurance } from '#lib/assurance/server/project.ts';
import { project as evidence } from '#lib/evidence/server/project.ts';
import { project as inspections } from '#lib/inspections/server/project.ts';
import { project as metrics } from '#lib/metrics/server/project.ts';
import { project as people } from '#lib/people/server/project.ts';
import type { Project } from '#lib/people/server/record.ts';
import { project as recommendations } from '#lib/recommendations/server/project.ts';
import { project as reports } from '#lib/reports/server/project.ts';
import { project as updates } from '#lib/updates/server/project.ts';

/** Each room's way from events to rows, in the order of the rooms. */
export const PROJECTS: Readonly<Record<string, Project>> = {
	people,
	inspections,
	recommendations,
	metrics,
	actions,
	evidence,
	updates,
	assurance,
	reports
};
