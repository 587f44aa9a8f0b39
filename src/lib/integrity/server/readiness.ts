import { statfs } from 'node:fs/promises';
import { isCurrent } from '#lib/db/server/migrate.ts';
import type { Db } from '#lib/db/server/connect.ts';

/** Whether the service can do its work, or the first thing it lacks. */
export type Readiness = 'ready' | 'database' | 'migrations' | 'disk';

/**
 * One read of the database, which must be as this program's migrations left it, and more than 5 %
 * free on the disk of every folder that is written to (engineering.md section 6).
 */
export async function readiness(db: Db, folders: readonly string[]): Promise<Readiness> {
	try {
		if (!(await isCurrent(db))) return 'migrations';
	} catch {
		return 'database';
	}
	for (const folder of folders) {
		const disk = await statfs(folder).catch(() => null);
		if (!disk || !hasRoom(disk)) return 'disk';
	}
	return 'ready';
}

/** More than 5 % of a disk is free for us. */
export function hasRoom({ bavail, blocks }: { bavail: number; blocks: number }): boolean {
	return bavail * 20 > blocks;
}
