/** Why something was refused, in one word; `httpStatus` says it to a browser. */
export type ErrorCode =
	| 'not-found'
	| 'not-allowed'
	| 'conflict'
	| 'wrong-state'
	| 'invalid'
	| 'too-large'
	| 'busy'
	| 'damaged';

/** The HTTP status of each code (design.md, Decided once). */
export const httpStatus: Record<ErrorCode, number> = {
	'not-found': 404,
	'not-allowed': 403,
	conflict: 409,
	'wrong-state': 409,
	invalid: 422,
	'too-large': 413,
	busy: 503,
	damaged: 410
};

/** A broken rule: a code and what is known of it. The words are found by the room `words`. */
export class DomainError extends Error {
	readonly code: ErrorCode;
	readonly data: Readonly<Record<string, unknown>>;

	constructor(code: ErrorCode, data: Readonly<Record<string, unknown>> = {}) {
		super(`${code} ${JSON.stringify(data)}`);
		this.name = 'DomainError';
		this.code = code;
		this.data = data;
	}
}
