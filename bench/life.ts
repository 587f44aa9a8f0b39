import { inspectionClocks } from '#lib/inspections/clocks.ts';
import type { DataOf, EventType } from '#lib/journal/events.ts';
import { computeDeadline } from '#lib/kernel/deadline.ts';
import { addDays, type LocalDate } from '#lib/kernel/localDate.ts';
import { inspectionRef } from '#lib/kernel/refs.ts';
import { chance, type Chance } from './words.ts';

/** One thing that is to happen, on its day. */
export interface Planned {
	on: LocalDate;
	type: EventType;
	subject: string;
	effectiveOn: LocalDate;
	data: unknown;
	by: 'lead' | 'office';
}

/** How much belongs to one recommendation (docs/performance.md, Data sets). */
const PER_ITEM = { actions: 4, evidence: 8, measurements: 12, updates: 10, progress: 50 };
const ITEMS_OF_A_YEAR = 70;
const ITEMS_OF_AN_INSPECTION = 10;
export const LAST = '2019-11-14' as LocalDate;

/**
 * The years of one force, in the order of their days: about 120 events for each of 70
 * recommendations a year. `code` is its three letters; ids are counted, so that two runs are alike.
 */
export function lifeOfAForce(forceId: string, code: string, years: number): Planned[] {
	const plan: Planned[] = [];
	const random = chance(years);
	const inspections = (years * ITEMS_OF_A_YEAR) / ITEMS_OF_AN_INSPECTION;
	const begins = addDays(LAST, -Math.round(years * 365.25));
	const counted = { id: 0, action: 0, evidence: 0, metric: 0, question: 0 };
	for (let number = 0; number < inspections; number += 1) {
		const publishedOn = addDays(begins, Math.round((number * years * 365.25) / inspections));
		const year = publishedOn.slice(0, 4);
		const before = plan.filter(
			({ type, subject }) => type === 'inspection-entered' && subject.includes(`-${year}`)
		).length;
		const ref = inspectionRef(code, 'PEEL', year, before + 1);
		new Inspection(plan, random, counted, forceId, code, ref, publishedOn).happens();
	}
	return plan
		.map((planned, at) => ({ planned, at }))
		.sort((a, b) =>
			a.planned.on < b.planned.on ? -1 : a.planned.on > b.planned.on ? 1 : a.at - b.at
		)
		.map(({ planned }) => planned);
}

class Inspection {
	readonly #plan: Planned[];
	readonly #random: Chance;
	readonly #counted: Record<'id' | 'action' | 'evidence' | 'metric' | 'question', number>;
	readonly #forceId: string;
	readonly #code: string;
	readonly #ref: string;
	readonly #publishedOn: LocalDate;

	constructor(
		plan: Planned[],
		random: Chance,
		counted: Record<'id' | 'action' | 'evidence' | 'metric' | 'question', number>,
		forceId: string,
		code: string,
		ref: string,
		publishedOn: LocalDate
	) {
		this.#plan = plan;
		this.#random = random;
		this.#counted = counted;
		this.#forceId = forceId;
		this.#code = code;
		this.#ref = ref;
		this.#publishedOn = publishedOn;
	}

	/** Something happens so many days after publication; nothing after the last day. */
	#on<Type extends EventType>(
		after: number,
		type: Type,
		subject: string,
		data: DataOf<Type>,
		by: Planned['by'] = 'lead'
	): boolean {
		const on = addDays(this.#publishedOn, after);
		if (on > LAST) return false;
		this.#plan.push({ on, type, subject, effectiveOn: on, data, by });
		return true;
	}

	#id(): string {
		this.#counted.id += 1;
		return `${this.#code.toLowerCase()}-${String(this.#counted.id).padStart(8, '0')}`;
	}

	#refOf(letter: 'A' | 'E' | 'M' | 'Q', name: 'action' | 'evidence' | 'metric' | 'question') {
		this.#counted[name] += 1;
		const digits = { A: 4, E: 4, M: 2, Q: 3 }[letter];
		return `${this.#code}-${letter}-${String(this.#counted[name]).padStart(digits, '0')}`;
	}

	happens(): void {
		const { section55Applies, clocks } = inspectionClocks(this.#publishedOn);
		this.#on(0, 'inspection-entered', this.#ref, {
			ref: this.#ref,
			forceId: this.#forceId,
			programme: 'PEEL',
			methodology: 'PEEL-1',
			title: this.#random.text(4),
			publishedOn: this.#publishedOn,
			fieldworkFrom: addDays(this.#publishedOn, -60),
			fieldworkTo: addDays(this.#publishedOn, -50),
			link: null,
			completeness: 'all-held',
			caseAudit: null,
			followUpKind: 'revisit',
			furtherAreas: [],
			sources: ['bench'],
			section55Applies,
			clocks
		});
		for (let number = 1; number <= ITEMS_OF_AN_INSPECTION; number += 1) this.#item(number);
	}

	#item(number: number): void {
		const ref = `${this.#ref}-${String(number).padStart(2, '0')}`;
		const { text, below } = this.#random;
		const points = ['a', 'b'].map((letter) => ({ id: this.#id(), letter, words: text(8) }));
		this.#on(0, 'recommendation-entered', ref, {
			ref,
			inspection: this.#ref,
			number,
			kind: 'recommendation',
			topic: text(4),
			words: text(30),
			sourceTitle: 'bench',
			sourceLink: null,
			fidelity: 'paraphrase',
			chapter: null,
			causeOfConcern: null,
			addressedTo: [this.#forceId],
			partners: [text(2)],
			deadline: computeDeadline({ kind: 'months', months: 3 + below(4) }, this.#publishedOn, {
				basis: 'hmicfrs-report',
				origin: 'hmicfrs'
			}),
			subPoints: points,
			inspectorateNumber: null
		});
		this.#on(1, 'leads-assigned', ref, {
			recommendation: ref,
			sro: this.#random.post(),
			deliveryLead: this.#random.post()
		});
		const actions = this.#actions(ref, points[0]?.id ?? '');
		this.#evidence(ref, points[1]?.id ?? '');
		this.#numbers(ref);
		this.#updates(
			ref,
			points.map(({ id }) => id)
		);
		this.#progress(actions);
		this.#questions(ref);
	}

	#actions(ref: string, subPoint: string): string[] {
		const { text, below } = this.#random;
		return Array.from({ length: PER_ITEM.actions }, (_, at) => {
			const action = this.#refOf('A', 'action');
			this.#on(2, 'action-added', action, {
				ref: action,
				forceId: this.#forceId,
				title: text(6),
				recommendations: [ref],
				subPoints: at === 0 ? [subPoint] : [],
				ownerPost: this.#random.post(),
				ownerId: null,
				dueOn: addDays(this.#publishedOn, 30 + below(120)),
				waitsOn: null
			});
			return action;
		});
	}

	#evidence(ref: string, subPoint: string): void {
		const { text, below } = this.#random;
		const kinds = ['policy', 'training', 'minutes', 'audit', 'data', 'partner-letter'] as const;
		for (let at = 0; at < PER_ITEM.evidence; at += 1) {
			const piece = this.#refOf('E', 'evidence');
			const after = 10 + at * 12;
			this.#on(after, 'evidence-added', piece, {
				ref: piece,
				forceId: this.#forceId,
				organisationId: this.#forceId,
				version: 1,
				kind: kinds[below(kinds.length)] ?? 'policy',
				title: text(6),
				shows: text(12),
				marking: 'OFFICIAL',
				file: {
					sha256: this.#counted.evidence.toString(16).padStart(64, '0'),
					bytes: 1_200_000,
					name: 'bench.pdf',
					type: 'application/pdf'
				},
				link: null
			});
			this.#on(after, 'evidence-linked', piece, {
				id: this.#id(),
				ref: piece,
				recommendation: ref,
				subPoint: at === 0 ? subPoint : null,
				action: null
			});
			this.#on(after + 1, 'evidence-released', piece, { ref: piece, updateId: null });
		}
	}

	#numbers(ref: string): void {
		const { text, below } = this.#random;
		const metric = this.#refOf('M', 'metric');
		this.#on(3, 'metric-defined', metric, {
			ref: metric,
			forceId: this.#forceId,
			name: text(5),
			definition: text(14),
			measure: 'proportion',
			unit: 'percent',
			better: 'higher',
			frequency: 'monthly',
			sourceSystem: text(3),
			baseline: null,
			target: 90,
			recommendations: [ref],
			subPoints: []
		});
		for (let month = 0; month < PER_ITEM.measurements; month += 1) {
			const start = addDays(this.#publishedOn, 4 + month * 30);
			const id = this.#id();
			this.#on(34 + month * 30, 'measurement-recorded', id, {
				id,
				metric,
				periodStart: start,
				periodEnd: addDays(start, 29),
				figure: { numerator: 5 + below(20), denominator: 25, value: null, cases: null },
				noFigure: null,
				note: null,
				revises: null
			});
		}
	}

	#updates(ref: string, points: readonly string[]): void {
		const { text, below } = this.#random;
		const late = below(5) === 0;
		let last = '';
		for (let at = 0; at < PER_ITEM.updates; at += 1) {
			const id = this.#id();
			const status =
				at === 0
					? 'not-started'
					: at > 7 && !late
						? 'complete'
						: at === 4
							? 'at-risk'
							: 'in-progress';
			const released = this.#on(8 + at * 14, 'update-released', id, {
				id,
				recommendation: ref,
				summary: text(25),
				status,
				reason: status === 'at-risk' ? text(8) : null,
				forecastOn: null,
				kind: 'account',
				evidence: []
			});
			if (released) last = id;
		}
		const submission = this.#id();
		this.#on(140, 'submission-made', submission, {
			id: submission,
			recommendation: ref,
			updateId: last,
			note: null
		});
		const rating = this.#id();
		this.#on(
			150,
			'rating-given',
			rating,
			{
				id: rating,
				recommendation: ref,
				rating: (['assured', 'partly-assured', 'not-assured'] as const)[below(3)] ?? 'assured',
				reasons: text(10),
				updateId: last,
				submissionId: submission
			},
			'office'
		);
		for (const [at, subPoint] of points.entries())
			this.#on(60 + at, 'practice-from-recorded', ref, {
				recommendation: ref,
				subPoint,
				on: addDays(this.#publishedOn, 50),
				what: text(8),
				updateId: null
			});
	}

	#progress(actions: readonly string[]): void {
		for (let at = 0; at < PER_ITEM.progress; at += 1) {
			const action = actions[at % actions.length] ?? '';
			const last = at >= PER_ITEM.progress - actions.length;
			this.#on(5 + at * 3, 'action-progressed', action, {
				ref: action,
				progress: last ? 'done' : 'in-progress',
				note: this.#random.text(6),
				waitsOn: null,
				doneOn: last ? addDays(this.#publishedOn, 5 + at * 3) : null
			});
		}
	}

	#questions(ref: string): void {
		const question = this.#refOf('Q', 'question');
		const { text } = this.#random;
		this.#on(
			90,
			'question-asked',
			question,
			{ ref: question, inspection: this.#ref, recommendation: ref, text: text(12), dueOn: null },
			'office'
		);
		this.#on(97, 'question-answered', question, { ref: question, text: text(15) });
		this.#on(99, 'answer-read', question, { ref: question, note: null }, 'office');
	}
}
