import type { Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { composeReport, type Length } from '../ui/compose.ts';
import { getReport } from './getReport.ts';
import type { ReportDrawer } from './worker.ts';

/** The PDF of a report as at a day. Throws as `getReport` does, and `busy` when too many wait. */
export async function drawReport(
	ctx: Ctx,
	drawer: ReportDrawer,
	inspection: string,
	{ asAt, length, language }: { asAt: LocalDate; length: Length; language: Language }
): Promise<Buffer> {
	const model = await getReport(ctx, inspection, asAt);
	return drawer.draw(composeReport(model, language, length));
}
