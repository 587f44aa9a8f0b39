import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Db, Queries, Tx } from './db.ts';
import { Misuse } from './failures.ts';
import { keepFor, type Keeper } from './kept.ts';
import type { Tables } from './schema/all.ts';

/** Between one write's queries and the engine: it shuts when the write settles. */
export class Gate {
	#open = true;
	#failure: { error: unknown } | undefined;

	get open(): boolean {
		return this.#open;
	}

	shut(): void {
		this.#open = false;
	}

	/** @throws Misuse once shut; the first failure again after a statement has failed */
	pass(): void {
		if (!this.#open) throw new Misuse('tx-after-write');
		this.throwFailure();
	}

	/** Remembers that a statement failed, so that nothing of this write can be kept. */
	fail(error: unknown): void {
		this.#failure ??= { error };
	}

	throwFailure(): void {
		if (this.#failure) throw this.#failure.error;
	}
}

/** One transaction of one engine. */
export interface Transaction {
	queries: Queries;
	keeper: Keeper;
	commit: () => Promise<void> | void;
	/** Never throws. `abandoned`: the work may still have a statement under way. */
	rollback: (abandoned: boolean) => Promise<void> | void;
}

/**
 * One writer at a time in this process.
 * @param begin takes the engine's write lock, which holds for all processes
 * @param limit how many ms the work of one write may take
 */
export function writing(
	tables: Tables,
	limit: number,
	begin: (gate: Gate) => Promise<Transaction>
): { write: Db['write']; settled: () => Promise<unknown> } {
	const inside = new AsyncLocalStorage<Gate>();
	let last: Promise<unknown> = Promise.resolve();

	async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
		const gate = new Gate();
		const transaction = await begin(gate);
		const { signal, overdue, clear } = timeLimit(limit);
		try {
			const tx = throughGate(transaction.queries, tables, gate);
			keepFor(tx, transaction.keeper);
			const result = await Promise.race([inside.run(gate, () => work(tx)), overdue]);
			gate.shut();
			gate.throwFailure();
			await transaction.commit();
			return result;
		} catch (error) {
			gate.shut();
			await transaction.rollback(signal.aborted);
			throw error;
		} finally {
			clear();
		}
	}

	async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
		if (inside.getStore()?.open) throw new Misuse('write-in-write');
		const turn = last.then(() => run(work));
		last = turn.catch(() => undefined);
		return turn;
	}

	return { write, settled: () => last };
}

function timeLimit(limit: number) {
	const controller = new AbortController();
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => {
		controller.abort();
		reject(new DomainError('busy', { reason: 'work' }));
	}, limit);
	return {
		signal: controller.signal,
		overdue: promise,
		clear: () => {
			clearTimeout(timer);
		}
	};
}

function throughGate(queries: Queries, tables: Tables, gate: Gate): Tx {
	return new Proxy(queries, {
		get(target, key) {
			gate.pass();
			if (key === 'tables') return tables;
			const value: unknown = Reflect.get(target, key);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	}) as Tx;
}

/** Asked twice, `end` still ends once. */
export function once(end: () => Promise<void>): () => Promise<void> {
	let ended: Promise<void> | undefined;
	return () => (ended ??= end());
}
