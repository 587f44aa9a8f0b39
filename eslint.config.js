import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { houseRules } from './scripts/houseRules.js';

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'src/paraglide/',
			'drizzle/',
			'test-results/',
			'node_modules/',
			'tmp/',
			'.dependency-cruiser.cjs'
		]
	},
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		plugins: { house: houseRules },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.js', 'scripts/*.js', 'tests/e2e/*.js'] }
			}
		},
		rules: {
			// TypeScript knows which names there are.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/unbound-method': 'off',
			// A query is a thenable: built and never awaited, it never runs.
			'@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
			],
			// A run of a report is text or { text, bold }: not the old method of every string.
			'@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'bold' }] }],
			'house/clock': 'error',
			'house/words-of-days': 'error',
			'house/transaction': 'error',
			'house/one-by-one': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: {
			// svelte-check knows the types here; a second type check of each component takes minutes.
			parserOptions: {
				projectService: false,
				project: false,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser
			}
		},
		rules: {
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
			'@typescript-eslint/no-floating-promises': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-useless-mustaches': 'off',
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/prefer-writable-derived': 'error',
			// Every address goes through href(language, path), which knows the two languages.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['src/**'], rules: { 'house/environment': 'error' } },
	{
		files: ['src/lib/**/*.ts'],
		ignores: ['src/lib/ui/**', 'src/lib/*/ui/**'],
		rules: { 'house/framework': 'error' }
	},
	{
		files: ['src/routes/**/updates/new/**', 'src/routes/**/evidence/new/**'],
		rules: { 'house/streamed': 'error' }
	},
	{
		files: ['src/**/*.ts'],
		ignores: ['src/lib/db/server/order.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{
							name: 'drizzle-orm',
							importNames: ['asc', 'desc'],
							message: 'Order by ascending() and descending(): both engines put the missing last.'
						}
					]
				}
			]
		}
	},
	// The home of each rule: what it keeps out elsewhere is done there, and no other rule is lifted.
	{
		files: ['src/lib/kernel/calendar.ts', 'src/lib/kernel/localDate.ts'],
		rules: { 'house/words-of-days': 'off' }
	},
	{
		files: [
			'src/hooks.server.ts',
			'src/command/**',
			'src/routes/sign-in/**',
			'scripts/**',
			'bench/**'
		],
		rules: { 'house/clock': 'off' }
	},
	{
		files: ['src/hooks.server.ts', 'src/command/reinspect.ts', '**/*.test.ts'],
		rules: { 'house/environment': 'off' }
	},
	{ files: ['bench/**'], rules: { 'house/transaction': 'off' } },
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
