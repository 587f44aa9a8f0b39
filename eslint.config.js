import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const CLOCK = {
	selector: "NewExpression[callee.name='Date'][arguments.length=0]",
	message: 'The day comes in: only the hook, the command and scripts read the clock.'
};
const NOW = {
	selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
	message: 'The day comes in: only the hook, the command and scripts read the clock.'
};
const WORDS = {
	selector:
		"NewExpression[callee.object.name='Intl'], CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/], CallExpression[callee.property.name='localeCompare']",
	message:
		'Browsers have no Welsh dates: words of days and order of words come from kernel/calendar.ts.'
};
const TRANSACTION = {
	selector: "CallExpression[callee.property.name='transaction']",
	message: 'Only db.write opens a transaction.'
};
const ALL_IN_WRITE = {
	selector:
		"CallExpression[callee.property.name='write'] CallExpression[callee.object.name='Promise'][callee.property.name=/^all/]",
	message: 'Inside a write, one thing after the other.'
};
const ENVIRONMENT = {
	selector: "MemberExpression[object.name='process'][property.name='env']",
	message: 'Settings are read once, in src/command/settings.ts.'
};
const FORM_DATA = {
	selector: "CallExpression[callee.property.name='formData']",
	message: 'A form with files is streamed: formData() would hold it in memory.'
};
const everywhere = [WORDS, TRANSACTION, ALL_IN_WRITE];

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
	ts.configs.recommendedTypeChecked,
	svelte.configs.recommended,
	{
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
			'@typescript-eslint/no-floating-promises': 'error',
			'no-restricted-syntax': ['error', ...everywhere, CLOCK, NOW]
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
	{
		files: ['src/lib/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...everywhere, CLOCK, NOW, ENVIRONMENT] }
	},
	{
		files: ['src/lib/kernel/calendar.ts', 'src/lib/kernel/localDate.ts'],
		rules: { 'no-restricted-syntax': ['error', TRANSACTION, ENVIRONMENT] }
	},
	{
		files: ['src/lib/db/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', WORDS, ALL_IN_WRITE] }
	},
	{
		files: [
			'src/hooks.server.ts',
			'src/command/**',
			'scripts/**',
			'tests/**',
			'**/*.test.ts',
			'src/routes/sign-in/**',
			'*.ts'
		],
		rules: { 'no-restricted-syntax': ['error', TRANSACTION] }
	},
	{
		files: ['src/routes/**/updates/new/**', 'src/routes/**/evidence/new/**'],
		rules: { 'no-restricted-syntax': ['error', ...everywhere, CLOCK, NOW, FORM_DATA] }
	},
	{ files: ['bench/**'], rules: { 'no-restricted-syntax': 'off' } },
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
