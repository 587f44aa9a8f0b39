import { DomainError } from '#lib/kernel/errors.ts';
import type { OrganisationInput } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Ctx } from './ctx.ts';
import { project } from './project.ts';
import { record } from './record.ts';
import { findOrganisation } from './repository.ts';

/** Adds a force, a local policing body, an inspectorate or a partner. Only the command may. */
export async function addOrganisation(ctx: Ctx, input: OrganisationInput): Promise<{ id: string }> {
	authorise(ctx.actor, 'set-up-organisations', { forceId: input.id });
	return ctx.db.write(async (tx) => {
		if (await findOrganisation(tx, input.id)) {
			throw new DomainError('wrong-state', { reason: 'organisation-exists', id: input.id });
		}
		await record(tx, ctx, project, {
			stream: 'system',
			type: 'organisation-added',
			subject: input.id,
			data: input
		});
		return { id: input.id };
	});
}
