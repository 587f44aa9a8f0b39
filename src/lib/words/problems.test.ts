import { expect, test } from 'vitest';
import { problem } from './problems.ts';

test('a refusal names the field by its own label, whatever that begins or ends with', () => {
	expect(problem('en', 'choice-missing', { label: 'Is it one?' })).toBe(
		'Choose an answer for ‘Is it one?’.'
	);
	expect(problem('cy', 'text-missing', { label: 'Y testun' })).toBe('Llenwch ‘Y testun’.');
});
