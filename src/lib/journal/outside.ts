/**
 * The tables that the journal does not hold, and why. Everything else is what its events make of
 * it, which `reinspect verify` proves; a test holds this list to be the whole difference.
 */
export const OUTSIDE = {
	journal: 'it is the journal',
	journalHead: 'the count and hash that show whether the journal is whole',
	persons: 'names and addresses of people, who can be forgotten; the journal has ids only',
	credentials: 'secrets',
	sessions: 'who is signed in now',
	drafts: 'what has not been said yet',
	searchWords: 'the words of the events, folded, so that they are found',
	eventsAbout: 'which events are about a thing, which the events themselves say',
	counters: 'the last number given out, which the refs themselves show; which streams are findable'
} as const;
