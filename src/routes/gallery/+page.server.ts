import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The gallery is for whoever works on the service; elsewhere there is no such page. */
export const load: PageServerLoad = ({ locals }) => {
	if (!locals.demo) error(404);
};
