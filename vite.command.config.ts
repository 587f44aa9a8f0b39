import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The `reinspect` command and the report worker, beside the site in `build/`. */
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
				'report-worker': 'src/command/report-worker.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
		}
	},
	ssr: { noExternal: ['svelte'] }
});
