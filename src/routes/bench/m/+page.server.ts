import { benchOnly } from '../benchOnly.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	benchOnly(locals);
	return { bare: true };
};
