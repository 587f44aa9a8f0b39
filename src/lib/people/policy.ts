import { DomainError } from '#lib/kernel/errors.ts';
import type { Role } from '#lib/kernel/lists.ts';
import type { Actor } from './actor.ts';

const OFFICE = ['policing-body-officer', 'policing-body-approver'] as const;
const APPROVER = ['policing-body-approver'] as const;
const LEAD = ['force-lead'] as const;
const FORCE = ['force-lead', 'action-owner'] as const;
const EITHER = [...OFFICE, ...LEAD] as const;
const EVERYONE = [...OFFICE, ...FORCE, 'inspector'] as const;

/**
 * Who may do what. Deny by default: an action that is not in this table does not exist.
 * Police Reform and Social Responsibility Act 2011 s.1(8): the commissioner holds the chief
 * constable to account, and does not edit the force's action or close it.
 */
const PERMITTED = {
	read: EVERYONE,
	'read-unreleased': FORCE,
	// Not an owner: a report holds the whole inspection, and they reach what is theirs.
	'draw-report': [...OFFICE, ...LEAD, 'inspector'],
	'prepare-report': OFFICE,
	'enter-inspection': EITHER,
	'enter-recommendation': EITHER,
	'record-force-milestone': LEAD,
	'record-office-milestone': OFFICE,
	'record-follow-up': EITHER,
	'record-inspectorate-decision': EITHER,
	'assign-leads': LEAD,
	'add-action': LEAD,
	'change-action': LEAD,
	'hand-over-actions': LEAD,
	'progress-own-action': FORCE,
	'define-metric': EITHER,
	'record-measurement': LEAD,
	'add-evidence': [...FORCE, ...OFFICE],
	'release-evidence': EITHER,
	'contribute-update': FORCE,
	'release-update': LEAD,
	'set-revised-target': LEAD,
	'answer-revised-target': APPROVER,
	'record-practice': LEAD,
	submit: LEAD,
	rate: APPROVER,
	'request-update': OFFICE,
	'ask-question': OFFICE,
	'answer-question': LEAD,
	'read-answer': OFFICE,
	'set-up-organisations': [],
	'grant-role': []
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof PERMITTED;
export const ACTIONS = Object.keys(PERMITTED) as Action[];

/** What the decision needs to know of the thing acted on. */
export interface Resource {
	forceId: string;
	/** Whose the thing is, where only they may: who added a piece of evidence. */
	organisationId?: string;
	/** People whose own the thing is: an action's owner. */
	ownerIds?: readonly string[];
	/** People who wrote what is now to be confirmed: nobody confirms what they wrote. */
	authorIds?: readonly string[];
}

const OWN_ONLY = new Set<Action>(['progress-own-action']);
/** An owner contributes only to recommendations where an action is theirs; a lead to any. */
const OWN_FOR_OWNERS = new Set<Action>(['contribute-update', 'add-evidence']);
/** What an organisation added, the force or the office, is its own to release. */
const OF_ONES_ORGANISATION = new Set<Action>(['release-evidence']);
const NEVER_ONES_OWN = new Set<Action>(['rate', 'answer-revised-target', 'read-answer']);

/** What the command may do: set up who works here, and draw what is released. */
const OPERATOR = new Set<Action>(['set-up-organisations', 'grant-role', 'read', 'draw-report']);

/** What a job may do of itself, whoever asked for it: nothing until a job needs it. */
const CLOCK = new Set<Action>();

/** Whether an actor may do an action to a resource. Pure: no clock, no database. */
export function decide(actor: Actor, action: Action, resource: Resource): boolean {
	if (actor.kind === 'operator') return OPERATOR.has(action);
	if (actor.kind === 'clock') return CLOCK.has(action);
	const permitted: readonly Role[] = PERMITTED[action];
	const grants = actor.grants.filter(
		(grant) => grant.forceId === resource.forceId && permitted.includes(grant.role)
	);
	if (grants.length === 0) return false;
	if (NEVER_ONES_OWN.has(action) && resource.authorIds?.includes(actor.id)) return false;
	if (OF_ONES_ORGANISATION.has(action)) {
		return grants.some((grant) => grant.organisationId === resource.organisationId);
	}
	const owns = resource.ownerIds?.includes(actor.id) ?? false;
	if (OWN_ONLY.has(action)) return owns || grants.some((grant) => grant.role === 'force-lead');
	if (OWN_FOR_OWNERS.has(action)) {
		return owns || grants.some((grant) => grant.role !== 'action-owner');
	}
	return true;
}

/** Whether a decision about this action rests on who owns the thing: else nobody need ask. */
export function restsOnOwners(action: Action): boolean {
	return OWN_ONLY.has(action) || OWN_FOR_OWNERS.has(action);
}

/**
 * Throws `DomainError('not-allowed')` unless the actor may.
 * Call it in the use-case, after the thing was found among what the actor can see.
 */
export function authorise(actor: Actor, action: Action, resource: Resource): void {
	if (!decide(actor, action, resource)) throw new DomainError('not-allowed', { action });
}

/** What an actor can see of one force. */
export interface ForceScope {
	forceId: string;
	/** `own`: only recommendations with an action of theirs. */
	reach: 'all' | 'own';
	/** Whether what the force has written and not released is shown. */
	unreleased: boolean;
	/** The organisations they belong to, whose own unreleased evidence they see. */
	organisationIds: readonly string[];
}

/** What an actor can see: data that each repository turns into its WHERE. */
export interface Scope {
	personId: string;
	/** The command sees every force's released material; then `forces` is empty. */
	everyForce: boolean;
	forces: readonly ForceScope[];
}

/** What an actor can see, over all their grants. */
export function scope(actor: Actor): Scope {
	const grants = actor.kind === 'clock' ? [] : actor.grants;
	const forceIds = [...new Set(grants.map((grant) => grant.forceId))];
	return {
		personId: actor.id,
		everyForce: actor.kind === 'operator',
		forces: forceIds.map((forceId) => {
			const own = grants.filter((grant) => grant.forceId === forceId);
			return {
				forceId,
				reach: own.every((grant) => grant.role === 'action-owner') ? 'own' : 'all',
				unreleased: own.some((grant) => (FORCE as readonly Role[]).includes(grant.role)),
				organisationIds: [...new Set(own.map((grant) => grant.organisationId))]
			};
		})
	};
}
