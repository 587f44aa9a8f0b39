import { expect, test } from 'vitest';
import { EMPTY, withStep } from './draft.ts';
import { openDraft, textsIn } from './unread.ts';

const ID = '0b6f3c9e-1111-4222-8333-444455556666';
const OLD = {
	steps: [{ fields: { en: 'Two posts are filled.', cy: '' } }],
	pieces: [{ id: ID, file: { sha256: 'a'.repeat(64), name: 'rota.pdf', bytes: 9 } }],
	said: ['Two posts are filled.']
};

test('a draft of this release is opened as it was kept', () => {
	const kept = withStep(EMPTY, 'what', { 'summary-en': 'Half a thought' });
	expect(openDraft(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
	expect(textsIn(openDraft(kept).unread)).toEqual([]);
});

test('a draft that cannot be opened begins empty, and all that was typed in it is still there', () => {
	const opened = openDraft(OLD);
	expect(opened).toMatchObject({ typed: {}, pieces: [] });
	expect(textsIn(opened.unread)).toEqual(['Two posts are filled.', 'rota.pdf']);
	const later = openDraft(JSON.parse(JSON.stringify(withStep(opened, 'what', { a: 'b' }))));
	expect(later.typed.what).toEqual({ a: 'b' });
	expect(later.unread).toEqual(OLD);
});

test('a draft that cannot be opened is still of the contribution that it edits', () => {
	expect(openDraft({ ...OLD, contribution: ID }).contribution).toBe(ID);
	for (const unknown of [OLD, { ...OLD, contribution: 5 }, null, 'a text']) {
		expect(openDraft(unknown).contribution).toBeNull();
	}
});

test('what the next release cannot open either still has the first in it', () => {
	const second = { ...openDraft(OLD), typed: { what: 'a text, once', status: 5 } };
	expect(textsIn(openDraft(second).unread)).toEqual(
		expect.arrayContaining(['Two posts are filled.', 'rota.pdf', 'a text, once'])
	);
});
