import type { Reroute } from '@sveltejs/kit/hooks';

/** One set of path names: Welsh stands at `/cy`, and is the same route. */
export const reroute: Reroute = ({ url }) => url.pathname.replace(/^\/cy(?=\/|$)/, '') || '/';
