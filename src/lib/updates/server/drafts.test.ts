import { beforeEach, expect, test } from 'vitest';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PUBLISHED,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { withPiece, withStep } from '../draft.ts';
import { contributeUpdate } from './contributeUpdate.ts';
import { declineContribution } from './declineContribution.ts';
import { draftValues, putDraft } from './drafts.repository.ts';
import { draftFrom, dropDraft, keepDraft, listDrafts, readDraft } from './drafts.ts';
import { findSent } from './findSent.ts';
import { getUpdate } from './getUpdate.ts';
import { releaseUpdate } from './releaseUpdate.ts';
import { declinedOf } from './repository.ts';

onBothEngines('a draft', (open) => {
	let here: World;
	let ref: string;

	const words = { en: 'What was done.' };
	beforeEach(async () => {
		here = await world(await open());
		ref = await anOwned(await anInspection(here));
	});
	/** A recommendation with an action of the owner's. */
	const anOwned = async (inspection: string) => {
		const recommendation = await aRecommendation(here, inspection);
		await anAction(here.as('lead', PUBLISHED), recommendation, { ownerId: 'owner' });
		return recommendation;
	};

	const keep = (person: Person, text: string, on = '2019-11-14', shown: number | null = null) =>
		keepDraft(here.as(person, on), ref, shown, (values) =>
			withStep(values, 'what', { 'summary-en': text })
		);
	const textOf = async (person: Person) =>
		(await readDraft(here.as(person), ref))?.values.typed.what?.['summary-en'];

	test('is one for each person and recommendation, and is nobody else’s', async () => {
		const first = await keep('lead', 'half');
		expect(await keep('lead', 'half a thought')).toMatchObject({ id: first.id });
		await keep('owner', 'another');
		expect([await textOf('lead'), await textOf('owner')]).toEqual(['half a thought', 'another']);
		expect(await listDrafts(here.as('lead'))).toMatchObject([{ ref, on: '2019-11-14' }]);
		expect(await listDrafts(here.as('approver'))).toEqual([]);
		await dropDraft(here.as('lead'), ref);
		expect([await textOf('lead'), await textOf('owner')]).toEqual([undefined, 'another']);
	});

	test('is gone in the write that sends it, and stays where sending is refused', async () => {
		const { id, version } = await keep('lead', 'sent');
		const said = { summary: words, status: 'in-progress' as const, submission: id, version };
		const refused = releaseUpdate(here.as('lead'), ref, { ...said, status: 'at-risk' });
		await expect(refused).rejects.toMatchObject({ code: 'invalid' });
		expect(await textOf('lead')).toBe('sent');
		await releaseUpdate(here.as('lead'), ref, said);
		expect(await textOf('lead')).toBeUndefined();
		const own = await keep('owner', 'contributed');
		await contributeUpdate(here.as('owner'), ref, {
			...said,
			submission: own.id,
			version: own.version
		});
		expect(await textOf('owner')).toBeUndefined();
	});

	test('is begun only by who may write an update, and is in no journal', async () => {
		const before = (await eventsOf(here.db.read, 'gwent')).length;
		await expect(keep('approver', '')).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(keep('inspector', '')).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(keep('kentLead', '')).rejects.toMatchObject({ code: 'not-found' });
		await keep('owner', 'said to nobody');
		expect(await eventsOf(here.db.read, 'gwent')).toHaveLength(before);
	});

	test('keeps the version that was first shown, so that a change meanwhile is a conflict', async () => {
		const { version } = await keep('owner', 'a');
		// More than the last version: what came after it, its reader saw too.
		expect(version).toBe((await eventsOf(here.db.read, 'gwent')).at(-1)?.seq);
		await releaseUpdate(here.as('lead'), ref, { summary: words, status: 'in-progress' });
		expect((await keep('owner', 'b', '2019-11-15', version + 50)).version).toBe(version);
		const sent = { summary: words, status: 'in-progress', version } as const;
		await expect(contributeUpdate(here.as('owner'), ref, sent)).rejects.toMatchObject({
			code: 'conflict'
		});
	});

	test('keeps U+0000 out, and a file that was sent ahead when its form is sent without one', async () => {
		await keep('lead', 'a\0b');
		expect(await textOf('lead')).toBe('ab');
		const file = { sha256: 'a'.repeat(64), bytes: 9, name: 'a.pdf', type: 'application/pdf' };
		const piece = { id: 'one', typed: {}, file };
		await keepDraft(here.as('lead'), ref, null, (values) => withPiece(values, piece));
		const again = { ...piece, file: null, typed: { 'shows-en': 'It.' } };
		const { values } = await keepDraft(here.as('lead'), ref, null, (old) => withPiece(old, again));
		expect(values.pieces).toEqual([{ id: 'one', typed: { 'shows-en': 'It.' }, file }]);
	});

	test('that cannot be opened is not written over, and its files are not swept away', async () => {
		const { id, version } = await keep('lead', 'a');
		const hash = 'b'.repeat(64);
		const values = { pages: [{ words: 'Of an older release.', file: hash }] };
		await here.db.write((tx) =>
			putDraft(tx, {
				...{ id, version, values, personId: here.actor('lead').id },
				...{ kind: 'update', subject: ref, updatedAt: here.as('lead').now }
			})
		);
		await keep('lead', 'begun anew');
		const draft = await readDraft(here.as('lead'), ref);
		expect(draft?.values).toMatchObject({
			typed: { what: { 'summary-en': 'begun anew' } },
			unread: values
		});
		expect(JSON.stringify(await draftValues(here.db.read))).toContain(hash);
	});

	test('is made from a contribution: the lead’s to edit, its owner’s once it was declined', async () => {
		const given = { summary: words, status: 'in-progress' } as const;
		const { id } = await contributeUpdate(here.as('owner'), ref, given);
		await expect(draftFrom(here.as('owner'), id)).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await draftFrom(here.as('lead'), id)).toBe(ref);
		expect((await readDraft(here.as('lead'), ref))?.values).toMatchObject({
			contribution: id,
			typed: { what: { 'summary-en': 'What was done.' }, status: { status: 'in-progress' } }
		});
		await expect(draftFrom(here.as('lead'), id)).rejects.toMatchObject({
			data: { reason: 'draft-exists' }
		});
		await declineContribution(here.as('lead'), id, { reason: words });
		await draftFrom(here.as('owner'), id);
		expect((await readDraft(here.as('owner'), ref))?.values.contribution).toBeNull();
	});

	test('made from a contribution rests on what its lead was shown: a release since is a conflict', async () => {
		const given = { summary: words, status: 'in-progress' } as const;
		const { id } = await contributeUpdate(here.as('owner'), ref, given);
		const shown = (await eventsOf(here.db.read, 'gwent')).at(-1)?.seq ?? 0;
		await releaseUpdate(here.as('lead'), ref, given);
		await draftFrom(here.as('lead'), id, shown);
		const draft = await readDraft(here.as('lead'), ref);
		expect(draft?.version).toBe(shown);
		await expect(
			releaseUpdate(here.as('lead'), ref, { ...given, version: draft?.version })
		).rejects.toMatchObject({ code: 'conflict', data: { theirs: [{ type: 'update-released' }] } });
	});

	test('sent twice is found as what it became', async () => {
		const { id: submission } = await keep('lead', 'a');
		expect(await findSent(here.as('lead'), ref, submission)).toBeNull();
		const given = { summary: words, status: 'in-progress', submission } as const;
		const { id } = await releaseUpdate(here.as('lead'), ref, given);
		expect(await findSent(here.as('lead'), ref, submission)).toBe(id);
	});

	test('of a declined contribution waits on its owner’s home until they write again', async () => {
		const given = { summary: words, status: 'in-progress' } as const;
		const waits = async (person: Person) => {
			const { db } = here.as(person);
			const actor = here.actor(person);
			return (await declinedOf(db.read, scope(actor), actor.id)).map((row) => row.id);
		};
		const other = await anOwned(ref.replace(/-\d+$/, ''));
		const { id } = await contributeUpdate(here.as('owner'), ref, given);
		expect(await waits('owner')).toEqual([]);
		await declineContribution(here.as('lead'), id, { reason: words });
		expect(await waits('owner')).toEqual([id]);
		expect(await waits('lead')).toEqual([]);
		// However much others write meanwhile, and on whatever.
		await releaseUpdate(here.as('lead'), ref, given);
		await contributeUpdate(here.as('owner'), other, given);
		expect(await waits('owner')).toEqual([id]);
		const second = await contributeUpdate(here.as('owner'), ref, given);
		expect(await waits('owner')).toEqual([]);
		await declineContribution(here.as('lead'), second.id, { reason: words });
		expect(await waits('owner')).toEqual([second.id]);
	});

	test('is made from a declined contribution by who wrote it, and by no lead', async () => {
		const given = { summary: words, status: 'in-progress' } as const;
		const { id } = await contributeUpdate(here.as('owner'), ref, given);
		await declineContribution(here.as('lead'), id, { reason: words });
		const may = async (person: Person) => (await getUpdate(here.as(person), id)).may.writeAgain;
		expect([await may('owner'), await may('lead')]).toEqual([true, false]);
		await expect(draftFrom(here.as('lead'), id)).rejects.toMatchObject({ code: 'not-allowed' });
		expect(await draftFrom(here.as('owner'), id)).toBe(ref);
	});
});
