/**
 * A data set for the bench: `node bench/generate.ts S|M|L FOLDER|postgres://…`. Invented words; the
 * same every time. One force lives through the product's own `record`; the others of L are its
 * copies under other names, with chains of their own. Prints rows, head and whether it verifies.
 */
import { mkdirSync } from 'node:fs';
import { connect, type Db } from '#lib/db/server/connect.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { PROJECTS } from '#lib/integrity/server/projects.ts';
import { verify } from '#lib/integrity/server/verify.ts';
import { headOf } from '#lib/journal/server/heads.repository.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import type { Actor } from '#lib/people/actor.ts';
import { addOrganisation } from '#lib/people/server/addOrganisation.ts';
import { addPerson } from '#lib/people/server/addPerson.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import { record, type Project } from '#lib/people/server/record.ts';
import { cloneForce } from './clone.ts';
import { lifeOfAForce } from './life.ts';

const SETS = {
	S: { forces: 1, years: 3 },
	M: { forces: 1, years: 20 },
	L: { forces: 43, years: 5 }
};
const PASSWORD = 'bench-and-measure';
const BATCH = 250;

const grant = { forceId: 'bench-aa', post: { en: 'post', cy: 'swydd' } } as const;
const ACTORS: Record<'lead' | 'office', Actor> = {
	lead: {
		kind: 'person',
		id: 'baa-lead',
		grants: [{ ...grant, role: 'force-lead', organisationId: 'bench-aa' }]
	},
	office: {
		kind: 'person',
		id: 'baa-office',
		grants: [{ ...grant, role: 'policing-body-approver', organisationId: 'bench-aa-pcc' }]
	}
};

const [name = '', place = ''] = process.argv.slice(2);
const set = (SETS as Partial<Record<string, (typeof SETS)['S']>>)[name];
if (!set || !place) {
	console.error('Say which set and where: node bench/generate.ts S|M|L FOLDER|postgres://…');
	process.exit(2);
}

const url = place.startsWith('postgres') ? place : `file:${place}/reinspect.db`;
if (!place.startsWith('postgres')) mkdirSync(place, { recursive: true });
const started = performance.now();
// A batch on a busy machine takes longer than the site's ten seconds.
const db = await connect(url, { lock: 60_000, work: 600_000 });
await setUp(db);
const plan = lifeOfAForce('bench-aa', 'BAA', set.years);
for (let from = 0; from < plan.length; from += BATCH) {
	await db.write(async (tx) => {
		for (const [at, { on, by, ...said }] of plan.slice(from, from + BATCH).entries()) {
			const seconds = String(at % 60).padStart(2, '0');
			const now = `${on}T09:00:${seconds}.000Z` as Instant;
			await record(tx, { actor: ACTORS[by], now }, everyRoom, {
				...said,
				stream: 'bench-aa',
				data: said.data as never
			});
		}
	});
}
const head = await headOf(db.read, 'bench-aa');
const small = set.years <= 5;
if (small) {
	const verdict = await verify(db, noFiles());
	console.log(`verify: ${JSON.stringify(verdict)}`);
}
await db.close();
if (set.forces > 1) cloneForce(`${place}/reinspect.db`, set.forces);

const after = await connect(url);
const { journal, recommendations, actions, evidence, measurements } = after.tables;
for (const [what, table] of Object.entries({
	journal,
	recommendations,
	actions,
	evidence,
	measurements
}))
	console.log(`${what}: ${String(await after.read.$count(table))}`);
console.log(`head of bench-aa: ${String(head?.count)} ${head?.hash ?? ''}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
await after.close();

/** Each room makes its rows; most events are of one room only. */
async function everyRoom(...given: Parameters<Project>): Promise<void> {
	for (const project of Object.values(PROJECTS)) await project(...given);
}

/** Evidence has no bytes here: its hashes are taken as they are. */
function noFiles(): EvidenceStore {
	return Object.assign(Object.create(EvidenceStore.prototype) as EvidenceStore, {
		holds: () => Promise.resolve(true)
	});
}

async function setUp(database: Db): Promise<void> {
	let counted = 0;
	const operator: Ctx = {
		actor: { kind: 'operator', id: 'bench', grants: [] },
		db: database,
		now: '1999-01-04T09:00:00.000Z' as Instant,
		language: 'en',
		newId: () => `baa-setup-${String((counted += 1))}`
	};
	const organisation = { head: null, name: { en: 'Bench', cy: 'Mainc' } };
	await addOrganisation(operator, {
		...organisation,
		id: 'bench-aa',
		kind: 'force',
		code: 'BAA',
		forceId: null
	});
	await addOrganisation(operator, {
		...organisation,
		id: 'bench-aa-pcc',
		kind: 'local-policing-body',
		code: 'BAAPCC',
		forceId: 'bench-aa'
	});
	for (const [who, role, organisationId] of [
		['lead', 'force-lead', 'bench-aa'],
		['pcc', 'policing-body-approver', 'bench-aa-pcc']
	] as const) {
		const person = { name: who, email: `${who}@bench.invalid`, language: 'en' as const };
		const { id } = await addPerson(operator, {
			...person,
			password: PASSWORD,
			demonstration: true
		});
		await grantRole(operator, {
			personId: id,
			role,
			organisationId,
			forceId: 'bench-aa',
			post: { en: who, cy: who }
		});
	}
}
