import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

/** The rooms in the order of design.md, said again here: the gate must hold it, not define it. */
const ROOMS = [
	'kernel',
	'words',
	'ui',
	'db',
	'journal',
	'people',
	'inspections',
	'recommendations',
	'metrics',
	'actions',
	'evidence',
	'updates',
	'assurance',
	'imports',
	'search',
	'reports',
	'integrity'
];

/** Other breaches: the rule that must name it, the file, and what it holds. */
const PLANTED: [rule: string, file: string, text: string][] = [
	['no-cycles', 'src/lib/kernel/a.ts', "import './b.ts';\nexport const a = 1;"],
	['none', 'src/lib/kernel/b.ts', "import './a.ts';\nexport const b = 1;"],
	['pure-stays-pure', 'src/lib/actions/impure.ts', "import 'node:fs';"],
	['data-knows-no-use-case', 'src/lib/actions/server/repository.ts', "import './addIt.ts';"],
	['none', 'src/lib/actions/server/addIt.ts', 'export const addIt = 1;'],
	['routes-not-data', 'src/routes/page.ts', "import '../lib/actions/server/repository.ts';"],
	['lib-not-routes', 'src/lib/updates/reaching.ts', "import '../../routes/page.ts';"],
	[
		'svelte-not-server',
		'src/routes/Reaching.svelte',
		'<script lang="ts">import \'../lib/actions/server/addIt.ts\';</script>'
	],
	['reports-are-a-leaf', 'src/lib/evidence/leaf.ts', "import '../reports/planted.ts';"],
	['drizzle-home', 'src/lib/people/server/query.ts', "import 'drizzle-orm';"],
	['pdfkit-home', 'src/lib/updates/server/paper.ts', "import 'pdfkit';"],
	['chart-home', 'src/lib/metrics/server/canvas.ts', "import 'chart.js';"],
	['resolvable', 'src/lib/kernel/nowhere.ts', "import './not-there.ts';"]
];

let found: Set<string>;

beforeAll(() => {
	const folder = mkdtempSync(join(tmpdir(), 'gate-'));
	const plant = (file: string, text: string) => {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	};
	ROOMS.forEach((room, index) => {
		const next = ROOMS[index + 1];
		const breach = next ? `import '../${next}/planted.ts';\n` : '';
		plant(`src/lib/${room}/planted.ts`, `${breach}export const planted = 1;\n`);
	});
	for (const [, file, text] of PLANTED) plant(file, text);
	for (const name of ['package.json', '.dependency-cruiser.cjs']) cpSync(name, join(folder, name));
	writeFileSync(
		join(folder, 'tsconfig.json'),
		'{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }'
	);
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[
			resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
			'src',
			'--config',
			'.dependency-cruiser.cjs',
			'--output-type',
			'json'
		],
		{ cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 }
	);
	if (stdout === '') throw new Error(stderr);
	const { summary } = JSON.parse(stdout) as {
		summary: { violations: { from: string; rule: { name: string } }[] };
	};
	found = new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`));
});

test.each(ROOMS.slice(0, -1).map((room, index) => [room, ROOMS[index + 1] ?? '']))(
	'the gate fails when %s reaches down into %s',
	(room, next) => {
		expect(found).toContain(`${room}-stands-above-${next} src/lib/${room}/planted.ts`);
	}
);

test.each(PLANTED.filter(([rule]) => rule !== 'none'))(
	'the gate fails on %s, planted in %s',
	(rule, file) => {
		expect(found).toContain(`${rule} ${file}`);
	}
);
