import { findInspection } from '#lib/inspections/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findQuestion, questionsIn } from './repository.ts';

/**
 * A scrutiny question with its inspection, and what this actor may do with it now: answer it once,
 * read an answer once. Throws `not-found`, also for another force's.
 */
export async function getQuestion(ctx: Ctx, ref: string) {
	const reach = scope(ctx.actor);
	const question = await findQuestion(ctx.db.read, reach, ref);
	const inspection = question && (await findInspection(ctx.db.read, reach, question.inspection));
	if (!inspection) throw new DomainError('not-found');
	const { answeredOn, readOn } = question;
	return {
		question,
		inspection,
		may: {
			answer: answeredOn === null && decide(ctx.actor, 'answer-question', question),
			read: answeredOn !== null && readOn === null && decide(ctx.actor, 'read-answer', question)
		}
	};
}

/** The questions this actor can see, of one inspection or of one recommendation, in order of ref. */
export async function listQuestions(
	ctx: Ctx,
	about: { inspection?: string; recommendation?: string } = {}
) {
	return questionsIn(ctx.db.read, scope(ctx.actor), about);
}
