import type { RegisterFilter } from '#lib/assurance/filter.ts';
import { register, registerChoices } from '#lib/assurance/server/register.ts';
import { registerAsAt } from '#lib/assurance/server/registerAsAt.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { rememberedPage } from '#lib/people/server/memory.ts';
import { forceNames } from '#lib/people/server/organisations.ts';
import { drawn } from '#lib/ui/drawn.ts';
import type { FormState } from '#lib/ui/forms/form.ts';
import Register from './Register.svelte';

/** A page of the register, drawn. */
export interface DrawnRegister {
	html: string;
	total: number;
	pages: number;
}

/**
 * The register beneath its title, drawn once for all who can see as much, and again after the next
 * event. Drawing fifty rows costs more than all else of the page (docs/performance.md). What was
 * typed wrongly is one person's, and is never kept; nor is what was found by words, as their index is
 * not journalled.
 */
export async function drawnRegister(
	ctx: Ctx,
	filter: RegisterFilter,
	form: FormState | null
): Promise<DrawnRegister> {
	const draw = () => draws(ctx, filter, form);
	if (form !== null || filter.text !== '') return draw();
	return rememberedPage(ctx, 'register', { filter, today: today(ctx) }, draw);
}

async function draws(
	ctx: Ctx,
	filter: RegisterFilter,
	form: FormState | null
): Promise<DrawnRegister> {
	const [{ rows, total, pages }, choices, inspections, forces] = await Promise.all([
		filter.asAt ? registerAsAt(ctx, filter, filter.asAt) : register(ctx, filter),
		registerChoices(ctx),
		listInspections(ctx),
		forceNames(ctx)
	]);
	const shown = { filter, rows, total, pages, choices, inspections, forces, form };
	return { html: drawn(Register, { ...shown, today: today(ctx) }), total, pages };
}
