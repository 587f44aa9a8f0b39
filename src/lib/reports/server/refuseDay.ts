import { DomainError } from '#lib/kernel/errors.ts';

/** Throws `invalid` for a report as at a day before publication or after today. */
export function refuseDay(asAt: string, publishedOn: string, today_: string): void {
	if (asAt < publishedOn) {
		throw new DomainError('invalid', { field: 'asAt', reason: 'before-publication', publishedOn });
	}
	if (asAt > today_) throw new DomainError('invalid', { field: 'asAt', reason: 'after-today' });
}
