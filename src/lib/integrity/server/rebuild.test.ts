import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { opinionsOf } from '#lib/assurance/opinions.ts';
import { filterFrom } from '#lib/assurance/filter.ts';
import { registerRows } from '#lib/assurance/server/register.repository.ts';
import type { Db } from '#lib/db/server/connect.ts';
import { fromRoot } from '#lib/db/server/root.ts';
import { EVENT_TYPES, type Event } from '#lib/journal/events.ts';
import { OUTSIDE } from '#lib/journal/outside.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { standing } from '#lib/recommendations/standing.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { leavingOut, telling, type Made } from '../../../../tests/support/leavingOut.ts';
import { tellOfContributions } from '../../../../tests/support/lifeInUpdates.ts';
import { Lives } from '../../../../tests/support/lives.ts';
import { eventsSay, rowsSay } from '../../../../tests/support/standings.ts';
import { PROJECTS } from './projects.ts';
import { firstDifference, rebuild } from './rebuild.ts';
import { everything, type Rows } from './repository.ts';

/** `npm run prove` makes it long: another seed each time, and many more events. */
const SEED = Number(process.env.PROVE_SEED ?? '20191115');
const AT_LEAST = Number(process.env.PROVE_EVENTS ?? '20');

const EVERYTHING = { personId: '', everyForce: true, forces: [] };

/** What today's register says of every recommendation, and what the fold of the events says. */
async function registerAndFold(db: Db, events: readonly Event[], today: LocalDate) {
	const filter = { ...filterFrom(new URLSearchParams()), size: 100_000 as 100 };
	const found = await registerRows(db.read, EVERYTHING, { filter, language: 'en' }, today);
	const rows = found.rows.map((row) => {
		const { status, saidOn, commissioner, commissionerOn, ...rest } = opinionsOf(row, today);
		return { ref: row.ref, status, saidOn, commissioner, commissionerOn, ...rest };
	});
	const fold: typeof rows = [];
	for (const stream of new Set(events.map((event) => event.stream))) {
		const own = events.filter((event) => event.stream === stream);
		for (const { recommendations } of standing(own, today).values()) {
			for (const { ref, force, commissioner, inspectorate, clock } of recommendations) {
				fold.push({
					ref,
					status: force.status,
					saidOn: force.on,
					commissioner: commissioner.word,
					commissionerOn: commissioner.on,
					notYetConsidered: commissioner.notYetConsidered,
					decision: inspectorate?.words ?? null,
					decisionOn: inspectorate?.on ?? null,
					clock
				});
			}
		}
	}
	return { rows, fold: fold.sort((a, b) => (a.ref < b.ref ? -1 : 1)) };
}

/** Every way in which what is known now is told, beside what the events make of it. */
async function compareAll(db: Db, today: LocalDate) {
	const { journal, rows } = await everything(db);
	const events = journal.map(({ body }) => JSON.parse(body) as Event);
	expect(eventsSay(events, today)).toEqual(rowsSay(rows, events));
	const register = await registerAndFold(db, events, today);
	expect(register.fold).toEqual(register.rows);
	return { events, rows };
}

/** Lets things happen until each has happened often enough, and the events tell all there is. */
async function live(
	db: Db,
	atLeast: number,
	tellAll: (events: readonly Event[]) => boolean = () => true
): Promise<Lives> {
	const lives = await Lives.begin(db, SEED);
	let happened = await lives.happened();
	while (Math.min(...happened.values()) < atLeast || !tellAll(await lives.events())) {
		for (let index = 0; index < 10; index += 1) await lives.step(happened);
		happened = await lives.happened();
	}
	return lives;
}

onBothEngines('after any sequence of use-cases', (open) => {
	test('the rows are what the journal makes of them', { timeout: 600_000 }, async () => {
		const db = await open();
		const lives = await live(db, AT_LEAST, tellOfContributions);
		const { events, rows } = await compareAll(db, lives.today);
		const counts = [...(await lives.happened()).entries()];
		expect(counts.filter(([, count]) => count < 20)).toEqual([]);
		expect(firstDifference(rows, await rebuild(events))).toBeUndefined();
	});

	test('today’s rows say what the folds as at today say, after each', async () => {
		const db = await open();
		const lives = await Lives.begin(db, SEED + 1);
		for (let step = 0; step < 150; step += 1) {
			await lives.step(await lives.happened());
			await compareAll(db, lives.today);
		}
	});
});

/** Whether rows differ, or cannot be made at all, without one thing that a room makes. */
async function isSeen(left: Made, events: readonly Event[], rows: Rows): Promise<boolean> {
	try {
		const rebuilt = await rebuild(events, leavingOut(PROJECTS, left));
		return firstDifference(rows, rebuilt) !== undefined;
	} catch (error) {
		if (error instanceof DomainError) return true;
		throw error;
	}
}

onBothEngines('the rebuild', (open, { available }) => {
	let events: Event[];
	let rows: Rows;
	let tables: string[];
	/** Everything that is made, with the last event of which it is. */
	const made = new Map<string, Made & { last: Event }>();

	beforeAll(async () => {
		if (!available) return;
		const db = await open();
		await live(db, 3);
		const all = await everything(db);
		events = all.journal.map(({ body }) => JSON.parse(body) as Event);
		rows = all.rows;
		tables = Object.keys(db.tables).sort();
		await rebuild(
			events,
			telling(PROJECTS, (one, last) =>
				made.set(`${one.room}: ${one.type} → ${one.table}`, { ...one, last })
			)
		);
	}, 120_000);

	test('is not equal without any one thing that any room makes of any event', async () => {
		const unseen: string[] = [];
		for (const [name, one] of made) {
			if (await isSeen(one, events, rows)) continue;
			// A later event may have made the same anew: then it is seen as it stood just after it.
			const until = events.slice(0, events.indexOf(one.last) + 1);
			if (!(await isSeen(one, until, await rebuild(until)))) unseen.push(name);
		}
		expect(unseen).toEqual([]);
	}, 120_000);

	test('makes something of every type, in every room that has a case for it', () => {
		const cases = Object.keys(PROJECTS).flatMap((room) => {
			const text = readFileSync(fromRoot('src/lib', room, 'server/project.ts'), 'utf8');
			return [...text.matchAll(/(?:case|event\.type !==) '([a-z-]+)'/g)].map(
				([, type]) => `${room}: ${String(type)}`
			);
		});
		const seen = new Set([...made.values()].map(({ room, type }) => `${room}: ${type}`));
		expect([...seen].sort()).toEqual(cases.sort());
		expect(new Set([...made.values()].map(({ type }) => type))).toEqual(new Set(EVENT_TYPES));
	});

	test('makes rows for every table but those that the journal is said not to hold', () => {
		expect([...rows.keys(), ...Object.keys(OUTSIDE)].sort()).toEqual(tables);
		expect([...rows].filter(([, of]) => !of || of.size === 0)).toEqual([]);
	});
});
