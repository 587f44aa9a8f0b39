import type { Language } from '#lib/kernel/languages.ts';
import { wordOf } from '#lib/ui/speakers.ts';
import { speech } from '#lib/words/speech.ts';
import type { EvidenceLine, RecommendationReport, ReportModel } from '../../model.ts';
import { code, composing, type Composing } from './phrases.ts';
import { numberSentence } from './numbers.ts';

/**
 * What a force would enter in HMICFRS's portal about one recommendation, as plain text: its number,
 * what the force says, what was done for each sub-point and since when, the numbers, the titles of
 * the proof. The Commissioner's opinion and the gaps are not the force's to send.
 */
export function composePortal(
	model: ReportModel,
	ref: string,
	language: Language
): { topic: string; text: string } | undefined {
	const found = model.recommendations.find(({ standing }) => standing.ref === ref);
	if (!found) return undefined;
	const saying = composing(model, speech(language));
	const { speech: voice } = saying;
	const topic = voice.plain(found.standing.asked.topic);
	const parts = [
		[
			`${ref} ${topic}`,
			numberLine(saying, found),
			voice.say('reports_portal_at', { day: voice.day(model.asAt) })
		],
		says(saying, found),
		...done(saying, found),
		numbers(saying, found)
	];
	const text = parts
		.map((lines) => lines.filter(Boolean).join('\n'))
		.filter(Boolean)
		.join('\n\n');
	return { topic, text: `${text}\n` };
}

function numberLine({ speech: voice }: Composing, { standing }: RecommendationReport): string {
	const number = standing.asked.inspectorateNumber;
	return number ? voice.say('reports_portal_number', { number }) : '';
}

function says({ speech: voice, force }: Composing, { standing }: RecommendationReport): string[] {
	const { status, on, reason, summary, forecastOn } = standing.force;
	if (!on) return [voice.say('recommendations_sentence_force_nothing', { force })];
	const inputs = { force, status: wordOf(voice, 'status', status), day: voice.day(on) };
	const target = standing.targets.at(-1);
	return [
		voice.say('recommendations_sentence_force', inputs),
		summary ? voice.plain(summary) : '',
		reason ? `${voice.say('recommendations_why')}: ${voice.plain(reason)}` : '',
		target && status !== 'complete'
			? voice.say('reports_portal_working_to', { day: voice.day(target.targetOn) })
			: '',
		forecastOn && status !== 'complete'
			? `${voice.say('recommendations_forecast')}: ${voice.day(forecastOn)}`
			: ''
	];
}

/** What was done and its proof, for each sub-point; then what serves the whole of it. */
function done(saying: Composing, found: RecommendationReport): string[][] {
	const { speech: voice } = saying;
	const { subPoints } = found.standing;
	const points = subPoints.map((point) => [
		`(${point.letter}) ${voice.plain(point.words)}`,
		point.practiceFrom
			? [
					voice.say('reports_portal_practice', { day: voice.day(point.practiceFrom) }),
					point.practiceWhat ? voice.plain(point.practiceWhat) : ''
				].join(' ')
			: voice.say('reports_portal_no_practice'),
		...work(saying, found, (own) => own.includes(point.id))
	]);
	const rest = work(saying, found, (own) => !subPoints.some(({ id }) => own.includes(id)));
	const head = subPoints.length > 0 ? [voice.say('reports_portal_whole')] : [];
	return rest.length > 0 ? [...points, [...head, ...rest]] : points;
}

/** The finished actions and the titles of the proof that serve one thing. */
function work(
	{ speech: voice }: Composing,
	{ actions, evidence }: RecommendationReport,
	serves: (subPoints: readonly string[]) => boolean
): string[] {
	const finished = actions.flatMap(({ doneOn, title, subPoints }) =>
		doneOn && serves(subPoints)
			? [`- ${voice.plain(title)}: ${voice.say('reports_rec_done', { day: voice.day(doneOn) })}`]
			: []
	);
	const kind = (piece: EvidenceLine) => voice.say(code('reports_kind_', piece.kind));
	const proof = evidence
		.filter(({ subPoints }) => serves(subPoints))
		.map((piece) =>
			voice.say('reports_portal_proof', {
				title: voice.plain(piece.title),
				kind: kind(piece),
				day: voice.day(piece.effectiveOn)
			})
		);
	return [...finished, ...proof.map((line) => `- ${line}`)];
}

function numbers(saying: Composing, { metrics }: RecommendationReport): string[] {
	const lines = saying.model.metrics.filter(({ ref }) => metrics.includes(ref));
	if (lines.length === 0) return [];
	return [
		`${saying.speech.say('reports_full_numbers')}:`,
		...lines.map((line) => `- ${numberSentence(saying, line)}`)
	];
}
