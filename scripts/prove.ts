/**
 * Long forms, outside the gate: `npm run prove -- NAME` runs one and appends its figure, the
 * machine, the commit and the date to docs/proof.md. Without a name: which there are.
 */
import { execSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const PROOFS: Record<string, { what: string; run: () => string }> = {
	'time-zones': {
		what: 'unit tests of days and clocks in three time zones',
		run: () =>
			['Europe/London', 'Pacific/Auckland', 'America/New_York']
				.map(
					(zone) =>
						`${zone} ${run('vitest run src/lib/kernel src/lib/inspections tests/report.test.ts', { TZ: zone })}`
				)
				.join('; ')
	},
	rebuild: {
		what: 'the rebuild property over more random use-cases',
		run: () =>
			run('vitest run src/lib/integrity/server/rebuild.test.ts', {
				PROVE_SEED: String(Date.now() % 100_000),
				PROVE_EVENTS: '50'
			})
	}
};

const name = process.argv[2];
const proof = name ? PROOFS[name] : undefined;
if (!name || !proof) {
	const text = readFileSync('docs/proof.md', 'utf8');
	for (const [known, { what }] of Object.entries(PROOFS)) {
		console.log(`${known}: ${what}${text.includes(`| ${known} |`) ? '' : ' (not run)'}`);
	}
	process.exit(name ? 2 : 0);
}
const figure = proof.run();
const commit = execSync('git rev-parse --short HEAD').toString().trim();
const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}`;
appendFileSync(
	'docs/proof.md',
	`| ${name} | ${figure} | ${machine} | ${commit} | ${new Date().toISOString().slice(0, 10)} |\n`
);
console.log(figure);

function run(command: string, environment: Record<string, string>): string {
	const { status, stdout } = spawnSync(`${command} --reporter=json`, {
		shell: true,
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: { ...process.env, ...environment }
	});
	const text = stdout.slice(stdout.indexOf('{'));
	const { numPassedTests, numFailedTests } = JSON.parse(text) as {
		numPassedTests: number;
		numFailedTests: number;
	};
	if (status !== 0) process.exitCode = 1;
	return `${String(numPassedTests)} passed, ${String(numFailedTests)} failed`;
}
