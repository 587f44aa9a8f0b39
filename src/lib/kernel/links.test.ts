import { expect, test } from 'vitest';
import { safeLink } from './links.ts';

test('A web address is a link', () => {
	expect(safeLink('https://www.gwent.police.uk/a b?q=1#top')).toBe(
		'https://www.gwent.police.uk/a%20b?q=1#top'
	);
	expect(safeLink('HTTP://example.org')).toBe('http://example.org/');
});

test('What a browser would run, open from disk or guess at is no link', () => {
	for (const text of [
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' https://example.org',
		'data:text/html,<p>',
		'file:///etc/passwd',
		'//example.org',
		'/recommendations',
		'example.org',
		'https://',
		'http://[',
		''
	]) {
		expect(safeLink(text), text).toBeUndefined();
	}
});
