import type { Reader } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope, type Action } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { AnswerInput, ReadInput } from '../input.ts';
import { project } from './project.ts';
import { findQuestion } from './repository.ts';

async function questionFor(ctx: Ctx, db: Reader, ref: string, action: Action) {
	const question = await findQuestion(db, scope(ctx.actor), ref);
	if (!question) throw new DomainError('not-found');
	authorise(ctx.actor, action, { forceId: question.forceId });
	return question;
}

/** The force's answer to a scrutiny question; once. Throws `wrong-state` where it is answered. */
export async function answerQuestion(ctx: Ctx, ref: string, given: AnswerInput): Promise<void> {
	const { submission, text } = AnswerInput.parse(given);
	await questionFor(ctx, ctx.db.read, ref, 'answer-question');
	await ctx.db.write(async (tx) => {
		const question = await questionFor(ctx, tx, ref, 'answer-question');
		if (await findSubmission(tx, question.forceId, submission)) return;
		if (question.answeredOn !== null) throw new DomainError('wrong-state', { reason: 'answered' });
		await record(tx, ctx, project, {
			stream: question.forceId,
			type: 'question-answered',
			subject: ref,
			submission,
			data: { ref, text }
		});
	});
}

/** The office has read an answer. Throws `wrong-state` before there is one, or a second time. */
export async function readAnswer(ctx: Ctx, ref: string, given: ReadInput): Promise<void> {
	const { submission, note } = ReadInput.parse(given);
	await questionFor(ctx, ctx.db.read, ref, 'read-answer');
	await ctx.db.write(async (tx) => {
		const question = await questionFor(ctx, tx, ref, 'read-answer');
		if (await findSubmission(tx, question.forceId, submission)) return;
		if (question.answeredOn === null)
			throw new DomainError('wrong-state', { reason: 'not-answered' });
		if (question.readOn !== null) throw new DomainError('wrong-state', { reason: 'read' });
		await record(tx, ctx, project, {
			stream: question.forceId,
			type: 'answer-read',
			subject: ref,
			submission,
			data: { ref, note }
		});
	});
}
