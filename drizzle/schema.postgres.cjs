// drizzle-kit looks for tables among a module's own exports.
module.exports = require('../src/lib/db/server/schema/all.ts').schema(
	require('../src/lib/db/server/columns.ts').postgresColumns
);
