import { beforeEach, expect, test } from 'vitest';
import { answerQuestion } from '#lib/assurance/server/answerQuestion.ts';
import { askQuestion } from '#lib/assurance/server/askQuestion.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { changesSince } from './changesSince.ts';
import { getRow } from './getSubPoints.ts';

onBothEngines('what was said of a recommendation since it was read', (open) => {
	let here: World;
	let inspection: string;
	let ref: string;
	const text = { en: 'words' };
	const at = (person: Person): Ctx => here.as(person, '2019-09-02');

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		ref = await aRecommendation(here, inspection);
	});

	const read = async () => (await getRow(at('lead'), ref)).head;
	const ask = () => requestUpdate(at('officer'), ref, { dueOn: localDate('2019-10-01') });
	const release = (version?: number) =>
		releaseUpdate(at('lead'), ref, { summary: text, status: 'in-progress', version });
	const told = async (shown: number) =>
		(await changesSince(at('lead'), ref, shown)).map(({ type }) => type);

	test('is all that was recorded after it, also before what made another version', async () => {
		const shown = await read();
		await ask();
		const question = await askQuestion(at('officer'), inspection, { text, recommendation: ref });
		await answerQuestion(at('lead'), question.ref, { text });
		await release();
		const since = ['update-requested', 'question-asked', 'question-answered', 'update-released'];
		expect(await told(shown)).toEqual(since);
		const head = await read();
		await expect(submit(at('lead'), ref, { version: shown })).rejects.toMatchObject({
			code: 'conflict',
			data: { theirs: since.map((type) => ({ type })), version: head }
		});
	});

	test('is nothing that its reader had read', async () => {
		await ask();
		const shown = await read();
		await release();
		expect(await told(shown)).toEqual(['update-released']);
	});

	test('is nothing, and no conflict, while no other version was made', async () => {
		const shown = await read();
		await ask();
		expect(await told(shown)).toEqual([]);
		await release(shown);
		expect(await told(await read())).toEqual([]);
	});

	test('is nothing of other recommendations of the force', async () => {
		const other = await aRecommendation(here, inspection);
		const shown = await read();
		await releaseUpdate(at('lead'), other, { summary: text, status: 'in-progress' });
		await askQuestion(at('officer'), inspection, { text, recommendation: other });
		await release(shown);
		expect(await told(shown)).toEqual(['update-released']);
	});
});
