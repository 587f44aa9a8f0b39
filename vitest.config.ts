import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Unit and use-case tests; every database test runs on both engines. */
export default defineConfig({
	plugins: [svelte({ compilerOptions: { runes: true } })],
	test: {
		include: [
			'src/**/*.test.ts',
			'scripts/**/*.test.ts',
			'tests/*.test.ts',
			'tests/support/**/*.test.ts'
		],
		globalSetup: ['tests/support/globalSetup.ts'],
		expect: { requireAssertions: true },
		testTimeout: 30_000,
		hookTimeout: 60_000,
		env: { TZ: process.env.TZ ?? 'Europe/London' }
	}
});
