import type { Block } from '../../document.ts';
import type { Waiting } from '../../waiting.ts';
import { bullets, title } from './blocks.ts';
import { owedByPartners } from './partners.ts';
import { code, day, shortRef, type Composing } from './phrases.ts';
import { nextLine } from './risk.ts';

/** The last section: every day to come, what is past its day, and what is asked of whom. */
export function askedOfWhom(composing: Composing): Block[] {
	const { model, speech, force } = composing;
	const none = speech.say('reports_whom_none');
	const ofForce = [...model.pastDates, ...model.nextDates].filter(
		({ code: what }) => what === 'request' || what === 'question'
	);
	const owed = model.recommendations
		.flatMap(({ actions }) => actions)
		.filter(({ ref }, index, all) => all.findIndex((other) => other.ref === ref) === index);
	const lines = (dates: typeof ofForce) => dates.map((next) => nextLine(composing, next));
	return [
		title('all-dates', speech.say('reports_full_next')),
		bullets(lines(model.nextDates), speech.say('reports_nothing_next')),
		title('past-dates', speech.say('reports_whom_past'), 3),
		bullets(lines(model.pastDates), speech.say('reports_whom_past_none')),
		title('of-commissioner', speech.say('reports_whom_commissioner'), 3),
		bullets(
			model.waiting.map((waiting) => [waitingLine(composing, waiting)]),
			none
		),
		title('of-force', speech.say('reports_whom_force', { force }), 3),
		bullets(lines(ofForce), none),
		title('of-partners', speech.say('reports_whom_partners'), 3),
		bullets(owedByPartners(composing, owed), none)
	];
}

function waitingLine(composing: Composing, waiting: Waiting): string {
	const { speech } = composing;
	return speech.say(code('reports_waiting_', waiting.code), {
		number: shortRef(waiting.recommendation),
		what: waiting.number ?? '',
		target: waiting.targetOn ? day(composing, waiting.targetOn) : '',
		since: day(composing, waiting.since)
	});
}
