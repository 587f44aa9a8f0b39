import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Role } from '#lib/kernel/lists.ts';

/** One role a person holds, for one force, in one organisation, by the name of a post. */
export interface Grant {
	role: Role;
	organisationId: string;
	forceId: string;
	post: BilingualText;
}

/** Who is acting. The command acts as `operator`, jobs as `clock`: both through the same policy. */
export interface Actor {
	kind: 'person' | 'operator' | 'clock';
	id: string;
	grants: readonly Grant[];
}

/** The first grant of an actor for a force: the post in which they speak there. */
export function postFor(actor: Actor, forceId: string): Grant | undefined {
	return actor.grants.find((grant) => grant.forceId === forceId);
}
