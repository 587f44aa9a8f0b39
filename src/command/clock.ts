import { instant, onLondonDay, type Instant, type LocalDate } from '#lib/kernel/localDate.ts';

/**
 * What time it is for the product. With a demonstration's `today`: that day, at London's real time
 * of day, and never earlier than the last event, so that what is done next can be recorded.
 * @param real the real clock
 * @param last the moment of the last event; nothing in an empty journal
 */
export function clock(real: Date, today: LocalDate | null, last?: Instant | null): Instant {
	if (!today) return instant(real);
	const now = onLondonDay(today, real);
	return last && last > now ? last : now;
}
