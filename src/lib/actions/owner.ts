import type { BilingualText } from '#lib/kernel/languages.ts';

/** Who has an action: a post, and the account that says how it goes where there is one. */
export interface Owner {
	ownerPost: BilingualText;
	ownerId: string | null;
}

/** What tells owners apart, as addresses and forms carry it: the account, else the post's text. */
export function ownerKey({ ownerPost, ownerId }: Owner): string {
	return ownerId === null ? `post:${ownerPost.en ?? ownerPost.cy ?? ''}` : `account:${ownerId}`;
}

/** The account or the post's text of a key; neither for what is no key. */
export function readOwnerKey(key: string): { ownerId?: string; post?: string } {
	if (key.startsWith('account:')) return { ownerId: key.slice('account:'.length) };
	if (key.startsWith('post:')) return { post: key.slice('post:'.length) };
	return {};
}
