import { DomainError } from '#lib/kernel/errors.ts';
import type { Role } from '#lib/kernel/lists.ts';
import type { GrantInput } from '../input.ts';
import { authorise } from '../policy.ts';
import { newId, type Ctx } from './ctx.ts';
import { project } from './project.ts';
import { record } from './record.ts';
import { findOrganisation, rolesOf } from './repository.ts';

const SIDE: Record<Role, 'office' | 'force' | 'inspectorate'> = {
	'policing-body-officer': 'office',
	'policing-body-approver': 'office',
	'force-lead': 'force',
	'action-owner': 'force',
	inspector: 'inspectorate'
};

/**
 * Gives a person a role for a force. Nobody speaks for two of the three: a person with a role on
 * another side for the same force is refused (`wrong-state`). Only the command may.
 */
export async function grantRole(ctx: Ctx, input: GrantInput): Promise<{ id: string }> {
	authorise(ctx.actor, 'grant-role', { forceId: input.forceId });
	return ctx.db.write(async (tx) => {
		if (!(await findOrganisation(tx, input.forceId))) throw new DomainError('not-found');
		const held = await rolesOf(tx, input.personId, input.forceId);
		if (held.some(({ role }) => SIDE[role] !== SIDE[input.role])) {
			throw new DomainError('wrong-state', { reason: 'speaks-for-another' });
		}
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: 'system',
			type: 'role-granted',
			subject: id,
			data: { id, ...input }
		});
		return { id };
	});
}
