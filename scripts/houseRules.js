/**
 * A rule of the house: the sentence that says what to do, and what it does not let be written.
 * @param {string} message
 * @param {string[]} selectors
 * @returns {import('eslint').Rule.RuleModule}
 */
const rule = (message, ...selectors) => ({
	meta: { type: 'problem', schema: [] },
	create: (context) => ({
		/** @param {import('eslint').Rule.Node} node */
		[selectors.join(', ')]: (node) => {
			context.report({ node, message });
		}
	})
});

const IN_A_WRITE = [
	"CallExpression[callee.property.name='write']",
	...[0, 1, 2, 3, 4].map((place) => `:function[params.${place}.name='tx']`)
];
const AT_ONCE =
	"CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|any|race)/]";

/**
 * Each rule has a name of its own, so that a block of the configuration can lift one where it has
 * its home and drops no other: `no-restricted-syntax` would be replaced whole by each block.
 */
export const houseRules = {
	rules: {
		clock: rule(
			'The day comes in: only the hook, the command and scripts read the clock.',
			"NewExpression[callee.name='Date'][arguments.length=0]",
			"CallExpression[callee.name='Date']",
			"CallExpression[callee.object.name='Date'][callee.property.name='now']"
		),
		'words-of-days': rule(
			'Browsers have no Welsh dates: words of days and order of words come from kernel/calendar.ts.',
			":matches(NewExpression, CallExpression)[callee.object.name='Intl']",
			'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]',
			"CallExpression[callee.property.name='localeCompare']"
		),
		transaction: rule(
			'Only db.write opens a transaction.',
			"CallExpression[callee.property.name='transaction']"
		),
		'one-by-one': rule(
			'Inside a write, one thing after the other.',
			...IN_A_WRITE.map((write) => `${write} ${AT_ONCE}`)
		),
		environment: rule(
			'Settings are read once, in src/command/settings.ts.',
			"MemberExpression[object.name='process'][property.name='env']",
			"VariableDeclarator[init.name='process'] Property[key.name='env']",
			"ImportDeclaration[source.value='node:process'] ImportSpecifier[imported.name='env']",
			'ImportDeclaration[source.value=/^\\$(env|app.env)/]'
		),
		framework: rule(
			'Under src/lib only ui/ and .svelte files know the framework.',
			':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration)[source.value=/^\\$app\\u002F/]'
		),
		streamed: rule(
			'A form with files is streamed: formData() would hold it in memory.',
			"CallExpression[callee.property.name='formData']"
		)
	}
};
