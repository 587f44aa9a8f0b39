import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, findBreak, GENESIS, link, type Link } from './chain.ts';

describe('the canonical form', () => {
	test('has its keys in order, at every depth, and no white space', () => {
		expect(canonical({ b: [1, { d: null, c: 'ŵ' }], a: true })).toBe(
			'{"a":true,"b":[1,{"c":"ŵ","d":null}]}'
		);
	});

	test('leaves out what is undefined', () => {
		expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
	});

	test('is the same for equal values, however their keys were written', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
				const backwards = Object.fromEntries(Object.entries(value).reverse());
				expect(canonical(backwards)).toBe(canonical(value));
			})
		);
	});

	test('says the same value again when it is read', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
				const text = canonical(value);
				expect(canonical(JSON.parse(text))).toBe(text);
			})
		);
	});
});

describe('a chain', () => {
	test('hashes the hash before, a line end, and the bytes of the event', () => {
		const expected = createHash('sha256').update(`${GENESIS}\n{"a":"ŵ"}`, 'utf8').digest('hex');
		expect(link(GENESIS, '{"a":"ŵ"}')).toBe(expected);
	});

	const chain = (...bodies: string[]): Link[] => {
		let hash = GENESIS;
		return bodies.map((body, index) => {
			hash = link(hash, body);
			return { stream: 'gwent', seq: index + 1, body, hash };
		});
	};
	const three = chain('one', 'two', 'three');
	const [one, two, last] = three as [Link, Link, Link];
	const head = { count: 3, hash: last.hash };
	const broken = (links: Link[], top: typeof head | undefined = head) =>
		findBreak('gwent', links, top);

	test('holds when nothing was touched, and when there is nothing', () => {
		expect(broken(three)).toBeUndefined();
		expect(findBreak('gwent', [], undefined)).toBeUndefined();
	});

	test('shows a changed event', () => {
		expect(broken([one, { ...two, body: 'other' }, last])).toMatchObject({
			seq: 2,
			reason: 'changed'
		});
	});

	test('shows an event whose hash was made anew, at the one after it', () => {
		const remade = { ...two, body: 'other', hash: link(one.hash, 'other') };
		expect(broken([one, remade, last])).toMatchObject({ seq: 3, reason: 'changed' });
	});

	test('shows a deleted event, an inserted one and two that changed places', () => {
		expect(broken([one, last])).toMatchObject({ seq: 2, reason: 'missing' });
		expect(broken([one, two, { ...two, body: 'new' }, last])).toMatchObject({
			seq: 2,
			reason: 'out-of-order'
		});
		const swapped = [one, { ...last, seq: 2 }, { ...two, seq: 3 }];
		expect(broken(swapped)).toMatchObject({ seq: 2, reason: 'changed' });
	});

	test('shows that its end was cut off or grew behind the head’s back', () => {
		expect(broken([one, two])).toMatchObject({ seq: 3, reason: 'shorter-than-head' });
		expect(broken(chain('one', 'two', 'three', 'four'))).toMatchObject({
			seq: 4,
			reason: 'longer-than-head'
		});
		expect(findBreak('gwent', three, undefined)).toMatchObject({ reason: 'longer-than-head' });
	});

	test('shows a chain made anew from an event on, by the head', () => {
		expect(broken(chain('one', 'two', 'other'))).toMatchObject({
			seq: 3,
			reason: 'head-differs'
		});
	});
});
