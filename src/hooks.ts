import type { Reroute, Transport } from '@sveltejs/kit/hooks';
import { Reading } from '#lib/ui/reading.ts';

/** One set of path names: Welsh stands at `/cy`, and is the same route. */
export const reroute: Reroute = ({ url }) => url.pathname.replace(/^\/cy(?=\/|$)/, '') || '/';

/** Nothing of a Reading is written into a page: it costs more than the page, and is not for sending. */
export const transport: Transport = {
	Reading: {
		encode: (value) => value instanceof Reading && [0],
		decode: () => new Reading(null)
	}
};
