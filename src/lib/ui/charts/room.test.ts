import { describe, expect, test } from 'vitest';
import { along, freest } from './room.ts';

const area = { left: 0, right: 300, top: 0, bottom: 200 };

describe('the words of a level', () => {
	test('stand at its right end, above it, where nothing is in the way', () => {
		expect(freest(area, 100, 90, [])).toMatchObject({ align: 'right', baseline: 'bottom' });
	});

	test('go below a level that the last points rise above', () => {
		const rising = along([
			{ x: 0, y: 95 },
			{ x: 210, y: 95 },
			{ x: 300, y: 80 }
		]);
		expect(freest(area, 100, 90, rising)).toMatchObject({ align: 'right', baseline: 'top' });
	});

	test('go to the left where the last points lie on the level', () => {
		const falling = along([
			{ x: 0, y: 20 },
			{ x: 150, y: 20 },
			{ x: 220, y: 100 },
			{ x: 300, y: 100 }
		]);
		expect(freest(area, 100, 90, falling)).toMatchObject({ align: 'left', baseline: 'bottom' });
	});

	test('are never beneath a level that is the axis', () => {
		const along0 = along([
			{ x: 0, y: 195 },
			{ x: 300, y: 195 }
		]);
		expect(freest(area, 200, 90, along0).baseline).toBe('bottom');
	});
});

test('a curve has no points where one is missing', () => {
	const curve = along([{ x: 0, y: 0 }, null, { x: 100, y: 0 }]);
	expect(curve).toEqual([
		{ x: 0, y: 0 },
		{ x: 100, y: 0 }
	]);
});
