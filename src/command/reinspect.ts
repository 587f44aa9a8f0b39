import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { connect, fileOf, type Db } from '#lib/db/server/connect.ts';
import { fromRoot } from '#lib/db/server/root.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { verify } from '#lib/integrity/server/verify.ts';
import { lastMoment, streams } from '#lib/journal/server/heads.repository.ts';
import { LANGUAGES, type Language } from '#lib/kernel/languages.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { accounts } from '#lib/people/server/repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { ReportDocument } from '#lib/reports/document.ts';
import { drawHtml } from '#lib/reports/server/drawHtml.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { ReportDrawer } from '#lib/reports/server/worker.ts';
import { composeReport, LENGTHS, type Length } from '#lib/reports/ui/compose.ts';
import { say, type Code } from '#lib/words/say.ts';
import { clock } from './clock.ts';
import { failureOf } from './failure.ts';
import { isStoryTold, tellStory } from './sample/story.ts';
import { settingsFrom, type Settings } from './settings.ts';

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
	return RUN[verb as Verb](rest);
}

const RUN: Record<Verb, (words: string[]) => Promise<number>> = {
	serve,
	seed,
	report,
	verify: check
};

/** Opens the database of the settings for a piece of work, and lets go of it. */
async function withDatabase(
	work: (db: Db, settings: Settings) => Promise<number>,
	{ mustExist }: { mustExist: boolean }
): Promise<number> {
	const settings = settingsFrom(process.env);
	const path = fileOf(settings.databaseUrl);
	if (mustExist && path && !existsSync(path)) {
		console.error(english('command_no_database', { path }));
		return 1;
	}
	const db = await connect(settings.databaseUrl);
	try {
		return await work(db, settings);
	} finally {
		await db.close();
	}
}

function options<Names extends Record<string, { type: 'string' | 'boolean' }>>(
	verb: Verb,
	words: string[],
	names: Names
) {
	try {
		return parseArgs({ args: words, options: names, strict: true }).values;
	} catch {
		throw new Usage(english('command_wrong_words', { words: words.join(' '), verb }));
	}
}

function serve(words: string[]): Promise<number> {
	options('serve', words, {});
	const server = spawn(process.execPath, [fromRoot('server.js')], { stdio: 'inherit' });
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => server.kill(signal));
	return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)));
}

/** Tells the sample's story into an empty database; refuses one that has anything in it. */
async function seed(words: string[]): Promise<number> {
	const given = options('seed', words, { 'if-empty': { type: 'boolean' } });
	return withDatabase(
		async (db, settings) => {
			const { real, demonstration } = await accounts(db.read);
			const begun = demonstration > 0 || (await streams(db.read)).length > 0;
			if (given['if-empty'] && begun && real === 0) {
				if (await isStoryTold(db)) return 0;
				console.error(english('command_seed_half'));
				return 1;
			}
			if (begun || real > 0) {
				console.error(english('command_seed_refused'));
				return 1;
			}
			const store = new EvidenceStore(fromRoot(settings.evidenceDirectory));
			await tellStory(db, store, fromRoot('sample/evidence'));
			console.log(english('command_seed_done'));
			return 0;
		},
		{ mustExist: false }
	);
}

async function check(words: string[]): Promise<number> {
	options('verify', words, {});
	return withDatabase(
		async (db, settings) => {
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
		},
		{ mustExist: true }
	);
}

const FORMATS = ['pdf', 'html', 'json'] as const;

async function report(words: string[]): Promise<number> {
	const given = options('report', words, {
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

	return withDatabase(
		async (db, settings) => {
			const model = await getReport(await operator(db, settings), inspection, asAt);
			const document = composeReport(model, language, length);
			if (format === 'json') await writeFile(out, `${JSON.stringify(model, null, '\t')}\n`);
			else if (format === 'html') await writeFile(out, drawHtml(document));
			else await writeFile(out, await drawPdf(document));
			return 0;
		},
		{ mustExist: true }
	);
}

async function drawPdf(document: ReportDocument): Promise<Buffer> {
	const drawer = new ReportDrawer(new URL('./report-worker.js', import.meta.url));
	try {
		return await drawer.draw(document);
	} finally {
		await drawer.close();
	}
}

/** The command acts as operator, by the site's clock. */
async function operator(db: Db, { today }: Settings): Promise<Ctx> {
	return {
		actor: { kind: 'operator', id: 'command', grants: [] },
		db,
		now: clock(new Date(), today, today && (await lastMoment(db.read))),
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
	} else {
		const failure = failureOf(error);
		if (!failure) throw error;
		console.error(failure.sentence);
		process.exitCode = failure.exit;
	}
}
