import type { Language } from './languages.ts';
import { partsOf, weekday, type LocalDate } from './localDate.ts';

/**
 * The words of days, in both languages, our own: browsers have no Welsh dates, and Node's list
 * format prints «a(c)». The only home of date, list and number words.
 */
const MONTHS: Record<Language, readonly string[]> = {
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	cy: [
		'Ionawr',
		'Chwefror',
		'Mawrth',
		'Ebrill',
		'Mai',
		'Mehefin',
		'Gorffennaf',
		'Awst',
		'Medi',
		'Hydref',
		'Tachwedd',
		'Rhagfyr'
	]
};

const SHORT_MONTHS: Record<Language, readonly string[]> = {
	en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	cy: ['Ion', 'Chwe', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag']
};

const WEEKDAYS: Record<Language, readonly string[]> = {
	en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
	cy: [
		'Dydd Llun',
		'Dydd Mawrth',
		'Dydd Mercher',
		'Dydd Iau',
		'Dydd Gwener',
		'Dydd Sadwrn',
		'Dydd Sul'
	]
};

/** The name of a month, 1 to 12. */
export function monthName(language: Language, month: number): string {
	return MONTHS[language][month - 1] ?? '';
}

/** The short name of a month, 1 to 12: «Oct», «Hyd». */
export function shortMonth(language: Language, month: number): string {
	return SHORT_MONTHS[language][month - 1] ?? '';
}

/** «27 June 2019», «27 Mehefin 2019». */
export function longDay(language: Language, day: LocalDate): string {
	const [year, month, date] = partsOf(day);
	return `${String(date)} ${monthName(language, month)} ${String(year)}`;
}

/** «27 June», «27 Mehefin». */
export function shortDay(language: Language, day: LocalDate): string {
	const [, month, date] = partsOf(day);
	return `${String(date)} ${monthName(language, month)}`;
}

/** «Thursday 27 June 2019», «Dydd Iau 27 Mehefin 2019». */
export function weekdayDay(language: Language, day: LocalDate): string {
	return `${WEEKDAYS[language][weekday(day) - 1] ?? ''} ${longDay(language, day)}`;
}

/** «October 2019», «Hydref 2019». */
export function monthYear(language: Language, day: LocalDate): string {
	const [year, month] = partsOf(day);
	return `${monthName(language, month)} ${String(year)}`;
}

/** «a, b and c»; «a, b ac c», with «a» before consonants and «ac» before vowels. */
export function listOf(language: Language, words: readonly string[]): string {
	const last = words.at(-1);
	if (last === undefined) return '';
	if (words.length === 1) return last;
	return `${words.slice(0, -1).join(', ')} ${and(language, last)} ${last}`;
}

/**
 * «ac» stands before vowels (w and y among them, but not the w of «Wrecsam»), before figures said
 * with one («un», «wyth», «un ar ddeg»), and before «mae», «mewn», «fel», «mor» and «nid».
 */
function and(language: Language, next: string): string {
	if (language === 'en') return 'and';
	const plain = folded(next);
	const vowel = /^[aeiouwy]/.test(plain) && !/^wrecsam\b/.test(plain);
	const figure = /^(1|8|11|8\d)(?!\d)/.test(plain);
	return vowel || figure || /^(mae|mewn|fel|felly|mor|nid|nad|ni|na)\b/.test(plain) ? 'ac' : 'a';
}

/** A text as it sorts and is searched: small letters without accents, both languages. */
export function collationKey(text: string): string {
	return folded(text).replace(/[’']/g, '').replace(/\s+/g, ' ').trim();
}

function folded(text: string): string {
	// Most texts have no accent to lose; ^ and ` count as accents.
	if (/^[ -\]_a-~]*$/.test(text)) return text.toLowerCase();
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
}

/** A number with its thousands set off: «12,345», alike in both languages. */
export function formatNumber(number: number): string {
	const [whole = '', part] = String(Math.abs(number)).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return `${number < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
