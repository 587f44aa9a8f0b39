import { expect, test } from 'vitest';
import { problem } from './problems.ts';

test('a refusal names the field, and a field that asks keeps its own question mark', () => {
	expect(problem('en', 'choice-missing', { label: 'The decision' })).toBe(
		'Choose one: The decision.'
	);
	expect(problem('en', 'choice-missing', { label: 'Is it one?' })).toBe('Choose one: Is it one?');
	expect(problem('cy', 'choice-missing', { label: 'Ai un ydyw?' })).toBe(
		'Dewiswch un: Ai un ydyw?'
	);
});
