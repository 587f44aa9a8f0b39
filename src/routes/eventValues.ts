import type { DataOf, Event } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Code } from '#lib/words/say.ts';

/** A value that an event changed: a word of a closed list or HMICFRS's register, a day, or what a person wrote. */
export type Value =
	| { list: 'status' | 'commissioner' | 'progress'; word: string }
	| { portal: string }
	| { day: LocalDate }
	| { text: BilingualText };

/** What an event says the value of something is from now on; `was` where it says that too. */
interface Said {
	of: string;
	label?: Code;
	was?: Value;
	is: Value | null;
}

const day = (on: LocalDate | null): Value | null => on && { day: on };
const text = (written: BilingualText | null): Value | null => written && { text: written };
const plain = (written: string | null) =>
	text(written === null ? null : { en: written, cy: written });
const status = (word: string): Value => ({ list: 'status', word });
const commissioner = (word: string): Value => ({ list: 'commissioner', word });
const progress = (word: string): Value => ({ list: 'progress', word });

/** The values an event sets of what may have had another before. */
export function valuesOf({ type, data }: Event): Said[] {
	switch (type) {
		case 'recommendation-entered':
			return [
				{ of: 'status', is: status('not-started') },
				{ of: 'rating', is: commissioner('not-asked-yet') }
			];
		case 'update-released':
			return [
				{ of: 'status', is: status(data.status) },
				{ of: 'reason', label: 'recommendations_reason', is: text(data.reason) },
				{ of: 'forecast', label: 'recommendations_forecast', is: day(data.forecastOn) }
			];
		case 'submission-made':
			return [{ of: 'rating', is: commissioner('considering') }];
		case 'rating-given':
			return [{ of: 'rating', is: commissioner(data.rating) }];
		case 'revised-target-set':
			return [
				{ of: 'target', is: day(data.targetOn) },
				{ of: 'target forecast', label: 'recommendations_forecast', is: day(data.forecastOn) }
			];
		case 'practice-from-recorded':
			return [
				{ of: `practice ${data.subPoint}`, is: day(data.on) },
				{ of: `practice of ${data.subPoint}`, is: text(data.what) }
			];
		case 'leads-assigned':
			return [
				{ of: 'sro', label: 'recommendations_sro', is: text(data.sro) },
				{ of: 'lead', label: 'recommendations_delivery_lead', is: text(data.deliveryLead) }
			];
		case 'portal-status-seen':
			return [
				{ of: 'portal', is: { portal: data.status } },
				{ of: 'level', label: 'recommendations_portal_level_label', is: plain(data.level) }
			];
		case 'inspectorate-decision-recorded':
			return [{ of: 'decision', is: text(data.words) }];
		case 'action-added':
			return ofAction({ ...data, progress: 'not-started', doneOn: null });
		case 'action-progressed':
			return ofAction(data);
		case 'action-due-changed':
			return [{ of: `due ${data.ref}`, was: { day: data.from }, is: day(data.to) }];
		case 'action-handed-over':
			return [
				{
					of: `owner ${data.ref}`,
					was: { text: data.from.ownerPost },
					is: text(data.ownerPost)
				}
			];
		// Said once, or beside what was said before: these put nothing in another's place. A figure
		// that replaces one is told on its metric's page, an inspection's milestones on its own.
		case 'inspection-entered':
		case 'cause-of-concern-entered':
		case 'milestone-recorded':
		case 'revised-target-answered':
		case 'metric-defined':
		case 'measurement-recorded':
		case 'measurement-annotated':
		case 'evidence-added':
		case 'evidence-linked':
		case 'evidence-released':
		case 'update-contributed':
		case 'contribution-declined':
		case 'update-requested':
		case 'question-asked':
		case 'question-answered':
		case 'answer-read':
		case 'report-prepared':
		case 'organisation-added':
		case 'role-granted':
			return [];
	}
}

/** How an action goes; its owner and day are set by events that say what was before. */
function ofAction({
	ref,
	...how
}: Pick<DataOf<'action-progressed'>, 'ref' | 'progress' | 'waitsOn' | 'doneOn'>): Said[] {
	return [
		{ of: `progress ${ref}`, is: progress(how.progress) },
		{ of: `waits ${ref}`, label: 'actions_column_waits', is: text(how.waitsOn) },
		{ of: `done ${ref}`, label: 'actions_done_on', is: day(how.doneOn) }
	];
}
