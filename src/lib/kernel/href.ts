import type { Language } from './languages.ts';

/** The address of a path in a language: English at `/`, Welsh at `/cy`, one set of path names. */
export function href(language: Language, path: string): string {
	if (language === 'en') return path;
	return path === '/' ? '/cy' : `/cy${path}`;
}
