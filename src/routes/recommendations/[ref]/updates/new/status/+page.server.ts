import { loadStep, stepActions } from '../step.server.ts';
import { readStatus } from '../read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'status');
	const { dueOn, forceStatus, lastUpdateId } = page.view.recommendation;
	return { ...shown, dueOn, said: lastUpdateId ? forceStatus : null };
};

export const actions: Actions = stepActions('status', readStatus);
