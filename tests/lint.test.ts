import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

// The house's rules read the text alone: without the types a file is looked at in milliseconds.
const eslint = new ESLint({
	overrideConfig: [
		{
			...ts.configs.disableTypeChecked,
			files: ['**/*.{ts,js}'],
			languageOptions: { parserOptions: { projectService: false, project: false } }
		}
	]
});

/** Which rules of the house a text would break, were it in that file. */
async function broken(filePath: string, text: string): Promise<string[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return (result?.messages ?? [])
		.map(({ ruleId, message }) => ruleId ?? message)
		.filter((rule) => !rule.startsWith('@typescript-eslint/') && rule !== 'no-unused-vars');
}

const USE_CASE = 'src/lib/actions/server/planted.ts';
const PAGE = 'src/routes/actions/+page.server.ts';
const TEST = 'src/lib/actions/server/planted.test.ts';
const DATABASE = 'src/lib/db/server/planted.ts';
const SCRIPT = 'scripts/planted.ts';
const UPLOAD = 'src/routes/recommendations/[ref]/updates/new/+page.server.ts';

/** A text that breaks a rule, and every kind of file where it must not pass. */
const BREACHES: [rule: string, text: string, files: string[]][] = [
	['clock', 'export const now = new Date();', [USE_CASE, PAGE, TEST, DATABASE, UPLOAD]],
	['clock', 'export const now = Date.now();', [USE_CASE, PAGE, TEST, DATABASE, UPLOAD]],
	['clock', 'export const now = Date();', [USE_CASE]],
	['clock', 'export const now = new Date();', ['src/lib/kernel/localDate.ts']],
	[
		'words-of-days',
		"export const dates = new Intl.DateTimeFormat('cy');",
		[USE_CASE, PAGE, TEST, DATABASE, SCRIPT, 'src/hooks.server.ts', 'src/command/planted.ts']
	],
	['words-of-days', "export const list = Intl.ListFormat('cy');", [USE_CASE]],
	[
		'words-of-days',
		'export const said = (day: Date) => day.toLocaleDateString();',
		[USE_CASE, PAGE, TEST]
	],
	[
		'words-of-days',
		'export const order = (a: string, b: string) => a.localeCompare(b);',
		[USE_CASE, PAGE]
	],
	[
		'transaction',
		'export const work = (db) => db.transaction(async () => 1);',
		[USE_CASE, PAGE, TEST, DATABASE, SCRIPT, 'src/hooks.server.ts']
	],
	[
		'one-by-one',
		'export const work = (db) => db.write(async (tx) => { await Promise.all([tx, tx]); });',
		[
			USE_CASE,
			PAGE,
			TEST,
			DATABASE,
			SCRIPT,
			UPLOAD,
			'src/hooks.server.ts',
			'src/command/planted.ts',
			'src/routes/sign-in/+page.server.ts',
			'src/lib/kernel/calendar.ts',
			'src/lib/kernel/localDate.ts'
		]
	],
	[
		'one-by-one',
		'export async function helper(tx, rows) { await Promise.all(rows.map((row) => tx(row))); }',
		[USE_CASE, TEST, DATABASE]
	],
	['one-by-one', 'export const helper = (ctx, tx) => Promise.allSettled([tx, ctx]);', [USE_CASE]],
	[
		'environment',
		'export const place = process.env.DATABASE_URL;',
		[USE_CASE, PAGE, DATABASE, 'src/command/settings.ts', 'src/lib/kernel/localDate.ts']
	],
	['environment', "import { env } from '$env/dynamic/private';\nexport { env };", [PAGE]],
	['environment', "import { env } from 'node:process';\nexport { env };", [USE_CASE]],
	['framework', "import { page } from '$app/state';\nexport { page };", [USE_CASE, DATABASE]],
	[
		'streamed',
		'export const read = (request: Request) => request.formData();',
		[UPLOAD, 'src/routes/recommendations/[ref]/evidence/new/+page.server.ts']
	]
];

const CASES = BREACHES.flatMap(([rule, text, files]) =>
	files.map((file) => [rule, text, file] as const)
);

beforeAll(async () => {
	await broken(USE_CASE, '');
}, 60_000);

describe('a rule of the house', () => {
	test.each(CASES)('«%s» does not let «%s» stand in %s', async (rule, text, file) => {
		expect(await broken(file, text)).toContain(`house/${rule}`);
	});

	test.each([
		['src/hooks.server.ts', 'export const now = new Date();'],
		['src/lib/kernel/calendar.ts', "export const dates = new Intl.DateTimeFormat('en-GB');"],
		['src/command/reinspect.ts', 'export const place = process.env.DATABASE_URL;'],
		['src/lib/ui/planted.ts', "import { page } from '$app/state';\nexport { page };"],
		[USE_CASE, 'export const day = (moment: number) => new Date(moment);'],
		[USE_CASE, 'export const read = async (db) => Promise.all([db.read, db.read]);'],
		[PAGE, 'export const read = (request: Request) => request.formData();']
	])('lets %s hold «%s»', async (file, text) => {
		expect(await broken(file, text)).toEqual([]);
	});
});
