/**
 * Long forms, outside the gate: `npm run prove -- NAME` runs one and appends its figure, the
 * machine, the commit and the date to docs/proof.md. Without a name: which there are, and which
 * were not run.
 */
import { execSync, spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { kills } from './prove/kills.ts';
import { lighthouse } from './prove/lighthouse.ts';

interface Proof {
	what: string;
	/** Left out: there is no program for it yet, or it needs a machine that this is not. */
	run?: (() => string) | (() => Promise<string>);
}

const PROOFS: Record<string, Proof> = {
	'time-zones': {
		what: 'unit tests of days and clocks in three time zones',
		run: () =>
			['Europe/London', 'Pacific/Auckland', 'America/New_York']
				.map(
					(zone) =>
						`${zone} ${tests('vitest run src/lib/kernel src/lib/inspections tests/report.test.ts', { TZ: zone })}`
				)
				.join('; ')
	},
	rebuild: {
		what: 'the rebuild property over more random use-cases',
		run: () =>
			tests('vitest run src/lib/integrity/server/rebuild.test.ts', {
				PROVE_SEED: String(Date.now() % 100_000),
				PROVE_EVENTS: '50'
			})
	},
	kills: {
		what: 'SIGKILL of the built server at random moments of writes; how many: npm run prove -- kills 30',
		run: async () => {
			const { figure, holds } = await kills(Number(process.argv[3] ?? 30));
			if (!holds) process.exitCode = 1;
			return figure;
		}
	},
	lighthouse: {
		what: 'Lighthouse on four pages: accessibility 100, performance 98 at least',
		run: async () => {
			const { figure, holds } = await lighthouse();
			if (!holds) process.exitCode = 1;
			return figure;
		}
	},
	'power-cuts': { what: 'the same, by cutting the power of a machine: needs a machine to cut' },
	antivirus: { what: 'real clamd on every upload: scanning is not built yet' },
	root: { what: 'npm run verify as root and as a user without a home' },
	debian: { what: 'Debian’s own PostgreSQL and Chromium in place of those from npm' }
};

const name = process.argv[2];
const proof = name ? PROOFS[name] : undefined;
if (!name || !proof?.run) {
	const text = readFileSync('docs/proof.md', 'utf8');
	for (const [known, { what }] of Object.entries(PROOFS)) {
		const figure = text.includes(`\n| ${known} `) && PROOFS[known]?.run;
		console.log(`${known}: ${what}${figure ? '' : ' (not run)'}`);
	}
	process.exit(name ? 2 : 0);
}
const figure = await proof.run();
const commit = execSync('git rev-parse --short HEAD').toString().trim();
const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}`;
appendFileSync(
	'docs/proof.md',
	`| ${name} | ${figure} | ${machine} | ${commit} | ${new Date().toISOString().slice(0, 10)} |\n`
);
// The table is kept as the format check wants it.
spawnSync('prettier --write --log-level warn docs/proof.md', { shell: true, stdio: 'inherit' });
console.log(figure);

function tests(command: string, environment: Record<string, string>): string {
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
