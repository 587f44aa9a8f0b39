import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../../../../../tests/support/databases.ts';
import { aMetric } from '../../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../../tests/support/world.ts';
import { actions } from './+page.server.ts';

const LEFT =
	'More numbers stand on this line than belong to a figure. Write thousands without a comma, and a note in words.';

onBothEngines('pasted counts', (open) => {
	let here: World;
	let metric: string;

	beforeEach(async () => {
		here = await world(await open());
		metric = await aMetric(here.as('lead'), await aRecommendation(here, await anInspection(here)));
	});

	async function read(text: string) {
		const body = new FormData();
		body.set('text', text);
		const request = new Request('http://localhost/', { method: 'POST', body });
		const locals = { ctx: here.as('lead'), language: 'en' };
		return actions.read?.({ request, params: { ref: metric }, locals } as never);
	}

	test.each(['Oct 2019, 1,234', 'Oct 2019, 1,234,567', 'Oct 2019, 1,234, one was counted twice'])(
		'whose thousands a comma parts are not taken for smaller ones: %s',
		async (line) => {
			expect(await read(line)).toMatchObject({
				status: 422,
				data: {
					errors: [{ field: 'words-1', message: LEFT }]
				}
			});
		}
	);

	test.each(['Oct 2019, 1234', 'Oct 2019\t1,234', 'Oct 2019, 41, 2 were counted twice'])(
		'are read with or without a note: %s',
		async (line) => {
			expect(await read(line)).toMatchObject({ errors: [] });
		}
	);

	test('of more lines than are read at once are refused, and none is dropped', async () => {
		const lines = (count: number) => Array.from({ length: count }, () => 'Oct 2019, 4').join('\n');
		expect(await read(lines(121))).toMatchObject({
			data: {
				errors: [
					{
						field: 'text',
						message: 'At most 120 lines are read at once. Paste fewer, and the rest afterwards.'
					}
				]
			}
		});
		expect(await read(lines(120))).toMatchObject({ data: { values: { count: '120' } } });
	});
});
