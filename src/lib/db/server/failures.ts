import { setTimeout } from 'node:timers/promises';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { DomainError } from '#lib/kernel/errors.ts';

/** A fault in the program, not in what somebody asked for. */
export class Misuse extends Error {
	readonly code: 'tx-after-write' | 'write-in-write' | 'write-through-reader';

	constructor(code: Misuse['code']) {
		super(code);
		this.name = 'Misuse';
		this.code = code;
	}
}

/** Whether `error` is a broken unique index or primary key, on either engine. */
export function isDuplicate(error: unknown): boolean {
	return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(
		engineCode(error)
	);
}

/** The engine's own code for an error (`SQLITE_BUSY`, `23505`, `ECONNRESET`), or nothing. */
export function engineCode(error: unknown): string {
	if (!(error instanceof Error)) return '';
	if ('code' in error && typeof error.code === 'string') return error.code;
	return engineCode(error.cause);
}

/** The engine's own error, without drizzle's wrapping: that prints parameters, which may name people. */
export function unwrapped(error: unknown): unknown {
	return error instanceof DrizzleQueryError && error.cause ? unwrapped(error.cause) : error;
}

// PostgreSQL refuses U+0000 in text; SQLite would keep it.
export function refuseNul(values: readonly unknown[]): void {
	if (values.some((value) => typeof value === 'string' && value.includes('\0')))
		throw new DomainError('invalid', { reason: 'nul' });
}

/** Whether SQLite could not get a lock that another connection holds. */
export function isBusy(error: unknown): boolean {
	return engineCode(error).startsWith('SQLITE_BUSY');
}

/** How many milliseconds pass between two attempts. */
export const EVERY = 25;
/** How long work that can wait leaves the lock alone between its writes, in milliseconds: others ask. */
export const BREATH = 2 * EVERY;

/**
 * Tries `attempt` every 25 ms while it fails in a way that is `passing`, for `patience` ms.
 * @throws DomainError `busy` after that
 */
export async function patiently<T>(
	attempt: () => T | Promise<T>,
	passing: (error: unknown) => boolean,
	patience: number
): Promise<T> {
	for (let left = Math.ceil(patience / EVERY); ; left--) {
		try {
			return await attempt();
		} catch (error) {
			if (!passing(error)) throw error;
			if (left <= 0) throw new DomainError('busy', { reason: 'lock' });
			await setTimeout(EVERY);
		}
	}
}
