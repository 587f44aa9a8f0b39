import { loadStep, stepActions } from '../step.server.ts';
import { readWork } from '../read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'work');
	const { subPoints, actions } = page.view;
	const typed = new Set(Object.keys(shown.typed?.values ?? {}));
	return {
		...shown,
		points: subPoints.filter(
			({ id, practiceFrom }) => !practiceFrom || typed.has(`practice-${id}-day`)
		),
		actions: actions
			.filter(({ ref, progress }) => progress !== 'done' || typed.has(`due-${ref}-day`))
			.map(({ ref, title, dueOn, ownerPost }) => ({ ref, title, dueOn, ownerPost }))
	};
};

export const actions: Actions = stepActions('work', readWork);
