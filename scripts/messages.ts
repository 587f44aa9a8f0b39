import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';

/**
 * Checks and compiles the words of both languages, for Vite, the command, the worker and the tests:
 * every key in both files of a room, the same inputs, and all six Welsh forms of every plural.
 */
const SIX = ['zero', 'one', 'two', 'few', 'many', 'other'];
type Match = { declarations?: string[]; match: Record<string, string> };
type Message = string | Match[];

const rooms = readdirSync('messages/en')
	.filter((name) => name.endsWith('.json'))
	.sort();
const problems: string[] = [];
const seen = new Map<string, string>();

for (const room of rooms) {
	const [en, cy] = [read('en', room), read('cy', room)];
	for (const key of new Set([...Object.keys(en), ...Object.keys(cy)])) {
		if (key === '$schema') continue;
		const elsewhere = seen.get(key);
		if (elsewhere) problems.push(`${key} is in ${elsewhere} and in ${room}`);
		seen.set(key, room);
		if (!key.startsWith(`${room.replace('.json', '')}_`))
			problems.push(`${key} does not begin with its room`);
		const [english, welsh] = [en[key], cy[key]];
		if (english === undefined || welsh === undefined) {
			problems.push(`${key} is only in one language`);
			continue;
		}
		if (inputs(english) !== inputs(welsh)) problems.push(`${key} has other inputs in Welsh`);
		for (const form of Array.isArray(welsh) ? SIX : []) {
			const plural = (welsh as Match[]).some(({ declarations = [] }) =>
				declarations.some((line) => line.endsWith(': plural'))
			);
			const has = (welsh as Match[]).some(({ match }) =>
				Object.keys(match).some((name) => name.split(/[=,]/).includes(form))
			);
			if (plural && !has) problems.push(`${key} has no Welsh form for «${form}»`);
		}
	}
}

if (problems.length > 0) {
	console.error(problems.join('\n'));
	process.exit(1);
}

// Compiling takes seconds, and nearly every command begins with it: not twice for the same words.
const STAMP = 'src/paraglide/compiled-from.txt';
const from = createHash('sha256');
for (const path of ['package-lock.json', 'scripts/messages.ts']) from.update(readFileSync(path));
for (const room of rooms)
	for (const language of ['en', 'cy']) from.update(readFileSync(join('messages', language, room)));
const stamp = from.digest('hex');
if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) process.exit(0);

const settings = {
	telemetry: 'off',
	baseLocale: 'en',
	locales: ['en', 'cy'],
	modules: ['./node_modules/@inlang/plugin-message-format/dist/index.js'],
	'plugin.inlang.messageFormat': {
		pathPattern: rooms.map((room) => `./messages/{locale}/${room}`)
	}
};
mkdirSync('project.inlang', { recursive: true });
writeFileSync('project.inlang/settings.json', `${JSON.stringify(settings, null, '\t')}\n`);

await compile({
	project: './project.inlang',
	outdir: './src/paraglide',
	strategy: ['url', 'baseLocale'],
	urlPatterns: [
		{
			pattern: '/:path(.*)?',
			localized: [
				['cy', '/cy/:path(.*)?'],
				['en', '/:path(.*)?']
			]
		}
	],
	emitTsDeclarations: true,
	isServer: 'import.meta.env?.SSR ?? true'
});
// It makes the rules of plurals anew for every message that has one: a tenth of a long page.
const REGISTRY = 'src/paraglide/registry.js';
const registry = readFileSync(REGISTRY, 'utf8');
const EACH_TIME = 'return new Intl.PluralRules(locale, options).select(Number(input))';
if (!registry.includes(EACH_TIME))
	throw new Error('The compiler writes plurals in another way now.');
writeFileSync(
	REGISTRY,
	registry.replace(
		EACH_TIME,
		`const key = locale + JSON.stringify(options ?? null);
	let rules = pluralRules.get(key);
	if (!rules) pluralRules.set(key, (rules = new Intl.PluralRules(locale, options)));
	return rules.select(Number(input))`
	) + '\nconst pluralRules = new Map();\n'
);
// Its own ignore files would keep the compiled words out of svelte-check's sight.
for (const name of ['.gitignore', '.prettierignore'])
	rmSync(join('src/paraglide', name), { force: true });
writeFileSync(STAMP, stamp);

function read(language: string, room: string): Record<string, Message> {
	try {
		return JSON.parse(readFileSync(join('messages', language, room), 'utf8')) as Record<
			string,
			Message
		>;
	} catch (error) {
		problems.push(`messages/${language}/${room} cannot be read: ${String(error)}`);
		return {};
	}
}

/** The inputs a message names, in order of name: `{days}` and, in a plural, its declarations. */
function inputs(message: Message): string {
	const names = new Set<string>();
	const texts =
		typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
	for (const text of texts)
		for (const [, name] of text.matchAll(/\{(\w+)\}/g)) names.add(name ?? '');
	for (const { declarations = [] } of typeof message === 'string' ? [] : message) {
		for (const line of declarations) if (line.startsWith('input ')) names.add(line.slice(6));
	}
	return [...names].sort().join(' ');
}

// The compiler leaves a timer behind that would keep this process for half a minute.
process.exit(0);
