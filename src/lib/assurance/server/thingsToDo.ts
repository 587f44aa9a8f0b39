import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { openActionsOwnedBy } from '#lib/actions/server/repository.ts';
import { scope, type Scope } from '#lib/people/policy.ts';
import type { Role } from '#lib/kernel/lists.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { contributionsIn, declinedOf, openRequestsIn } from '#lib/updates/server/repository.ts';
import { latestTargets, openQuestions, unreadAnswers, waitingForRating } from './repository.ts';

/** One thing that waits for this actor, in codes and data. */
export interface ToDo {
	code:
		| 'answer-target'
		| 'read-answer'
		| 'rate'
		| 'send-update'
		| 'release'
		| 'answer-question'
		| 'own-action'
		| 'declined';
	/** Where it is done. */
	path: string;
	recommendation: string | null;
	subject: string;
	topic: BilingualText | null;
	/** Since when it waits. */
	since: LocalDate | null;
	/** By when, where a day was set. */
	dueOn: LocalDate | null;
}

/**
 * What waits for this actor: their part of the work, the most pressing first; of one day in the
 * order in which each kind is asked for, contributions as they were written.
 */
export async function thingsToDo(ctx: Ctx): Promise<ToDo[]> {
	const as = (ask: (ctx: Ctx, reach: Scope) => Promise<ToDo[]>, ...roles: Role[]) => {
		const grants = ctx.actor.grants.filter(({ role }) => roles.includes(role));
		return grants.length === 0 ? [] : ask(ctx, scope({ ...ctx.actor, grants }));
	};
	const all = await Promise.all([
		as(forApprover, 'policing-body-approver'),
		as(forOffice, 'policing-body-approver', 'policing-body-officer'),
		as(forLead, 'force-lead'),
		as(forOwner, 'force-lead', 'action-owner')
	]);
	const day = ({ dueOn, since }: ToDo) => dueOn ?? since ?? '9999';
	return all.flat().sort((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
}

const none = { recommendation: null, topic: null, since: null, dueOn: null };

async function forApprover(ctx: Ctx, reach: Scope): Promise<ToDo[]> {
	const [targets, waiting] = await Promise.all([
		latestTargets(ctx.db.read, reach),
		waitingForRating(ctx.db.read, reach)
	]);
	return [
		...targets.filter(unanswered).map(({ recommendation, number, topic, setOn }) => ({
			...none,
			code: 'answer-target' as const,
			path: `/recommendations/${recommendation}/targets/${String(number)}`,
			recommendation,
			subject: `${recommendation}-${String(number)}`,
			topic,
			since: setOn
		})),
		...waiting.map(({ recommendation, topic, since }) => ({
			...none,
			code: 'rate' as const,
			path: `/recommendations/${recommendation}/rating`,
			recommendation,
			subject: recommendation,
			topic,
			since
		}))
	];
}

const unanswered = ({ answer }: { answer: unknown }) => answer === null;

async function forOffice(ctx: Ctx, reach: Scope): Promise<ToDo[]> {
	const answers = await unreadAnswers(ctx.db.read, reach);
	return answers.map(({ ref, recommendation, text, answeredOn }) => ({
		...none,
		code: 'read-answer' as const,
		path: `/scrutiny/${ref}`,
		recommendation,
		subject: ref,
		topic: text,
		since: answeredOn
	}));
}

async function forLead(ctx: Ctx, reach: Scope): Promise<ToDo[]> {
	const [requests, contributions, questions] = await Promise.all([
		openRequestsIn(ctx.db.read, reach),
		contributionsIn(ctx.db.read, reach),
		openQuestions(ctx.db.read, reach)
	]);
	return [
		...requests.map(({ recommendation, id, note, dueOn, askedOn }) => ({
			...none,
			code: 'send-update' as const,
			path: `/recommendations/${recommendation}/updates/new`,
			recommendation,
			subject: id,
			topic: note,
			since: askedOn,
			dueOn
		})),
		...contributions.map(({ id, recommendation, summary, writtenOn }) => ({
			...none,
			code: 'release' as const,
			path: `/updates/${id}`,
			recommendation,
			subject: id,
			topic: summary,
			since: writtenOn
		})),
		...questions.map(({ ref, recommendation, text, askedOn, dueOn }) => ({
			...none,
			code: 'answer-question' as const,
			path: `/scrutiny/${ref}`,
			recommendation,
			subject: ref,
			topic: text,
			since: askedOn,
			dueOn
		}))
	];
}

async function forOwner(ctx: Ctx, reach: Scope): Promise<ToDo[]> {
	const [own, declined] = await Promise.all([
		openActionsOwnedBy(ctx.db.read, reach, ctx.actor.id),
		declinedOf(ctx.db.read, reach, ctx.actor.id)
	]);
	return [
		...own.map(({ ref, title, dueOn }) => ({
			...none,
			code: 'own-action' as const,
			path: `/actions/${ref}`,
			subject: ref,
			topic: title,
			dueOn
		})),
		...declined.map(({ id, recommendation, proposal }) => ({
			...none,
			code: 'declined' as const,
			path: `/updates/${id}`,
			recommendation,
			subject: id,
			topic: proposal?.declined?.reason ?? null,
			since: proposal?.declined?.on ?? null
		}))
	];
}
