const WINDOW = 15 * 60_000;

/**
 * Slows down guessing at sign-in: from the fifth failure each next try must wait twice as long, up
 * to fifteen minutes. Kept in memory by address and by where it came from; nobody is locked out.
 */
export class Throttle {
	readonly #failures = new Map<string, { count: number; at: number }>();

	/** Milliseconds that a try must still wait; 0 when it may go on. */
	wait(keys: readonly string[], now: number): number {
		return Math.max(0, ...keys.map((key) => this.#until(key, now) - now));
	}

	#until(key: string, now: number): number {
		const failure = this.#failures.get(key);
		if (!failure || failure.count < 5 || now - failure.at > WINDOW) return now;
		return failure.at + Math.min(WINDOW, 1000 * 2 ** (failure.count - 5));
	}

	failed(keys: readonly string[], now: number): void {
		for (const key of keys) {
			const before = this.#failures.get(key);
			const count = before && now - before.at <= WINDOW ? before.count + 1 : 1;
			this.#failures.set(key, { count, at: now });
		}
		if (this.#failures.size > 10_000) this.#forget(now);
	}

	succeeded(keys: readonly string[]): void {
		for (const key of keys) this.#failures.delete(key);
	}

	#forget(now: number): void {
		for (const [key, { at }] of this.#failures) if (now - at > WINDOW) this.#failures.delete(key);
	}
}
