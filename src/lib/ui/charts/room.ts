/** A place on a chart where words could stand. */
export interface Place {
	x: number;
	y: number;
	align: 'left' | 'right';
	baseline: 'top' | 'bottom';
}

export interface Point {
	x: number;
	y: number;
}

/** How tall a line of words is, and how near a curve may come to it. */
const TALL = 14;
const NEAR = 4;

/**
 * Of the four ends of a level, above it and below it, the one that a curve crosses least: words over
 * points hide what the chart is for. The right end above the level comes first where several are free.
 */
export function freest(
	area: { left: number; right: number; top: number; bottom: number },
	level: number,
	width: number,
	curve: readonly Point[]
): Place {
	const places = (['bottom', 'top'] as const).flatMap((baseline) =>
		(['right', 'left'] as const).map((align): Place => ({
			x: area[align],
			y: level + (baseline === 'bottom' ? -2 : 2),
			align,
			baseline
		}))
	);
	const inside = places.filter(({ y, baseline }) =>
		baseline === 'bottom' ? y >= area.top - 2 : y + TALL <= area.bottom
	);
	const crossed = (place: Place) =>
		curve.filter(({ x, y }) => {
			const left = place.align === 'left' ? place.x : place.x - width;
			const top = place.baseline === 'top' ? place.y : place.y - TALL;
			return (
				x >= left - NEAR && x <= left + width + NEAR && y >= top - NEAR && y <= top + TALL + NEAR
			);
		}).length;
	return (inside.length > 0 ? inside : places).reduce((best, place) =>
		crossed(place) < crossed(best) ? place : best
	);
}

/** A curve through points, null where one is missing, as points close enough to meet any words. */
export function along(points: readonly (Point | null)[], steps = 8): Point[] {
	return points.flatMap((from, at) => {
		const to = points[at + 1];
		if (!from) return [];
		if (!to) return [from];
		return Array.from({ length: steps }, (_, step) => ({
			x: from.x + ((to.x - from.x) * step) / steps,
			y: from.y + ((to.y - from.y) * step) / steps
		}));
	});
}
