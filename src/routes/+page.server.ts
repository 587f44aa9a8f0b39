import { home } from '#lib/assurance/server/home.ts';
import { signedIn } from './signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => home(signedIn(locals));
