import { expect, test } from 'vitest';
import { EMPTY, withAhead, withoutSent, withPiece } from './draft.ts';

const file = (letter: string) => ({
	sha256: letter.repeat(64),
	bytes: 9,
	name: `${letter}.pdf`,
	type: 'application/pdf'
});
const piece = (id: string, letter: string | null) => ({
	id,
	typed: { 'shows-en': id },
	file: letter === null ? null : file(letter)
});

test('of files sent ahead of their form only the newest is held', () => {
	const first = withAhead(EMPTY, { id: 'first', file: file('a') });
	expect(withAhead(first, { id: 'second', file: file('b') }).ahead).toEqual([
		{ id: 'second', file: file('b') }
	]);
});

test('a cancelled file is named nowhere in the draft, and what else it holds stays', () => {
	const sent = withAhead(withPiece(EMPTY, piece('other', 'a')), { id: 'sent', file: file('b') });
	const draft = withPiece(sent, piece('mine', 'b'));
	const after = withoutSent(draft, 'mine', '');
	expect(after).toEqual({ ...EMPTY, pieces: [piece('other', 'a')] });
});

test('a piece keeps the file that the page names, and one without a file is untouched', () => {
	const draft = withPiece(withPiece(EMPTY, piece('mine', 'a')), piece('link', null));
	expect(withoutSent(draft, 'mine', file('a').sha256)).toEqual(draft);
	expect(withoutSent(draft, 'mine', file('b').sha256).pieces).toEqual([piece('link', null)]);
	expect(withoutSent(draft, 'link', '')).toEqual(draft);
	expect(withoutSent(draft, 'new', '')).toEqual(draft);
});
