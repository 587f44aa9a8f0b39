import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { connect, type Db } from '#lib/db/server/connect.ts';
import { fromRoot } from '#lib/db/server/root.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { verify } from '#lib/integrity/server/verify.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { LANGUAGES, type Language } from '#lib/kernel/languages.ts';
import { instant, isLocalDate, type Instant, type LocalDate } from '#lib/kernel/localDate.ts';
import { accounts } from '#lib/people/server/repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { drawHtml } from '#lib/reports/server/drawHtml.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { ReportDrawer } from '#lib/reports/server/worker.ts';
import { composeReport, LENGTHS, type Length } from '#lib/reports/ui/compose.ts';
import { say, type Code } from '#lib/words/say.ts';
import { tellStory } from './sample/story.ts';
import { SettingError, settingsFrom, type Settings } from './settings.ts';

/** Wrong words: exit 2 with one line that says what to do. */
class Usage extends Error {}

const english = (code: Code, inputs?: Record<string, string | number>) => say('en', code, inputs);
const VERBS = ['serve', 'seed', 'report', 'verify'] as const;
type Verb = (typeof VERBS)[number];

/** Runs the command: 0 done, 1 the answer is no, 2 wrong words. */
async function main(words: string[]): Promise<number> {
	const [verb, ...rest] = words;
	if (verb === undefined || verb === '--help') {
		console.log(english('command_help'));
		return verb === undefined ? 2 : 0;
	}
	if (!VERBS.includes(verb as Verb)) throw new Usage(english('command_unknown', { verb }));
	if (rest.includes('--help')) {
		console.log(english(`command_help_${verb as Verb}`));
		return 0;
	}
	const settings = settingsFrom(process.env);
	if (verb === 'serve') return serve(rest);
	const db = await connect(settings.databaseUrl);
	try {
		if (verb === 'seed') return await seed(db, settings, rest);
		if (verb === 'report') return await report(db, settings, rest);
		return await check(db, settings, rest);
	} finally {
		await db.close();
	}
}

function options<Names extends Record<string, { type: 'string' | 'boolean' }>>(
	words: string[],
	names: Names
) {
	try {
		return parseArgs({ args: words, options: names, strict: true }).values;
	} catch (error) {
		throw new Usage(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '');
	}
}

function serve(words: string[]): Promise<number> {
	options(words, {});
	const server = spawn(process.execPath, [fromRoot('server.js')], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => server.kill(signal));
	return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)));
}

/** Tells the sample's story into an empty database; refuses one that has data. */
async function seed(db: Db, settings: Settings, words: string[]): Promise<number> {
	const given = options(words, { 'if-empty': { type: 'boolean' } });
	const { real, demonstration } = await accounts(db.read);
	if (real + demonstration > 0) {
		if (given['if-empty'] && real === 0) return 0;
		console.error(english('command_seed_refused'));
		return 1;
	}
	const store = new EvidenceStore(fromRoot(settings.evidenceDirectory));
	await tellStory(db, store, fromRoot('sample/evidence'));
	console.log(english('command_seed_done'));
	return 0;
}

async function check(db: Db, settings: Settings, words: string[]): Promise<number> {
	options(words, {});
	const verdict = await verify(db, new EvidenceStore(fromRoot(settings.evidenceDirectory)));
	if (verdict.holds) {
		const { streams, events, files } = verdict;
		console.log(english('command_verify_holds', { streams, events, files }));
		return 0;
	}
	const what = Object.entries(verdict.data)
		.map(([name, value]) => `${name} ${String(value)}`)
		.join(', ');
	console.error(english('command_verify_broken', { code: verdict.code, what }));
	return 1;
}

const FORMATS = ['pdf', 'html', 'json'] as const;

async function report(db: Db, settings: Settings, words: string[]): Promise<number> {
	const given = options(words, {
		inspection: { type: 'string' },
		'as-at': { type: 'string' },
		length: { type: 'string' },
		language: { type: 'string' },
		format: { type: 'string' },
		out: { type: 'string' }
	});
	const inspection = given.inspection;
	const out = given.out;
	if (!inspection) throw new Usage(english('command_missing', { option: '--inspection' }));
	if (!out) throw new Usage(english('command_missing', { option: '--out' }));
	const length = oneOf<Length>('--length', given.length ?? 'summary', LENGTHS);
	const language = oneOf<Language>('--language', given.language ?? 'en', LANGUAGES);
	const format = oneOf('--format', given.format ?? 'pdf', FORMATS);
	const asAt = given['as-at'];
	if (!asAt || !isLocalDate(asAt)) throw new Usage(english('command_as_at'));

	const model = await getReport(operator(db, settings, asAt), inspection, asAt);
	const document = composeReport(model, language, length);
	if (format === 'json') await writeFile(out, `${JSON.stringify(model, null, '\t')}\n`);
	else if (format === 'html') await writeFile(out, drawHtml(document));
	else {
		const drawer = new ReportDrawer(new URL('./report-worker.js', import.meta.url));
		await writeFile(out, await drawer.draw(document));
		await drawer.close();
	}
	return 0;
}

/** The command acts as operator; its today is the demonstration's, or the real one. */
function operator(db: Db, settings: Settings, asAt: LocalDate): Ctx {
	const now = instant(new Date());
	const today = settings.today ? (`${settings.today}T12:00:00.000Z` as Instant) : now;
	const enough = today.slice(0, 10) < asAt ? now : today;
	return {
		actor: { kind: 'operator', id: 'command', grants: [] },
		db,
		now: enough,
		language: 'en'
	};
}

function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
	const found = words.find((word) => word === given);
	if (!found) throw new Usage(english('command_one_of', { option, words: words.join(', ') }));
	return found;
}

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	if (error instanceof Usage) {
		console.error(error.message);
		process.exitCode = 2;
	} else if (error instanceof SettingError) {
		console.error(
			english(`command_setting_${error.setting.toLowerCase()}` as Code, { value: error.value })
		);
		process.exitCode = 2;
	} else if (error instanceof DomainError) {
		const { reason: given } = error.data;
		const reason = typeof given === 'string' ? given : error.code;
		const known: Record<string, Code> = {
			'before-publication': 'command_before_publication',
			'after-today': 'command_after_today',
			'not-entered-by-then': 'command_not_entered',
			'not-found': 'command_not_found'
		};
		console.error(english(known[reason] ?? 'command_refused', { reason }));
		process.exitCode = 1;
	} else throw error;
}
