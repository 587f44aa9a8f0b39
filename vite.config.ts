import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { NodePackageImporter } from 'sass';
import { defineConfig } from 'vite';

/** Kit 3 has no svelte.config.js: its options live here (docs/decisions/0001). */
export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			compilerOptions: {
				runes: ({ filename }) =>
					filename.split(/[/\\]/).includes('node_modules') ? undefined : true
			},
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'object-src': ['none'],
					'frame-ancestors': ['none']
				}
			},
			inlineStyleThreshold: 0
		})
	],
	css: {
		preprocessorOptions: {
			scss: { importers: [new NodePackageImporter()], quietDeps: true }
		},
		// govuk-frontend 6.6 has an old media query that Lightning CSS refuses (ux.md section 0).
		lightningcss: { errorRecovery: true }
	},
	// In one piece with the site: the two of them would be 240 files to find at every start.
	ssr: { noExternal: ['drizzle-orm', 'zod'] },
	build: { sourcemap: false }
});
