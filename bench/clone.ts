import Database from 'better-sqlite3';
import { GENESIS, link } from '#lib/journal/chain.ts';

/** Tables that hold people and what is typed, which are not copied. */
const LEFT = new Set(['persons', 'credentials', 'sessions', 'drafts', 'counters', 'grants']);
type Row = Record<string, unknown>;

/**
 * Copies the force `bench-aa` under other names until there are `forces` of them: every row with
 * its names replaced, every event with its bytes replaced and hashed anew into a chain of its own.
 */
export function cloneForce(path: string, forces: number): void {
	const db = new Database(path);
	db.pragma('synchronous = OFF');
	db.exec('drop trigger if exists journal_head_one_first');
	const tables = db
		.prepare(
			"select name from sqlite_schema where type = 'table' and name not like 'sqlite%' and name not like 'search_index%' and name not like '\\_\\_%' escape '\\'"
		)
		.pluck()
		.all() as string[];
	for (let number = 1; number < forces; number += 1) {
		const letters = String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26));
		const rename = (text: string) =>
			text
				.replaceAll('bench-aa', `bench-${letters}`)
				.replaceAll('BAA', `B${letters.toUpperCase()}`)
				.replaceAll('baa-', `b${letters}-`);
		db.transaction(() => {
			for (const table of tables) if (!LEFT.has(table)) copy(db, table, rename, number);
			db.prepare(
				"insert into counters (name, last) select 'findable ' || ?, last from counters where name = 'findable bench-aa'"
			).run(`bench-${letters}`);
		})();
	}
	db.close();
}

function copy(
	db: Database.Database,
	table: string,
	rename: (text: string) => string,
	number: number
) {
	const columns = db
		.prepare(`select name from pragma_table_info('${table}')`)
		.pluck()
		.all() as string[];
	const names = columns.map((column) => `"${column}"`).join(', ');
	const insert = db.prepare(
		`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`
	);
	const order = table === 'journal' ? ' order by stream, seq' : '';
	let hash = GENESIS;
	for (const row of templateRows(db, table, order)) {
		const next: Row = {};
		for (const [column, value] of Object.entries(row))
			next[column] = typeof value === 'string' ? rename(value) : value;
		if (table === 'journal') next.hash = hash = link(hash, String(next.body));
		if (table === 'journal_head') next.hash = lastHash(db, String(next.stream));
		if (table === 'search_words') next.id = Number(row.id) + number * 10_000_000;
		insert.run(...columns.map((column) => next[column]));
	}
}

/** The rows of the first force: every row that names it, and only those. */
function templateRows(db: Database.Database, table: string, order: string): Row[] {
	const columns = db.prepare(`select name, type from pragma_table_info('${table}')`).all() as {
		name: string;
		type: string;
	}[];
	const texts = columns.filter(({ type }) => type.toLowerCase() === 'text');
	const named = texts.map(
		({ name }) => `"${name}" like '%bench-aa%' or "${name}" like 'BAA%' or "${name}" like 'baa-%'`
	);
	return db
		.prepare(`select * from "${table}" where (${named.join(' or ')})${onlyOwn(table)}${order}`)
		.all() as Row[];
}

/** The system's stream names every force; it stays as it is. */
const onlyOwn = (table: string) =>
	table.startsWith('journal') || table === 'events_about' ? " and stream = 'bench-aa'" : '';

function lastHash(db: Database.Database, stream: string): unknown {
	return db
		.prepare('select hash from journal where stream = ? order by seq desc limit 1')
		.pluck()
		.get(stream);
}
