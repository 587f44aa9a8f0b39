import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The `reinspect` command, the report worker and what `server.js` starts with, beside the site in `build/`. */
export default defineConfig({
	plugins: [svelte({ compilerOptions: { runes: true, css: 'external' }, emitCss: false })],
	publicDir: false,
	build: {
		ssr: true,
		outDir: 'build/command',
		emptyOutDir: true,
		target: 'node24',
		rolldownOptions: {
			input: {
				reinspect: 'src/command/reinspect.ts',
				start: 'src/command/start.ts',
				'report-worker': 'src/command/report-worker.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
		}
	},
	ssr: { noExternal: ['svelte', 'drizzle-orm', 'zod'] }
});
