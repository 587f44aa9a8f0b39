import { m } from '#paraglide/messages.js';
import type { Language } from '#lib/kernel/languages.ts';

/** The name of a message: `<room>_<what>`. */
export type Code = keyof typeof m;

/** What a message is given: text or a number for each of its inputs. */
export type Inputs = Record<string, string | number>;

type Message = (inputs: Inputs, options: { locale: Language }) => string;

/** The one door from codes to sentences: the message of that name in a language. */
export function say(language: Language, code: Code, inputs: Inputs = {}): string {
	return (m[code] as Message)(inputs, { locale: language });
}
