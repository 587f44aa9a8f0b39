import { loadStep, stepActions } from '../step.server.ts';
import { readWork } from '../read.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'work');
	const { subPoints, actions } = page.view;
	const values = Object.entries(shown.typed?.values ?? {});
	const typed = new Set(values.flatMap(([name, value]) => (value === '' ? [] : name)));
	const saidOf = (ref: string) =>
		[`progress-${ref}`, `progressNote-${ref}-en`, `progressNote-${ref}-cy`].some((name) =>
			typed.has(name)
		);
	const typedOf = (ref: string) => typed.has(`due-${ref}-day`) || saidOf(ref);
	return {
		...shown,
		points: subPoints.filter(
			({ id, practiceFrom }) => !practiceFrom || typed.has(`practice-${id}-day`)
		),
		actions: actions
			.filter(({ ref, progress }) => progress !== 'done' || typedOf(ref))
			.map(({ ref, title, dueOn, progress, waitsOn, version, mayProgress }) => ({
				...{ ref, title, dueOn, progress, waitsOn, version },
				// What was typed while one might stays to be seen, and taken out.
				sayProgress: mayProgress || saidOf(ref)
			}))
	};
};

export const actions: Actions = stepActions('work', readWork);
