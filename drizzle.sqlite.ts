import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	casing: 'snake_case',
	schema: './drizzle/schema.sqlite.cjs',
	out: './drizzle/sqlite'
});
