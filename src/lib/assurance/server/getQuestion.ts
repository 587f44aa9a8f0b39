import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findQuestion } from './repository.ts';

/** A scrutiny question this actor can see, and what they may do with it. Throws `not-found`. */
export async function getQuestion(ctx: Ctx, ref: string) {
	const question = await findQuestion(ctx.db.read, scope(ctx.actor), ref);
	if (!question) throw new DomainError('not-found');
	const { answeredOn, readOn } = question;
	return {
		question,
		may: {
			answer: answeredOn === null && decide(ctx.actor, 'answer-question', question),
			read: answeredOn !== null && readOn === null && decide(ctx.actor, 'read-answer', question)
		}
	};
}
