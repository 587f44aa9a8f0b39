import { expect, test } from 'vitest';
import { DomainError, httpStatus } from './errors.ts';

test('A broken rule carries its code and what is known of it', () => {
	const error = new DomainError('invalid', { field: 'dueOn', reason: 'date-missing' });
	expect(error).toBeInstanceOf(Error);
	expect(error.code).toBe('invalid');
	expect(error.data).toEqual({ field: 'dueOn', reason: 'date-missing' });
	expect(error.message).toContain('date-missing');
	expect(new DomainError('not-found').data).toEqual({});
});

test('Each code is said to a browser as design.md has it', () => {
	expect(httpStatus).toEqual({
		'not-found': 404,
		'not-allowed': 403,
		conflict: 409,
		'wrong-state': 409,
		invalid: 422,
		'too-large': 413,
		busy: 503,
		damaged: 410
	});
});
