import { expect, test } from 'vitest';
import { portalWord } from './portalWord.ts';
import { speech } from './speech.ts';

test('what HMICFRS’s register shows is read as words in both languages, however it was entered', () => {
	const [english, welsh] = [speech('en'), speech('cy')];
	expect(portalWord(english, 'being-progressed')).toBe('being progressed');
	expect(portalWord(welsh, 'Being progressed')).toBe('yn mynd rhagddo');
	expect(portalWord(english, 'no-further-action-needed')).toBe('no further action needed');
	expect(portalWord(welsh, 'awaiting-review')).toBe('yn aros am adolygiad');
});

test('a word that is not known stays as HMICFRS wrote it', () => {
	expect(portalWord(speech('cy'), 'Level-2 pending')).toBe('Level-2 pending');
});
