import { DomainError } from '#lib/kernel/errors.ts';
import type { PersonInput } from '../input.ts';
import { authorise } from '../policy.ts';
import { newId, type Ctx } from './ctx.ts';
import { hashPassword } from './passwords.ts';
import { findCredential, insertPerson } from './repository.ts';

/**
 * Makes an account. Names and addresses of people are outside the journal, which knows them by id
 * only. Only the command may. `wrong-state` for an address that has an account.
 */
export async function addPerson(
	ctx: Ctx,
	input: PersonInput & { passwordHash?: string }
): Promise<{ id: string }> {
	authorise(ctx.actor, 'set-up-organisations', { forceId: '' });
	const { password, passwordHash = await hashPassword(password), ...person } = input;
	return ctx.db.write(async (tx) => {
		if (await findCredential(tx, person.email)) {
			throw new DomainError('wrong-state', { reason: 'person-exists' });
		}
		const id = newId(ctx);
		await insertPerson(tx, { id, ...person, passwordHash });
		return { id };
	});
}
