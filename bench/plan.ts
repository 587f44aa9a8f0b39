import type { DataOf, EventType } from '#lib/journal/events.ts';
import { addDays, type LocalDate } from '#lib/kernel/localDate.ts';
import type { Chance } from './words.ts';

/** One thing that is to happen, on its day. */
export interface Planned {
	on: LocalDate;
	type: EventType;
	subject: string;
	effectiveOn: LocalDate;
	data: unknown;
	by: 'lead' | 'office';
}

/** The day after which nothing happens. */
export const LAST = '2019-11-14' as LocalDate;

const REFS = {
	action: { letter: 'A', digits: 4 },
	evidence: { letter: 'E', digits: 4 },
	metric: { letter: 'M', digits: 2 },
	question: { letter: 'Q', digits: 3 }
} as const;

/** How many ids and refs of each kind one force has: they are counted, so that two runs are alike. */
export type Counted = Record<'id' | keyof typeof REFS, number>;

/** What is to happen after one report: a writer of its days into the plan of its force. */
export class InspectionPlan {
	readonly planned: Planned[];
	readonly random: Chance;
	readonly counted: Counted;
	readonly forceId: string;
	readonly #code: string;
	readonly ref: string;
	readonly publishedOn: LocalDate;

	constructor(
		force: { id: string; code: string; planned: Planned[]; random: Chance; counted: Counted },
		ref: string,
		publishedOn: LocalDate
	) {
		this.planned = force.planned;
		this.random = force.random;
		this.counted = force.counted;
		this.forceId = force.id;
		this.#code = force.code;
		this.ref = ref;
		this.publishedOn = publishedOn;
	}

	/** Something happens so many days after publication; nothing after the last day. */
	on<Type extends EventType>(
		after: number,
		type: Type,
		subject: string,
		data: DataOf<Type>,
		by: Planned['by'] = 'lead'
	): boolean {
		const on = addDays(this.publishedOn, after);
		if (on > LAST) return false;
		this.planned.push({ on, type, subject, effectiveOn: on, data, by });
		return true;
	}

	/** The force's next id. */
	id(): string {
		this.counted.id += 1;
		return `${this.#code.toLowerCase()}-${String(this.counted.id).padStart(8, '0')}`;
	}

	/** The force's next ref of a kind. */
	refOf(kind: keyof typeof REFS): string {
		this.counted[kind] += 1;
		const { letter, digits } = REFS[kind];
		return `${this.#code}-${letter}-${String(this.counted[kind]).padStart(digits, '0')}`;
	}
}
