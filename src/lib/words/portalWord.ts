import type { Code } from './say.ts';
import type { Speech } from './speech.ts';

/** The words HMICFRS's register is known to show, as its addresses write them. */
const WORDS: Partial<Record<string, Code>> = {
	'awaiting-review': 'recommendations_portal_awaiting_review',
	'being-progressed': 'recommendations_portal_being_progressed',
	complete: 'recommendations_portal_complete',
	'no-further-action-needed': 'recommendations_portal_no_further_action_needed'
};

/** What HMICFRS's register shows, as words in the reader's language; an unknown word as it stands. */
export function portalWord(voice: Speech, status: string): string {
	const code = WORDS[status.trim().toLowerCase().replaceAll(' ', '-')];
	return code ? voice.say(code) : status;
}
