/** Chance that a seed repeats: the same seed gives the same story. */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	/** A number from 0 up to 1 (mulberry32). */
	number(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 to `below` - 1. */
	whole(below: number): number {
		return Math.floor(this.number() * below);
	}

	/** Whether something happens that happens once in `times`. */
	once(times: number): boolean {
		return this.whole(times) === 0;
	}

	/** One of a list, or nothing of an empty one. */
	of<T>(list: readonly T[]): T | undefined {
		return list[this.whole(list.length)];
	}

	/** One of a list that is not empty. */
	one<T>(list: readonly [T, ...T[]]): T {
		return list[this.whole(list.length)] ?? list[0];
	}

	/** A value, or null. */
	maybe<T>(value: T): T | null {
		return this.once(2) ? null : value;
	}
}
