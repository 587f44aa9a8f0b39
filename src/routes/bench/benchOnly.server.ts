import { DomainError } from '#lib/kernel/errors.ts';

/** The control pages of `npm run bench` are there under its flag only; else they are not found. */
export function benchOnly(locals: App.Locals): void {
	if (!locals.bench) throw new DomainError('not-found');
}
