import { and, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, type Called, type Given } from '#lib/db/server/kept.ts';
import type { Scope } from '../policy.ts';

/** The WHERE of what a scope reaches, on the column that says whose force a row is. */
export function inScope(scope: Scope, forceId: SQLiteColumn): SQL | undefined {
	if (scope.everyForce) return undefined;
	const ids = scope.forces.map((force) => force.forceId);
	return ids.length === 0 ? sql`1 = 0` : inArray(forceId, ids);
}

/**
 * The WHERE of what belongs to forces: all of it, or, where the reader reaches only recommendations
 * of their own, what `about` says is about those.
 */
export function reachedOf(
	scope: Scope,
	forceId: SQLiteColumn | SQL,
	about: () => SQL | undefined
): SQL | undefined {
	if (scope.everyForce) return undefined;
	const ids = (reach: 'all' | 'own') =>
		scope.forces.filter((force) => force.reach === reach).map((force) => force.forceId);
	const [all, own] = [ids('all'), ids('own')];
	const column = sql`${forceId}`;
	const parts = [
		all.length > 0 ? inArray(column, all) : undefined,
		own.length > 0 ? and(inArray(column, own), about()) : undefined
	];
	return or(...parts) ?? sql`1 = 0`;
}

/** A scope without its ids: what of it decides how a query is put together. */
type Shape = Pick<Scope, 'everyForce'> & {
	forces: { reach: 'all' | 'own'; unreleased: boolean; organisations: number }[];
};

/**
 * `kept` for a query that a scope limits. The scope's ids are values, the same query serves every
 * reader of the same reach; its WHERE is made by the rooms' own functions, as for any query.
 */
export function keptIn<Args extends unknown[], Rows>(
	build: (db: Reader, scope: Scope, ...args: Args) => PromiseLike<Rows>
): (db: Reader, scope: Scope, ...args: Called<Args>) => Promise<Rows> {
	const query = kept<[Shape, Given[], ...Args], Rows>((db, shape, ids, ...args) =>
		build(db, filled(shape, ids), ...args)
	);
	return (db, scope, ...args) =>
		query(db, ...([shapeOf(scope), idsOf(scope), ...args] as Called<[Shape, Given[], ...Args]>));
}

function shapeOf({ everyForce, forces }: Scope): Shape {
	return {
		everyForce,
		forces: forces.map(({ reach, unreleased, organisationIds }) => ({
			reach,
			unreleased,
			organisations: organisationIds.length
		}))
	};
}

function idsOf({ personId, forces }: Scope): string[] {
	return [personId, ...forces.flatMap((force) => [force.forceId, ...force.organisationIds])];
}

/** The scope again, with what stands for its ids. To a query a placeholder is as good as a text. */
function filled({ everyForce, forces }: Shape, ids: readonly Given[]): Scope {
	const [personId, ...others] = ids as unknown as string[];
	return {
		personId: personId ?? '',
		everyForce,
		forces: forces.map(({ reach, unreleased, organisations }) => ({
			reach,
			unreleased,
			forceId: others.shift() ?? '',
			organisationIds: others.splice(0, organisations)
		}))
	};
}
