import { loadStep, stepActions } from '../step.server.ts';
import { readWhat } from '../read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'what');
	return { ...shown, requests: page.view.requests };
};

export const actions: Actions = stepActions('what', readWhat);
