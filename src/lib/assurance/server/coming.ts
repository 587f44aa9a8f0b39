import { actionsDue } from '#lib/actions/server/repository.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { addDays, daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { openRequestsIn } from '#lib/updates/server/repository.ts';
import type { openUntil } from './register.repository.ts';
import { latestTargets, openQuestions } from './repository.ts';

/** How many days ahead home looks. */
export const AHEAD = 30;

/** A day to come, within `AHEAD` days, with what falls on it. */
export interface Coming {
	on: LocalDate;
	days: number;
	code: 'clock' | 'hmicfrs-date' | 'target' | 'request' | 'question' | 'action';
	/** A clock's kind, or the ref of a recommendation, question or action. */
	what: string;
	/** The recommendation it is about, where it is about one. */
	recommendation: string | null;
	/** What an action is called. */
	title: BilingualText | null;
	path: string;
}

/** A clock of an inspection that no milestone has met. */
interface OpenClock {
	subject: string;
	kind: string;
	dueOn: LocalDate | null;
}

/** What falls within the next days: clocks, HMICFRS's days, targets, requests, questions, actions. */
export async function comingDays(
	ctx: Ctx,
	clocks: readonly OpenClock[],
	pressing: Awaited<ReturnType<typeof openUntil>>
): Promise<Coming[]> {
	const [reach, day] = [scope(ctx.actor), today(ctx)];
	const until = addDays(day, AHEAD);
	const found: Coming[] = [];
	const none = { recommendation: null, title: null };
	const add = (on: LocalDate | null, coming: Omit<Coming, 'on' | 'days'>) => {
		if (on && on >= day && on <= until) found.push({ on, days: daysBetween(day, on), ...coming });
	};
	const about = (ref: string) => ({
		...none,
		what: ref,
		recommendation: ref,
		path: `/recommendations/${ref}`
	});
	for (const { subject, kind, dueOn } of clocks) {
		add(dueOn, { ...none, code: 'clock', what: kind, path: `/inspections/${subject}#clocks` });
	}
	for (const { ref, dueOn } of pressing) add(dueOn, { code: 'hmicfrs-date', ...about(ref) });
	for (const { recommendation, targetOn, completeOn } of await latestTargets(ctx.db.read, reach)) {
		if (completeOn === null) add(targetOn, { code: 'target', ...about(recommendation) });
	}
	for (const { recommendation, dueOn } of await openRequestsIn(ctx.db.read, reach)) {
		add(dueOn, { code: 'request', ...about(recommendation) });
	}
	for (const { ref, recommendation, dueOn } of await openQuestions(ctx.db.read, reach)) {
		add(dueOn, { ...none, code: 'question', what: ref, recommendation, path: `/scrutiny/${ref}` });
	}
	for (const { ref, title, dueOn } of await actionsDue(ctx.db.read, reach, day, until)) {
		add(dueOn, { ...none, code: 'action', what: ref, title, path: `/actions/${ref}` });
	}
	const key = ({ on, code, what }: Coming) => `${on} ${code} ${what}`;
	return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
