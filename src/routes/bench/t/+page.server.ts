import { benchOnly } from '../benchOnly.server.ts';
import type { PageServerLoad } from './$types';

const CELL = 'A cell of the table by which lists are measured'.padEnd(48, '.');
const ROWS = Array.from({ length: 50 }, (_, at) => ({
	ref: `row-${String(at)}`,
	cells: [CELL, CELL, CELL, CELL, CELL]
}));

export const load: PageServerLoad = ({ locals }) => {
	benchOnly(locals);
	return { bare: true, rows: ROWS };
};
