import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

const IMPORT = /import (?!type\b)[^;]*? from '((?:#lib|\.{1,2})\/[^']+\.(?:svelte|ts))'/g;

/** What a source file imports of our own, as paths from the project's root. */
function importsOf(file: string): string[] {
	const source = readFileSync(file, 'utf8');
	return [...source.matchAll(IMPORT)].map(([, path = '']) =>
		normalize(path.startsWith('#lib/') ? path.replace('#', 'src/') : join(file, '..', path))
	);
}

/** The Svelte files that a page draws: itself, by what it draws, and in its drawn.server.ts. */
export function drawnBy(page: string): Set<string> {
	const seen = new Set<string>();
	const follow = (file: string) => {
		if (seen.has(file)) return;
		seen.add(file);
		importsOf(file).forEach(follow);
	};
	follow(page);
	const apart = join(page, '..', 'drawn.server.ts');
	if (page.endsWith('+page.svelte') && existsSync(apart)) follow(apart);
	return new Set([...seen].filter((file) => file !== page && file.endsWith('.svelte')));
}

/** Every page of the site, the one that failed among them. */
export function allPages(): string[] {
	return globSync('src/routes/**/{+page,+error}.svelte').toSorted();
}
