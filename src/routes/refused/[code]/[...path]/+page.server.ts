import { DomainError, httpStatus, type ErrorCode } from '#lib/kernel/errors.ts';
import type { PageServerLoad } from './$types';

/** How a refusal looks that has no page of its own: `asPage` asks for it, by the code of an error. */
export const load: PageServerLoad = ({ params }) => {
	throw new DomainError(params.code in httpStatus ? (params.code as ErrorCode) : 'not-found');
};
