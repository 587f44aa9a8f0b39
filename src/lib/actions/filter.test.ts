import { expect, test } from 'vitest';
import { actionFilterFrom, actionQueryOf } from './filter.ts';
import { ownerKey, readOwnerKey } from './owner.ts';

const read = (query: string) => actionFilterFrom(new URLSearchParams(query));

test('a list of actions is its query, there and back; by default the open ones, by owner', () => {
	const query = '?state=late&owner=post%3AChief+Inspector&sort=-due&page=2';
	expect(actionQueryOf(read(query), { page: 2 })).toBe(query);
	expect(actionQueryOf(read(''))).toBe('');
	expect(read('state=colour&page=-1&sort=size')).toEqual(read(''));
});

test('an owner is known by the account, else by the post', () => {
	const post = { en: 'Chief Inspector', cy: 'Prif Arolygydd' };
	expect(readOwnerKey(ownerKey({ ownerPost: post, ownerId: 'p1' }))).toEqual({ ownerId: 'p1' });
	expect(readOwnerKey(ownerKey({ ownerPost: post, ownerId: null }))).toEqual({ post: post.en });
	expect(readOwnerKey('somebody')).toEqual({});
});
