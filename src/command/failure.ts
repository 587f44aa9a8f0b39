import type { DomainError } from '#lib/kernel/errors.ts';
import { say, type Code } from '#lib/words/say.ts';
import type { SettingError } from './settings.ts';

/** How a program ends that could not do what it was asked: 1 the answer is no, 2 wrong words. */
export interface Failure {
	sentence: string;
	exit: 1 | 2;
}

const REASONS: Record<string, Code> = {
	'before-publication': 'command_before_publication',
	'after-today': 'command_after_today',
	'not-entered-by-then': 'command_not_entered',
	'not-found': 'command_not_found',
	'database-newer': 'command_database_newer'
};

/**
 * What to tell who started a program that failed: a broken rule, a wrong setting, or a machine that
 * does not do what it should (no such folder, no database, a port taken). Nothing for a fault of our
 * own, which keeps its stack. Errors are known by name and code: they come from other bundles too.
 */
export function failureOf(error: unknown): Failure | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error.name === 'SettingError') {
		const { setting, value } = error as Error & Pick<SettingError, 'setting' | 'value'>;
		return {
			sentence: english(`command_setting_${setting.toLowerCase()}` as Code, { value }),
			exit: 2
		};
	}
	if (error.name === 'DomainError') {
		const { code, data } = error as Error & Pick<DomainError, 'code' | 'data'>;
		const reason = typeof data.reason === 'string' ? data.reason : code;
		return { sentence: english(REASONS[reason] ?? 'command_refused', { reason }), exit: 1 };
	}
	if (!('code' in error) || typeof error.code !== 'string') return undefined;
	return { sentence: ofMachine(error, error.code), exit: 1 };
}

function ofMachine(error: Error, code: string): string {
	const { path, syscall } = error as NodeJS.ErrnoException;
	const why = error.message.split('\n')[0] || code;
	if (syscall === 'listen') return english('command_failed_listen', { code });
	if (path && !code.startsWith('ECONN')) return english('command_failed_file', { path, code });
	return english('command_failed_database', { why });
}

const english = (code: Code, inputs: Record<string, string>) => say('en', code, inputs);
