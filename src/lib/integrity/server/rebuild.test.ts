import { beforeAll, describe, expect, test } from 'vitest';
import { opinionsOf } from '#lib/assurance/opinions.ts';
import { filterFrom } from '#lib/assurance/filter.ts';
import { registerRows } from '#lib/assurance/server/register.repository.ts';
import type { Db } from '#lib/db/server/connect.ts';
import { EVENT_TYPES, type Event, type EventType } from '#lib/journal/events.ts';
import { eventsOf, streams } from '#lib/journal/server/repository.ts';
import { OUTSIDE } from '#lib/journal/outside.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Project } from '#lib/people/server/record.ts';
import { subPointsOf, targetsOf } from '#lib/recommendations/server/repository.ts';
import { standing } from '#lib/recommendations/standing.ts';
import { onBothEngines, testDatabases } from '../../../../tests/support/databases.ts';
import { Lives } from '../../../../tests/support/lives.ts';
import { PROJECTS } from './projects.ts';
import { firstDifference, rebuild } from './rebuild.ts';
import { everything } from './repository.ts';

/** `npm run prove` makes it long: another seed each time, and many more events. */
const SEED = Number(process.env.PROVE_SEED ?? '20191115');
const AT_LEAST = Number(process.env.PROVE_EVENTS ?? '20');

const EVERYTHING = { personId: '', everyForce: true, forces: [] };

/** What the rows say of every recommendation, and what the fold of the events says. */
async function rowsAndFold(db: Db, today: LocalDate) {
	const rows = [];
	const filter = { ...filterFrom(new URLSearchParams()), size: 100_000 as 100 };
	for (const row of (await registerRows(db.read, EVERYTHING, filter, today, 'en')).rows) {
		const { status, saidOn, commissioner, commissionerOn, notYetConsidered, ...rest } = opinionsOf(
			row,
			today
		);
		const { decision, decisionOn, clock } = rest;
		const force = { status, on: saidOn, reason: row.forceReason, completeOn: row.completeOn };
		rows.push({
			ref: row.ref,
			force: { ...force, updateId: row.lastUpdateId },
			commissioner: { word: commissioner, on: commissionerOn, updateId: row.updateId },
			notYetConsidered,
			inspectorate: [decision, decisionOn],
			clock,
			deliveryLead: row.deliveryLead,
			targets: (await targetsOf(db.read, row.ref)).map(
				({ recommendation: _, ...target }) => target
			),
			subPoints: (await subPointsOf(db.read, row.ref)).map(
				({ recommendation: _, ...point }) => point
			)
		});
	}
	const fold = [];
	for (const stream of await streams(db.read)) {
		for (const inspection of standing(await eventsOf(db.read, stream), today).values()) {
			for (const at of inspection.recommendations) {
				const { status, on, reason, completeOn, updateId } = at.force;
				const { word, on: since, updateId: seen, notYetConsidered } = at.commissioner;
				fold.push({
					ref: at.ref,
					force: { status, on, reason, completeOn, updateId },
					commissioner: { word, on: since, updateId: seen },
					notYetConsidered,
					inspectorate: [at.inspectorate?.words ?? null, at.inspectorate?.on ?? null],
					clock: at.clock,
					deliveryLead: at.deliveryLead,
					targets: at.targets,
					subPoints: at.subPoints
				});
			}
		}
	}
	return { rows, fold: fold.sort((a, b) => (a.ref < b.ref ? -1 : 1)) };
}

/** Lets things happen until each has happened often enough. */
async function live(db: Db, atLeast: number): Promise<Lives> {
	const lives = await Lives.begin(db, SEED);
	let happened = await lives.happened();
	while (Math.min(...happened.values()) < atLeast) {
		for (let index = 0; index < 10; index += 1) await lives.step(happened);
		happened = await lives.happened();
	}
	return lives;
}

onBothEngines('after any sequence of use-cases', (open) => {
	test('the rows are what the journal makes of them', { timeout: 600_000 }, async () => {
		const db = await open();
		const lives = await live(db, AT_LEAST);
		const { journal, rows } = await everything(db);
		const events = journal.map(({ body }) => JSON.parse(body) as Event);
		const counts = [...(await lives.happened()).entries()];
		expect(counts.filter(([, count]) => count < 20)).toEqual([]);
		expect(firstDifference(rows, await rebuild(events))).toBeUndefined();
		const both = await rowsAndFold(db, lives.today);
		expect(both.fold).toEqual(both.rows);
	});

	test('today’s rows say what the fold as at today says, after each', async () => {
		const db = await open();
		const lives = await Lives.begin(db, SEED + 1);
		for (let step = 0; step < 120; step += 1) {
			await lives.step(await lives.happened());
			const { rows, fold } = await rowsAndFold(db, lives.today);
			expect(fold).toEqual(rows);
		}
	});
});

describe('the rebuild', () => {
	let events: Event[];
	let rows: Awaited<ReturnType<typeof rebuild>>;
	let tables: string[];
	const database = testDatabases().find(({ engine }) => engine === 'sqlite');

	beforeAll(async () => {
		const db = await database?.open();
		if (!db) return;
		await live(db, 1);
		const all = await everything(db);
		events = all.journal.map(({ body }) => JSON.parse(body) as Event);
		rows = all.rows;
		tables = Object.keys(db.tables).sort();
	}, 120_000);

	const without =
		(left: EventType) =>
		(project: Project): Project =>
		(tx, event) =>
			event.type === left ? Promise.resolve() : project(tx, event);

	test.each(EVENT_TYPES)('without what is made of «%s» is not equal', async (type) => {
		const rebuilt = await rebuild(events, PROJECTS.map(without(type)));
		expect(firstDifference(rows, rebuilt)).toBeDefined();
	});

	test('makes rows for every table but those that the journal is said not to hold', () => {
		expect([...rows.keys(), ...Object.keys(OUTSIDE)].sort()).toEqual(tables);
		expect([...rows].filter(([, made]) => !made || made.size === 0)).toEqual([]);
	});
});
