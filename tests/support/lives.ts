import type { Db } from '#lib/db/server/connect.ts';
import { enterInspection } from '#lib/inspections/server/enterInspection.ts';
import { EVENT_TYPES, type Event, type EventType } from '#lib/journal/events.ts';
import { streams } from '#lib/journal/server/heads.repository.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { COMPLETENESSES, type Measure, PROGRAMMES } from '#lib/kernel/lists.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { addDays, localDate, type Instant, type LocalDate } from '#lib/kernel/localDate.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { RecommendationInput } from '#lib/recommendations/input.ts';
import { enterRecommendation } from '#lib/recommendations/server/enterRecommendation.ts';
import { getSubPoints } from '#lib/recommendations/server/getSubPoints.ts';
import { Chance } from './chance.ts';
import { HAPPENINGS } from './life.ts';
import { world, type Person, type World } from './world.ts';

interface Asked {
	ref: string;
	inspection: string;
	points: string[];
}

const FIRST = localDate('2018-03-01');

/** Two forces to which anything may happen, in any order, by chance, through the use-cases. */
export class Lives {
	readonly chance: Chance;
	readonly metrics: { ref: string; measure: Measure }[] = [];
	readonly actions: string[] = [];
	readonly evidence: string[] = [];
	readonly questions: string[] = [];
	/** Contributions that wait for their lead. */
	readonly contributions: { id: string; ref: string }[] = [];
	/** Recommendations that an action was added to, and those of which an update was requested. */
	readonly worked: Asked[] = [];
	readonly requested: Asked[] = [];
	readonly #inspections: string[] = [];
	readonly #recommendations: Asked[] = [];
	readonly #world: World;
	today: LocalDate = FIRST;
	#count = 0;

	private constructor(seed: number, here: World) {
		this.chance = new Chance(seed);
		this.#world = here;
	}

	/** Begins with an inspection of each force, and a recommendation. */
	static async begin(db: Db, seed: number): Promise<Lives> {
		const lives = new Lives(seed, await world(db));
		for (let index = 0; index < 4; index += 1) await lives.enterInspection();
		for (let index = 0; index < 6; index += 1) {
			await lives.enterRecommendation({ timeLimit: { kind: 'months', months: 3 } });
		}
		return lives;
	}

	/** Lets one thing happen, most often what has happened least; the rules may refuse it. */
	async step(happened: ReadonlyMap<EventType, number>): Promise<void> {
		const rare = [...EVENT_TYPES].sort(
			(a, b) => (happened.get(a) ?? 0) - (happened.get(b) ?? 0) || (a < b ? -1 : 1)
		);
		const type = this.chance.of(this.chance.once(3) ? rare : rare.slice(0, 8));
		if (this.chance.once(4)) this.today = addDays(this.today, this.chance.whole(5));
		if (!type) return;
		try {
			await HAPPENINGS[type](this);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
		}
	}

	/** How often each thing has happened. */
	async happened(): Promise<Map<EventType, number>> {
		const counts = new Map<EventType, number>(EVENT_TYPES.map((type) => [type, 0]));
		for (const { type } of await this.events()) counts.set(type, (counts.get(type) ?? 0) + 1);
		return counts;
	}

	/** Everything that has happened, stream by stream. */
	async events(): Promise<Event[]> {
		const { read } = this.#world.db;
		const events: Event[] = [];
		for (const stream of await streams(read)) events.push(...(await eventsOf(read, stream)));
		return events;
	}

	async enterInspection(
		forceId: 'gwent' | 'kent' = this.#inspections.length % 2 === 0 ? 'gwent' : 'kent'
	): Promise<void> {
		const publishedOn = addDays(FIRST, -this.chance.whole(1200));
		const { ref } = await enterInspection(this.lead(forceId), {
			forceId,
			programme: this.chance.one(PROGRAMMES),
			title: this.text(),
			publishedOn,
			fieldworkFrom: this.chance.maybe(addDays(publishedOn, -90)),
			link: this.chance.maybe('https://example.org/report'),
			completeness: this.chance.one(COMPLETENESSES),
			furtherAreas: this.chance.once(2) ? [this.text()] : []
		});
		this.#inspections.push(ref);
	}

	async enterRecommendation(
		input: Pick<RecommendationInput, 'timeLimit'> & Partial<RecommendationInput>
	): Promise<void> {
		const inspection = this.inspection();
		const ctx = this.office(inspection);
		const { ref } = await enterRecommendation(ctx, inspection, {
			topic: this.text(),
			words: this.text(),
			sourceTitle: 'the report',
			...input
		});
		const points = (await getSubPoints(ctx, ref)).map(({ id }) => id);
		this.#recommendations.push({ ref, inspection, points });
	}

	inspection(): string {
		return this.chance.of(this.#inspections) ?? '';
	}

	/** One of the last eight, so that something happens to each more than once. */
	recommendation(): Asked {
		const asked = this.chance.of(this.#recommendations.slice(-8));
		return asked ?? { ref: '', inspection: '', points: [] };
	}

	/** One of a list, of the same force as a ref. */
	ofForce(list: readonly string[], ref: string): string | undefined {
		return this.chance.of(list.filter((one) => one.slice(0, 3) === ref.slice(0, 3)));
	}

	force(): 'gwent' | 'kent' {
		return this.chance.one(['gwent', 'kent']);
	}

	operator(): Ctx {
		return { ...this.as('lead'), actor: { kind: 'operator', id: 'setup', grants: [] } };
	}

	/** The lead of the force that a ref or id belongs to. */
	lead(ref: string): Ctx {
		return this.as(isKent(ref) ? 'kentLead' : 'lead');
	}

	office(ref: string): Ctx {
		return this.as(isKent(ref) ? 'kentApprover' : 'officer');
	}

	approver(ref: string): Ctx {
		return this.as(isKent(ref) ? 'kentApprover' : 'approver');
	}

	/** Somebody acting at noon of today. */
	as(person: Person): Ctx {
		const ctx = this.#world.as(person, this.today);
		return { ...ctx, now: `${this.today}T12:00:00.000Z` as Instant };
	}

	id(prefix: string): string {
		this.#count += 1;
		return `${prefix}-${String(this.#count)}`;
	}

	text(): BilingualText {
		const words = this.chance.one(['Tŷ', 'a child’s room', 'déjà vu', 'Ωmega', '"quoted" \\ text']);
		const text = `${words} ${String(this.chance.whole(1000))}`;
		return this.chance.one<BilingualText>([{ en: text }, { cy: text }, { en: text, cy: text }]);
	}

	/** A day that has been, since the reports. */
	past(): LocalDate {
		return addDays(this.today, -this.chance.whole(5));
	}

	later(): LocalDate {
		return addDays(this.today, 1 + this.chance.whole(90));
	}
}

const isKent = (ref: string) => ref === 'kent' || ref.startsWith('KNT');
