import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchOptions } from '../../tests/browser.ts';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';

/** Not among the development packages: it brings 114 of its own. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PORT = '4398';
const ORIGIN = `http://localhost:${PORT}`;
const PAGES = ['/sign-in', '/', '/recommendations', '/recommendations/GWP-NCPI-2019-02'];
/** Accessibility and performance, of a hundred, at least. */
const LEAST = { accessibility: 100, performance: 98 };

/**
 * Lighthouse, as a telephone with its slowed processor and network, on the built site with the
 * sample, signed in as the Commissioner's office. «page accessibility/performance», and whether
 * each is as good as it must be.
 */
export async function lighthouse(): Promise<{ figure: string; holds: boolean }> {
	const folder = mkdtempSync(join(tmpdir(), 'reinspect-lighthouse-'));
	const env = {
		...process.env,
		DATABASE_URL: `file:${folder}/reinspect.db`,
		EVIDENCE_DIR: `${folder}/evidence`,
		APP_ORIGIN: ORIGIN,
		PORT,
		DEMO: '1',
		TODAY: '2019-11-15',
		CHROME_PATH: launchOptions.executablePath
	};
	execFileSync(process.execPath, ['scripts/reinspect.js', 'seed'], { env });
	const server = spawn(process.execPath, ['server.js'], { env, stdio: 'ignore' });
	try {
		const cookie = await signedIn();
		const scores = PAGES.map((path) => scoresOf(path, cookie, folder, env));
		return {
			figure: scores
				.map(({ path, accessibility, performance }) => `${path} ${accessibility}/${performance}`)
				.join('; '),
			holds: scores.every(
				({ accessibility, performance }) =>
					Number(accessibility) >= LEAST.accessibility && Number(performance) >= LEAST.performance
			)
		};
	} finally {
		server.kill();
		rmSync(folder, { recursive: true });
	}
}

/** Waits for the site's first answer, and signs in. */
async function signedIn(): Promise<string> {
	const body = new URLSearchParams({
		email: 'pcc@sample.invalid',
		password: DEMONSTRATION_PASSWORD
	});
	for (;;) {
		const answer = await fetch(`${ORIGIN}/sign-in`, {
			method: 'POST',
			body,
			headers: { origin: ORIGIN },
			redirect: 'manual'
		}).catch(() => null);
		const cookie = answer?.headers.get('set-cookie')?.split(';')[0];
		if (cookie) return cookie;
		await new Promise((done) => setTimeout(done, 100));
	}
}

function scoresOf(path: string, cookie: string, folder: string, env: NodeJS.ProcessEnv) {
	const output = join(folder, 'scores.json');
	const words = [
		'--yes',
		LIGHTHOUSE,
		`${ORIGIN}${path}`,
		'--only-categories=accessibility,performance',
		'--output=json',
		`--output-path=${output}`,
		`--chrome-flags=${['--headless=new', ...launchOptions.args].join(' ')}`,
		'--quiet',
		...(path === '/sign-in' ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`])
	];
	const { status, stderr } = spawnSync('npx', words, { env, encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
	const { categories } = JSON.parse(readFileSync(output, 'utf8')) as {
		categories: Record<string, { score: number }>;
	};
	const score = (name: string) => String(Math.round((categories[name]?.score ?? 0) * 100));
	return { path, accessibility: score('accessibility'), performance: score('performance') };
}
