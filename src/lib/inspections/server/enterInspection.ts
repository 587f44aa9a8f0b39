import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { inspectionRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { inspectionClocks, refusePublishedAfter } from '../clocks.ts';
import { InspectionInput } from '../input.ts';
import { methodologyOf } from '../methodologies.ts';
import { project } from './project.ts';
import { countRefs } from './repository.ts';

/**
 * Enters a report: from its publication day follow its clocks. The force or the local policing
 * body may; neither waits for the other. Throws `invalid` for a report published after today,
 * fieldwork after publication, and case-audit figures that do not add up.
 */
export async function enterInspection(ctx: Ctx, given: InspectionInput): Promise<{ ref: string }> {
	const { submission, ...input } = InspectionInput.parse(given);
	const visible = scope(ctx.actor).forces.some(({ forceId }) => forceId === input.forceId);
	const force = visible ? await findOrganisation(ctx.db.read, input.forceId) : undefined;
	if (!force) throw new DomainError('not-found');
	authorise(ctx.actor, 'enter-inspection', { forceId: input.forceId });
	check(input, ctx);
	const { section55Applies, clocks } = inspectionClocks(input.publishedOn);
	const methodology = methodologyOf(input.programme, input.publishedOn);

	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, input.forceId, submission);
		if (before) return { ref: before.subject };
		const prefix = inspectionRef(force.code, input.programme, input.publishedOn.slice(0, 4), 1);
		const ref = inspectionRef(
			force.code,
			input.programme,
			input.publishedOn.slice(0, 4),
			(await countRefs(tx, prefix)) + 1
		);
		await record(tx, ctx, project, {
			stream: input.forceId,
			type: 'inspection-entered',
			subject: ref,
			submission,
			data: {
				ref,
				...input,
				methodology: methodology?.id ?? input.programme.toLowerCase(),
				section55Applies,
				clocks
			}
		});
		return { ref };
	});
}

function check(input: InspectionInputParsed, ctx: Ctx): void {
	refusePublishedAfter(input.publishedOn, today(ctx));
	const { fieldworkFrom: from, fieldworkTo: to, publishedOn, caseAudit } = input;
	if (from && to && to < from) throw problem('fieldworkTo', 'before-start');
	if ((to ?? from ?? publishedOn) > publishedOn) throw problem('fieldworkTo', 'after-publication');
	if (caseAudit) {
		const sum = caseAudit.good + caseAudit.requiresImprovement + caseAudit.inadequate;
		if (sum !== caseAudit.total) {
			throw new DomainError('invalid', {
				field: 'caseAuditTotal',
				reason: 'does-not-add-up',
				sum,
				total: caseAudit.total
			});
		}
	}
}

type InspectionInputParsed = Omit<ReturnType<typeof InspectionInput.parse>, 'submission'>;

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
