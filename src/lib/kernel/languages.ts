/** The two languages, neither less favourable than the other (Welsh Language (Wales) Measure 2011). */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text a person wrote in English, in Welsh or in both; never in neither. */
export interface BilingualText {
	en?: string | undefined;
	cy?: string | undefined;
}

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
	return language === 'en' ? 'cy' : 'en';
}

/** Both languages, a page's own first: the Welsh is read first on a Welsh page. */
export function ownFirst(language: Language): readonly Language[] {
	return [language, otherLanguage(language)];
}

/** The text in a language where it was written in it, else in the other, saying which it is. */
export function inLanguage(
	text: BilingualText,
	language: Language
): { text: string; language: Language } {
	const own = text[language];
	if (own !== undefined) return { text: own, language };
	const other = otherLanguage(language);
	return { text: text[other] ?? '', language: other };
}
