/**
 * Everything CI runs, step by step, and one line at the end: `N passed, N failed, N skipped`.
 * After a step that fails only what is counted still runs, with what it stands on: both kinds of
 * tests are always counted, and a step that is not a test and fails counts as one failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Step {
	name: string;
	command: string;
	counts?: () => Counts;
	/** Tests stand on it: it runs though an earlier step has failed. */
	needed?: boolean;
}
interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const UNIT = 'test-results/unit.json';
const BROWSER = 'test-results/e2e.json';

const STEPS: Step[] = [
	{ name: 'words of both languages', command: 'node scripts/messages.ts', needed: true },
	{ name: 'sync', command: 'svelte-kit sync', needed: true },
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
	{ name: 'build', command: 'vite build --logLevel warn', needed: true },
	{
		name: 'build of the command',
		command: 'vite build --logLevel warn --config vite.command.config.ts',
		needed: true
	},
	{
		name: 'browser tests against the built server',
		command: 'playwright test',
		counts: browserCounts
	}
];

mkdirSync('test-results', { recursive: true });
// What an earlier run counted is not this run's.
for (const file of [UNIT, BROWSER]) rmSync(file, { force: true });
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
let failed = false;
for (const { name, command, counts, needed } of STEPS) {
	if (failed && !counts && !needed) {
		console.log(`\n== ${name}: left out, a step before it failed`);
		continue;
	}
	console.log(`\n== ${name}`);
	const started = performance.now();
	const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
	console.log(
		`-- ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s`
	);
	failed ||= status !== 0;
	const counted = counts?.() ?? { passed: 0, failed: 0, skipped: 0 };
	total.passed += counted.passed;
	// A run that ends badly with no test failed has failed all the same.
	total.failed += status === 0 ? counted.failed : Math.max(1, counted.failed);
	total.skipped += counted.skipped;
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
