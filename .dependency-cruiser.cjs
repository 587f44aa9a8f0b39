/** The house: rooms stand in this order, and a room imports only rooms above its own line (design.md). */
const ROOMS = [
	'kernel',
	'words',
	'ui',
	'db',
	'journal',
	'people',
	'inspections',
	'recommendations',
	'metrics',
	'actions',
	'evidence',
	'updates',
	'assurance',
	'imports',
	'search',
	'reports',
	'integrity'
];
/** Types only may look the other way: tables are declared in the shapes that events carry. */
const TYPE = { dependencyTypesNot: ['type-only'] };
const PURE = '^src/lib/(?!db|ui)[^/]+/([^/]+|events/[^/]+)\\.ts$';
const REPO = '^src/lib/[^/]+/server/(repository|project|[a-zA-Z]+\\.repository)\\.ts$';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const home = (name, packages, pathNot) =>
	rule(name, { path: '^src', pathNot }, { path: `node_modules/${packages}/` });

module.exports = {
	forbidden: [
		rule('no-cycles', {}, { circular: true, viaOnly: TYPE }),
		...ROOMS.slice(0, -1).map((room, index) =>
			rule(
				`${room}-stands-above-${ROOMS[index + 1]}`,
				{ path: `^src/lib/${room}/` },
				{ path: `^src/lib/(${ROOMS.slice(index + 1).join('|')})/`, ...TYPE }
			)
		),
		rule(
			'pure-stays-pure',
			{ path: PURE, pathNot: '\\.test\\.ts$' },
			{ pathNot: [PURE, 'node_modules/zod/', '^(node:)?crypto$', '^src/paraglide/'], ...TYPE }
		),
		rule(
			'data-knows-no-use-case',
			{ path: REPO },
			{ pathNot: REPO, path: '^src/lib/(?!db)[^/]+/(server|ui)/', ...TYPE }
		),
		rule('routes-not-data', { path: '^src/routes' }, { path: [REPO, '^src/lib/db/'], ...TYPE }),
		rule('lib-not-routes', { path: '^src/lib' }, { path: '^src/(routes|command)' }),
		rule(
			'svelte-not-server',
			{ path: '\\.svelte$' },
			{ path: '(^|/)server/|\\.server\\.', ...TYPE }
		),
		rule(
			'reports-are-a-leaf',
			{ path: '^src/lib', pathNot: '^src/lib/(reports|integrity)' },
			{ path: '^src/lib/reports', ...TYPE }
		),
		home('drizzle-home', '(drizzle-orm|better-sqlite3|pg)', ['^src/lib/db/', REPO]),
		home('pdfkit-home', '(pdfkit|fontkit)', '^src/lib/reports/server/'),
		home('chart-home', 'chart\\.js', '^src/lib/ui/charts/'),
		rule('resolvable', {}, { couldNotResolve: true, pathNot: '^(\\$app/|\\./\\$types)' })
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '\\.test\\.ts$|^src/paraglide/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default']
		}
	}
};
