import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import { problem } from '#lib/words/problems.ts';
import type { FieldError, FormState } from './form.ts';

/** Anything a form arrives as: `FormData` without files, or the fields of a multipart. */
interface Fields {
	getAll(name: string): unknown[];
	keys(): Iterable<string>;
}

/**
 * Reads a form field by field, gathering a sentence beside each that is wrong. All that was typed
 * is kept for the same page again. U+0000 is refused here, at the edge.
 */
export class FormReader {
	readonly #fields: Fields;
	readonly #language: Language;
	readonly #errors: FieldError[] = [];

	constructor(fields: Fields, language: Language) {
		this.#fields = fields;
		this.#language = language;
		for (const name of new Set(fields.keys())) {
			if (this.all(name).some((value) => value.includes('\0'))) this.wrong(name, 'text-unreadable');
		}
	}

	/** Every value of a name, as text. */
	all(name: string): string[] {
		return this.#fields.getAll(name).filter((value): value is string => typeof value === 'string');
	}

	/** The text of a name without white space around it; empty for nothing. */
	text(name: string): string {
		return (this.all(name)[0] ?? '').replaceAll('\r\n', '\n').trim();
	}

	/** The same, which must be there: `label` says what. */
	required(name: string, label: string): string {
		const text = this.text(name);
		if (text === '') this.wrong(name, 'text-missing', { label });
		return text;
	}

	/** Text in one language or both, from `<name>-en` and `<name>-cy`; null for neither. */
	bilingual(name: string): BilingualText | null {
		const [en, cy] = [this.text(`${name}-en`), this.text(`${name}-cy`)];
		if (en === '' && cy === '') return null;
		return { ...(en === '' ? {} : { en }), ...(cy === '' ? {} : { cy }) };
	}

	/** The same, which must be there in one of the languages. */
	requiredBilingual(name: string, label: string): BilingualText {
		const text = this.bilingual(name);
		if (!text) this.wrong(name, 'text-missing', { label });
		return text ?? { en: '-' };
	}

	/** A day from three parts; null where none is typed. */
	day(name: string): LocalDate | null {
		const [day, month, year] = ['day', 'month', 'year'].map((part) => this.text(`${name}-${part}`));
		const typed = parseTypedDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
		if (typed === 'date-missing') return null;
		if (isLocalDate(typed)) return typed;
		this.wrong(name, typed);
		return null;
	}

	/** The same, which must be there. */
	requiredDay(name: string, label: string): LocalDate {
		const day = this.day(name);
		if (day === null && !this.#errors.some(({ field }) => field === name)) {
			this.wrong(name, 'date-missing-of', { label });
		}
		return day ?? ('1900-01-01' as LocalDate);
	}

	/** One of some words, which must be chosen. */
	choice<Word extends string>(name: string, words: readonly Word[], label: string): Word {
		const found = words.find((word) => word === this.text(name));
		if (!found) this.wrong(name, 'choice-missing', { label });
		return found ?? (words[0] as Word);
	}

	/** What was chosen from a list that only the page knows, which must be. */
	chosen(name: string, label: string): string {
		const found = this.text(name);
		if (found === '') this.wrong(name, 'choice-missing', { label });
		return found;
	}

	/** A whole number from 0; null where nothing is typed. */
	whole(name: string): number | null {
		const text = this.text(name).replaceAll(/[,\s]/g, '');
		if (text === '') return null;
		if (/^\d{1,9}$/.test(text)) return Number(text);
		this.wrong(name, 'number-whole');
		return null;
	}

	/** A number from 0, with a decimal part or not; null where nothing is typed. */
	number(name: string): number | null {
		const text = this.text(name).replaceAll(/[,\s]/g, '');
		if (text === '') return null;
		if (/^\d{1,9}(\.\d{1,4})?$/.test(text)) return Number(text);
		this.wrong(name, 'number-decimal');
		return null;
	}

	/** Says what is wrong with a field: one sentence beside each, the first that was found. */
	wrong(field: string, reason: string, data: Readonly<Record<string, unknown>> = {}): void {
		if (this.#errors.some((error) => error.field === field)) return;
		this.#errors.push({ field, message: problem(this.#language, reason, data) });
	}

	get ok(): boolean {
		return this.#errors.length === 0;
	}

	/** All that was typed, but passwords, and what is wrong with it. */
	state(): FormState {
		const values: Record<string, string | string[]> = {};
		for (const name of new Set(this.#fields.keys())) {
			if (name === 'password') continue;
			const all = this.all(name);
			values[name] = all.length > 1 ? all : (all[0] ?? '');
		}
		return { values, errors: [...this.#errors] };
	}
}
