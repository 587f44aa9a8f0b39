import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';

const port = Number(process.env.E2E_PORT ?? 4173);

/** Browser tests, against the built server on the freshly told sample. One worker: they write. */
export default defineConfig({
	testDir: 'tests/e2e',
	workers: 1,
	fullyParallel: false,
	retries: 0,
	timeout: 60_000,
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		...devices['Desktop Chrome'],
		baseURL: `http://localhost:${String(port)}`,
		launchOptions
	},
	webServer: {
		command: 'node tests/e2e/serve.js',
		url: `http://localhost:${String(port)}/livez`,
		env: { PORT: String(port) },
		stdout: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 }
	}
});
