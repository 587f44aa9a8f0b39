import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * A path from the project's root, wherever this code runs from: source, site or command. An absolute
 * path stays what it is.
 */
export function fromRoot(...path: string[]): string {
	return resolve(root, ...path);
}

const root = above(import.meta.dirname);

function above(folder: string): string {
	if (existsSync(join(folder, 'drizzle', 'guards.sqlite.sql'))) return folder;
	const parent = dirname(folder);
	return parent === folder ? process.cwd() : above(parent);
}
