import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';

/** The environment that the product reads, declared once (design.md, Settings). */
export const SETTINGS = {
	DATABASE_URL: z
		.string()
		.regex(/^(file:|postgres(ql)?:\/\/)/)
		.default('file:data/reinspect.db'),
	EVIDENCE_DIR: z.string().min(1).default('data/evidence'),
	APP_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
	PORT: z.coerce.number().int().min(1).max(65535).default(3000),
	HOST: z.string().min(1).default('127.0.0.1'),
	DEMO: z.enum(['', '0', '1']).default(''),
	/** Shows the control pages of `npm run bench`; with DEMO only. */
	BENCH: z.enum(['', '0', '1']).default(''),
	TODAY: z
		.string()
		.refine((text) => text === '' || isLocalDate(text))
		.default('')
};

export interface Settings {
	databaseUrl: string;
	evidenceDirectory: string;
	demo: boolean;
	bench: boolean;
	today: LocalDate | null;
}

/**
 * The settings of an environment. A wrong value throws an error with the sentence that says what to
 * do; `TODAY` is for the demonstration only.
 */
export function settingsFrom(environment: Record<string, string | undefined>): Settings {
	const read = <Name extends keyof typeof SETTINGS>(
		name: Name
	): z.infer<(typeof SETTINGS)[Name]> => {
		const result = SETTINGS[name].safeParse(environment[name]);
		if (!result.success) throw new SettingError(name, environment[name] ?? '');
		return result.data as z.infer<(typeof SETTINGS)[Name]>;
	};
	const demo = read('DEMO') === '1';
	const today = read('TODAY');
	if (today !== '' && !demo) throw new SettingError('TODAY', today);
	return {
		databaseUrl: read('DATABASE_URL'),
		evidenceDirectory: read('EVIDENCE_DIR'),
		demo,
		bench: demo && read('BENCH') === '1',
		today: today === '' ? null : today
	};
}

/** A setting that cannot be used, by name and value; its sentence is `command_setting_…`. */
export class SettingError extends Error {
	readonly setting: keyof typeof SETTINGS;
	readonly value: string;

	constructor(setting: keyof typeof SETTINGS, value: string) {
		super(`${setting}=${value}`);
		this.setting = setting;
		this.value = value;
	}
}
