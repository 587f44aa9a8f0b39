import { computeDeadline } from '#lib/kernel/deadline.ts';
import { addDays } from '#lib/kernel/localDate.ts';
import type { InspectionPlan } from './plan.ts';

/** How much belongs to one recommendation (docs/performance.md, Data sets). */
const EACH_HAS = { actions: 4, evidence: 8, measurements: 12, updates: 10, progress: 50 };

/** Everything that happens to one recommendation, from its report on. */
export function recommend(plan: InspectionPlan, number: number): void {
	const ref = `${plan.ref}-${String(number).padStart(2, '0')}`;
	const { text, below } = plan.random;
	const points = ['a', 'b'].map((letter) => ({ id: plan.id(), letter, words: text(8) }));
	plan.on(0, 'recommendation-entered', ref, {
		ref,
		inspection: plan.ref,
		number,
		kind: 'recommendation',
		topic: text(4),
		words: text(30),
		sourceTitle: 'bench',
		sourceLink: null,
		fidelity: 'paraphrase',
		chapter: null,
		causeOfConcern: null,
		addressedTo: [plan.forceId],
		partners: [text(2)],
		deadline: computeDeadline({ kind: 'months', months: 3 + below(4) }, plan.publishedOn, {
			basis: 'hmicfrs-report',
			origin: 'hmicfrs'
		}),
		subPoints: points,
		inspectorateNumber: null
	});
	plan.on(1, 'leads-assigned', ref, {
		recommendation: ref,
		sro: plan.random.post(),
		deliveryLead: plan.random.post()
	});
	const actions = addActions(plan, ref, points[0]?.id ?? '');
	addEvidence(plan, ref, points[1]?.id ?? '');
	measure(plan, ref);
	update(
		plan,
		ref,
		points.map(({ id }) => id)
	);
	progress(plan, actions);
	ask(plan, ref);
}

function addActions(plan: InspectionPlan, ref: string, subPoint: string): string[] {
	const { text, below } = plan.random;
	return Array.from({ length: EACH_HAS.actions }, (_, at) => {
		const action = plan.refOf('action');
		plan.on(2, 'action-added', action, {
			ref: action,
			forceId: plan.forceId,
			title: text(6),
			recommendations: [ref],
			subPoints: at === 0 ? [subPoint] : [],
			ownerPost: plan.random.post(),
			ownerId: null,
			dueOn: addDays(plan.publishedOn, 30 + below(120)),
			waitsOn: null
		});
		return action;
	});
}

function addEvidence(plan: InspectionPlan, ref: string, subPoint: string): void {
	const { text, below } = plan.random;
	const kinds = ['policy', 'training', 'minutes', 'audit', 'data', 'partner-letter'] as const;
	for (let at = 0; at < EACH_HAS.evidence; at += 1) {
		const piece = plan.refOf('evidence');
		const after = 10 + at * 12;
		plan.on(after, 'evidence-added', piece, {
			ref: piece,
			forceId: plan.forceId,
			organisationId: plan.forceId,
			version: 1,
			kind: kinds[below(kinds.length)] ?? 'policy',
			title: text(6),
			shows: text(12),
			marking: 'OFFICIAL',
			file: {
				sha256: plan.counted.evidence.toString(16).padStart(64, '0'),
				bytes: 1_200_000,
				name: 'bench.pdf',
				type: 'application/pdf'
			},
			link: null
		});
		plan.on(after, 'evidence-linked', piece, {
			id: plan.id(),
			ref: piece,
			recommendation: ref,
			subPoint: at === 0 ? subPoint : null,
			action: null
		});
		plan.on(after + 1, 'evidence-released', piece, { ref: piece, updateId: null });
	}
}

function measure(plan: InspectionPlan, ref: string): void {
	const { text, below } = plan.random;
	const metric = plan.refOf('metric');
	plan.on(3, 'metric-defined', metric, {
		ref: metric,
		forceId: plan.forceId,
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
	for (let month = 0; month < EACH_HAS.measurements; month += 1) {
		const start = addDays(plan.publishedOn, 4 + month * 30);
		const id = plan.id();
		plan.on(34 + month * 30, 'measurement-recorded', id, {
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

function update(plan: InspectionPlan, ref: string, points: readonly string[]): void {
	const { text, below } = plan.random;
	const late = below(5) === 0;
	let last = '';
	for (let at = 0; at < EACH_HAS.updates; at += 1) {
		const id = plan.id();
		const status =
			at === 0
				? 'not-started'
				: at > 7 && !late
					? 'complete'
					: at === 4
						? 'at-risk'
						: 'in-progress';
		const released = plan.on(8 + at * 14, 'update-released', id, {
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
	const submission = plan.id();
	plan.on(140, 'submission-made', submission, {
		id: submission,
		recommendation: ref,
		updateId: last,
		note: null
	});
	const rating = plan.id();
	plan.on(
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
		plan.on(60 + at, 'practice-from-recorded', ref, {
			recommendation: ref,
			subPoint,
			on: addDays(plan.publishedOn, 50),
			what: text(8),
			updateId: null
		});
}

function progress(plan: InspectionPlan, actions: readonly string[]): void {
	for (let at = 0; at < EACH_HAS.progress; at += 1) {
		const action = actions[at % actions.length] ?? '';
		const last = at >= EACH_HAS.progress - actions.length;
		plan.on(5 + at * 3, 'action-progressed', action, {
			ref: action,
			progress: last ? 'done' : 'in-progress',
			note: plan.random.text(6),
			waitsOn: null,
			doneOn: last ? addDays(plan.publishedOn, 5 + at * 3) : null
		});
	}
}

function ask(plan: InspectionPlan, ref: string): void {
	const question = plan.refOf('question');
	const { text } = plan.random;
	plan.on(
		90,
		'question-asked',
		question,
		{ ref: question, inspection: plan.ref, recommendation: ref, text: text(12), dueOn: null },
		'office'
	);
	plan.on(97, 'question-answered', question, { ref: question, text: text(15) });
	plan.on(99, 'answer-read', question, { ref: question, note: null }, 'office');
}
