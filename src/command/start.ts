import { say, type Code } from '#lib/words/say.ts';
import { failureOf } from './failure.ts';
import { PEOPLE } from './sample/organisations.ts';
import { DEMONSTRATION_PASSWORD } from './sample/password.ts';
import { settingsFrom, type Settings } from './settings.ts';

/** The settings of an environment; a wrong one ends this process with the sentence that says what to do. */
export function settingsOrExit(environment: Record<string, string | undefined>): Settings {
	try {
		return settingsFrom(environment);
	} catch (error) {
		return exitFor(error);
	}
}

/** Ends this process with one sentence for what failed. A fault of our own is thrown on. */
export function exitFor(error: unknown): never {
	const failure = failureOf(error);
	if (!failure) throw error;
	console.error(failure.sentence);
	process.exit(failure.exit);
}

/** What a server says once it listens: its address, and what whoever started it must know. */
export function greeting({ origin, demo }: Settings): string[] {
	const { protocol, hostname } = new URL(origin);
	const open = protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	return [
		english('command_serve_address', { origin }),
		...(open ? [english('command_serve_not_protected')] : []),
		...(demo
			? [
					english('command_serve_sample', { password: DEMONSTRATION_PASSWORD }),
					...Object.values(PEOPLE).map(({ email }) => `  ${email}`)
				]
			: [])
	];
}

const english = (code: Code, inputs: Record<string, string> = {}) => say('en', code, inputs);
