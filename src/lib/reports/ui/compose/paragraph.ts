import type { Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { code, day, inside, topicInside, type Composing } from './phrases.ts';

/** Section 1, in one paragraph: every count, day and sentence is composed from records. */
export function inOneParagraph(composing: Composing): Run[] {
	const { model, speech } = composing;
	const sentences: Run[][] = [
		[speech.say('reports_reported_on', { day: speech.day(model.inspection.publishedOn) })],
		[forceSentence(composing)],
		[commissionerSentence(composing)],
		...model.recommendations.map((recommendation) => clockSentence(composing, recommendation)),
		[returnSentence(composing)]
	];
	return sentences
		.filter((runs) => runs.some((run) => run !== ''))
		.flatMap((runs, index) => (index === 0 ? runs : [' ', ...runs]));
}

const FORCE_ORDER = ['complete', 'at-risk', 'in-progress', 'not-started'] as const;

function forceSentence({ model, speech, force }: Composing): string {
	const { counts, inspection } = model;
	if (counts.held === 0) return '';
	const parts = FORCE_ORDER.filter((status) => counts.force[status] > 0).map((status) =>
		speech.say(code('reports_force_', status), {
			n: counts.force[status],
			count: speech.number(counts.force[status])
		})
	);
	const more = inspection.completeness === 'may-contain-more';
	const held = { held: counts.held, count: speech.number(counts.held) };
	return (
		speech.say(more ? 'reports_of_held_more' : 'reports_of_held', held) +
		speech.say('reports_force_says', { force, list: speech.list(parts) })
	);
}

const COMMISSIONER_ORDER = [
	'assured',
	'partly-assured',
	'not-assured',
	'considering',
	'not-asked-yet'
] as const;

function commissionerSentence({ model, speech }: Composing): string {
	const { commissioner, inspectorate, held } = model.counts;
	if (held === 0) return '';
	const parts = COMMISSIONER_ORDER.filter((word) => commissioner[word] > 0).map((word, index) => {
		const part = speech.say(code('reports_commissioner_of_', word), {
			count: speech.number(commissioner[word])
		});
		return index > 0 && speech.language === 'en' ? part.replace(/^is /, '') : part;
	});
	const decided = inspectorate.decided;
	return (
		speech.say('reports_commissioner_is', { list: speech.list(parts) }) +
		(decided === 0
			? speech.say('reports_inspectorate_none')
			: speech.say('reports_inspectorate_decided', { count: speech.number(decided) }))
	);
}

/** What the clock asks to be said in the first paragraph: what is past, immediate or late. */
function clockSentence(composing: Composing, recommendation: RecommendationReport): Run[] {
	const { speech } = composing;
	const { clock } = recommendation.standing;
	const topic = topicInside(recommendation, speech);
	switch (clock.kind) {
		case 'past':
			return [
				speech.say('reports_past_due', { topic, day: day(composing, clock.dueOn) }),
				{ text: speech.say('reports_past_days', { days: speech.days(clock.days) }), bold: true },
				targetClause(composing, recommendation)
			];
		case 'immediate':
			return [speech.say('reports_immediate_open', { topic, days: speech.days(clock.days) })];
		case 'immediate-complete': {
			const inputs = {
				topic,
				day: day(composing, clock.completeOn),
				days: speech.days(clock.days)
			};
			return [speech.say('reports_immediate_complete', inputs)];
		}
		case 'complete-late': {
			const inputs = {
				topic,
				day: day(composing, clock.completeOn),
				days: speech.days(clock.days)
			};
			return [speech.say('reports_late_complete', inputs)];
		}
		default:
			return [''];
	}
}

function targetClause(composing: Composing, { standing }: RecommendationReport): string {
	const { speech } = composing;
	const target = standing.targets.at(-1);
	if (!target) return speech.say('reports_no_target');
	return speech.say('reports_working_to', {
		day: day(composing, target.targetOn),
		ordinal: speech.ordinal(target.number),
		reason: inside(speech.plain(target.reason))
	});
}

function returnSentence(composing: Composing): string {
	const { model, speech } = composing;
	const clock = model.clocks.find(({ kind }) => kind === 'follow-up');
	if (!clock?.deadline.dueOn || clock.done || clock.days === null) return '';
	if (clock.days < 0) return speech.say('reports_may_return_passed');
	return speech.say('reports_may_return', {
		day: day(composing, clock.deadline.dueOn),
		days: speech.days(clock.days)
	});
}
