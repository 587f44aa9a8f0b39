/** How many figures of a hash's 64 a number holds exactly. */
const FIGURES = 13;

/**
 * Many hashes (64 hexadecimal figures each) in eight bytes each. Two that begin alike count as one:
 * what this says is not among them is not.
 */
export class Hashes {
	#numbers = new Float64Array(1024);
	#sorted = true;
	size = 0;

	add(hash: string): void {
		if (this.size === this.#numbers.length) {
			const more = new Float64Array(2 * this.size);
			more.set(this.#numbers);
			this.#numbers = more;
		}
		this.#numbers[this.size] = numberOf(hash);
		this.size += 1;
		this.#sorted = false;
	}

	has(hash: string): boolean {
		const all = this.#numbers.subarray(0, this.size);
		if (!this.#sorted) all.sort();
		this.#sorted = true;
		const wanted = numberOf(hash);
		let [from, to] = [0, this.size];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((all[middle] ?? Infinity) < wanted) from = middle + 1;
			else to = middle;
		}
		return from < this.size && all[from] === wanted;
	}
}

const numberOf = (hash: string): number => parseInt(hash.slice(0, FIGURES), 16);
