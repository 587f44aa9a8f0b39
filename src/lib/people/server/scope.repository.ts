import { inArray, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Scope } from '../policy.ts';

/** The WHERE of what a scope reaches, on the column that says whose force a row is. */
export function inScope(scope: Scope, forceId: SQLiteColumn): SQL | undefined {
	if (scope.everyForce) return undefined;
	const ids = scope.forces.map((force) => force.forceId);
	return ids.length === 0 ? sql`1 = 0` : inArray(forceId, ids);
}
