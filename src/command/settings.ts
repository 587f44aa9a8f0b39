import { z } from 'zod';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';

const YES_OR_NO = z.enum(['0', '1']).default('0');

/** The environment that the product reads, declared once (design.md, Settings). Empty is not given. */
export const SETTINGS = {
	DATABASE_URL: z
		.string()
		.regex(/^(file:|postgres(ql)?:\/\/)./)
		.default('file:data/reinspect.db'),
	EVIDENCE_DIR: z.string().default('data/evidence'),
	/** Without it: localhost, on the port. */
	APP_ORIGIN: z
		.url({ protocol: /^https?$/ })
		.refine(isOrigin)
		.optional(),
	PORT: z
		.string()
		.regex(/^\d+$/)
		.transform(Number)
		.pipe(z.number().min(1).max(65535))
		.default(3000),
	HOST: z
		.string()
		.regex(/^[\w.:%-]+$/)
		.default('127.0.0.1'),
	DEMO: YES_OR_NO,
	/** Shows the control pages of `npm run bench`; with DEMO only. */
	BENCH: YES_OR_NO,
	TODAY: z.string().refine(isLocalDate).optional()
};

export interface Settings {
	databaseUrl: string;
	evidenceDirectory: string;
	/** The public address, without a path; another Host is refused. */
	origin: string;
	port: number;
	host: string;
	demo: boolean;
	bench: boolean;
	today: LocalDate | null;
}

/**
 * The settings of an environment. A wrong value throws a `SettingError`, whose sentence says what to
 * do; `TODAY` and `BENCH` are for the demonstration only.
 */
export function settingsFrom(environment: Record<string, string | undefined>): Settings {
	const given = (name: keyof typeof SETTINGS) => environment[name] || undefined;
	const read = <Name extends keyof typeof SETTINGS>(
		name: Name
	): z.infer<(typeof SETTINGS)[Name]> => {
		const result = SETTINGS[name].safeParse(given(name));
		if (!result.success) throw new SettingError(name, given(name) ?? '');
		return result.data as z.infer<(typeof SETTINGS)[Name]>;
	};
	const demo = read('DEMO') === '1';
	const bench = read('BENCH') === '1';
	const today = read('TODAY');
	const port = read('PORT');
	if (today && !demo) throw new SettingError('TODAY', today);
	if (bench && !demo) throw new SettingError('BENCH', '1');
	return {
		databaseUrl: read('DATABASE_URL'),
		evidenceDirectory: read('EVIDENCE_DIR'),
		origin: new URL(read('APP_ORIGIN') ?? `http://localhost:${String(port)}`).origin,
		port,
		host: read('HOST'),
		demo,
		bench,
		today: today ?? null
	};
}

/** Only scheme, name and port: the site is at the root of its address. */
function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { origin, href } = new URL(text);
	return href === `${origin}/`;
}

/** A setting with a wrong value, or a demonstration on a database that has real people. */
export type Unusable = keyof typeof SETTINGS | 'DEMO_ON_REAL_PEOPLE';

/** A setting that cannot be used, by name and value; its sentence is `command_setting_…`. */
export class SettingError extends Error {
	readonly setting: Unusable;
	readonly value: string;

	constructor(setting: Unusable, value = '') {
		super(`${setting}=${value}`);
		this.name = 'SettingError';
		this.setting = setting;
		this.value = value;
	}
}
