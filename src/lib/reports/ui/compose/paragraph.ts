import type { Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import {
	briefly,
	code,
	day,
	phrase,
	topicInside,
	writtenInside,
	type Composing
} from './phrases.ts';
import { most, roomFor } from './sections.ts';

/** From this day the inspectorate's full name says «His» (demise of the Crown, 8 September 2022). */
const KING_FROM = '2022-09-08';

/** Section 1, in one paragraph: every count, day and sentence is composed from records. */
export function inOneParagraph(composing: Composing): Run[] {
	const { model, speech } = composing;
	const apart = model.recommendations.filter(({ standing }) => speaksOfClock(standing.clock.kind));
	const { told, left } = most(apart, roomFor(model).spoken);
	const sentences: Run[][] = [
		[reportedSentence(composing)],
		[forceSentence(composing)],
		[commissionerSentence(composing)],
		...told.map((recommendation) => clockSentence(composing, recommendation)),
		[left > 0 ? speech.say('reports_more_clocks', { n: left }) : ''],
		[returnSentence(composing)]
	];
	return sentences
		.filter((runs) => runs.some((run) => run !== ''))
		.flatMap((runs, index) => (index === 0 ? runs : [' ', ...runs]));
}

/** The one place of the two pages where the inspectorate's letters are spelled out. */
function reportedSentence({ model, speech }: Composing): string {
	return speech.say('reports_reported_on', {
		day: speech.day(model.inspection.publishedOn),
		name: speech.say(model.asAt < KING_FROM ? 'reports_hmicfrs_her' : 'reports_hmicfrs_his')
	});
}

const FORCE_ORDER = ['complete', 'at-risk', 'in-progress', 'not-started'] as const;

/** What the force says, counted; that of which it has said nothing yet is counted apart. */
function forceSentence({ model, speech, force }: Composing): string {
	const { counts, inspection, recommendations } = model;
	if (counts.held === 0) return speech.say('reports_none_held');
	const silent = recommendations.filter(({ standing }) => standing.force.on === null).length;
	const says = { ...counts.force, 'not-started': counts.force['not-started'] - silent };
	const parts = FORCE_ORDER.filter((status) => says[status] > 0).map((status) =>
		speech.say(code('reports_force_', status), {
			n: says[status],
			count: speech.number(says[status])
		})
	);
	const more = inspection.completeness === 'may-contain-more';
	const held = { held: counts.held, count: speech.number(counts.held, 'before') };
	const opening = speech.say(more ? 'reports_of_held_more' : 'reports_of_held', held);
	if (silent === counts.held) return opening + speech.say('reports_force_silent_all', { force });
	const quiet = { count: speech.number(silent, 'soft') };
	return (
		opening +
		speech.say('reports_force_says', { force, list: speech.list(parts) }) +
		(silent > 0 ? speech.say('reports_force_silent_also', quiet) : '.')
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
			count: speech.number(commissioner[word], word === 'considering' ? 'alone' : 'soft')
		});
		return index > 0 && speech.language === 'en' ? part.replace(/^is /, '') : part;
	});
	const decided = inspectorate.decided;
	return (
		speech.say('reports_commissioner_is', { list: speech.list(parts) }) +
		(decided === 0
			? speech.say('reports_inspectorate_none')
			: speech.say('reports_inspectorate_decided', { count: speech.number(decided, 'soft') }))
	);
}

const speaksOfClock = (kind: string) =>
	kind === 'past' ||
	kind === 'immediate' ||
	kind === 'immediate-complete' ||
	kind === 'complete-late';

/** What the clock asks to be said in the first paragraph: what is past, immediate or late. */
function clockSentence(composing: Composing, recommendation: RecommendationReport): Run[] {
	const { speech } = composing;
	const { clock } = recommendation.standing;
	const topic = topicInside(recommendation, speech, roomFor(composing.model).topic);
	switch (clock.kind) {
		case 'past':
			return [
				...phrase(speech, 'reports_past_due', { topic, day: day(composing, clock.dueOn) }),
				{ text: speech.say('reports_past_days', { days: speech.days(clock.days) }), strong: true },
				...targetClause(composing, recommendation)
			];
		case 'immediate':
			return phrase(speech, 'reports_immediate_open', { topic, days: speech.days(clock.days) });
		case 'immediate-complete':
		case 'complete-late': {
			const inputs = {
				topic,
				day: day(composing, clock.completeOn),
				days: speech.days(clock.days)
			};
			const late = clock.kind === 'complete-late';
			return phrase(speech, late ? 'reports_late_complete' : 'reports_immediate_complete', inputs);
		}
		default:
			return [];
	}
}

function targetClause(composing: Composing, { standing }: RecommendationReport): Run[] {
	const { speech } = composing;
	const target = standing.targets.at(-1);
	if (!target) return [speech.say('reports_no_target')];
	return phrase(speech, 'reports_working_to', {
		day: day(composing, target.targetOn),
		target: whichTarget(composing, target.number),
		reason: writtenInside(briefly(target.reason, roomFor(composing.model).reason), speech)
	});
}

/** «its second revised target»: a message each, since Welsh puts «ail» before its noun. */
function whichTarget({ speech }: Composing, number: number): string {
	return number <= 5
		? speech.say(code('reports_target_', `own_${String(number)}`))
		: speech.say('reports_target_own', { number });
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
