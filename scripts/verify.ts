/**
 * Everything CI runs, step by step, and one line at the end: `N passed, N failed, N skipped`.
 * Stops at the first step that fails, except that both kinds of tests are always counted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

interface Step {
	name: string;
	command: string;
	counts?: () => Counts;
}
interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/e2e.json';

const STEPS: Step[] = [
	{ name: 'words of both languages', command: 'node scripts/messages.ts' },
	{ name: 'sync', command: 'svelte-kit sync' },
	{ name: 'format', command: 'prettier --check --log-level warn .' },
	{ name: 'lint', command: 'eslint .' },
	{
		name: 'types',
		command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human'
	},
	{ name: 'dependency gate', command: 'depcruise src --config .dependency-cruiser.cjs' },
	{ name: 'unused code', command: 'knip' },
	{
		name: 'unit and use-case tests, both engines',
		command: `vitest run --reporter=default --reporter=json --outputFile.json=${UNIT}`,
		counts: unitCounts
	},
	{ name: 'build', command: 'vite build --logLevel warn' },
	{
		name: 'build of the command',
		command: 'vite build --logLevel warn --config vite.command.config.ts'
	},
	{
		name: 'browser tests against the built server',
		command: 'playwright test',
		counts: browserCounts
	}
];

mkdirSync('test-results', { recursive: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, command, counts } of STEPS) {
	console.log(`\n== ${name}`);
	const started = performance.now();
	const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
	console.log(
		`-- ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
	if (counts) {
		const { passed, failed, skipped } = counts();
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
	}
	if (status !== 0) {
		total.failed = Math.max(1, total.failed);
		break;
	}
}
console.log(
	`\n${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`
);
process.exit(total.failed === 0 ? 0 : 1);

function unitCounts(): Counts {
	if (!existsSync(UNIT)) return { passed: 0, failed: 1, skipped: 0 };
	const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
		readFileSync(UNIT, 'utf8')
	) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
	};
	return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function browserCounts(): Counts {
	if (!existsSync(BROWSER)) return { passed: 0, failed: 1, skipped: 0 };
	const { stats } = JSON.parse(readFileSync(BROWSER, 'utf8')) as {
		stats: { expected: number; unexpected: number; skipped: number; flaky: number };
	};
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
