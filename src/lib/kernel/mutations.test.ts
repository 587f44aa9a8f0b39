import { describe, expect, test } from 'vitest';
import { welshForms, welshRadicals, wordsIn } from './mutations.ts';

describe('the words of a text', () => {
	test('are folded: «ty» and «tŷ» are one', () => {
		expect(wordsIn('Y Tŷ, i’w gŵyl: 28 diwrnod')).toEqual([
			'y',
			'ty',
			'iw',
			'gwyl',
			'28',
			'diwrnod'
		]);
	});
});

describe('the forms of a Welsh word', () => {
	test.each([
		['blant', 'plant'],
		['mhlant', 'plant'],
		['phlant', 'plant'],
		['nghasnewydd', 'casnewydd'],
		['gasnewydd', 'casnewydd'],
		['waith', 'gwaith'],
		['ngwent', 'gwent'],
		['went', 'gwent'],
		['ddyddiad', 'dyddiad'],
		['fesur', 'mesur'],
		['le', 'le'],
		['lefel', 'lefel'],
		['risg', 'risg'],
		['argymhelliad', 'argymhelliad'],
		['heddlu', 'heddlu'],
		['dystiolaeth', 'tystiolaeth']
	])('of «%s» hold its radical «%s»', (mutated, radical) => {
		expect(welshForms(mutated)).toContain(radical);
	});

	test('go from the radical to every mutation, so that either finds the other', () => {
		expect(welshForms('plant')).toEqual(
			expect.arrayContaining(['plant', 'blant', 'mhlant', 'phlant'])
		);
		expect(welshForms('gwaith')).toEqual(expect.arrayContaining(['waith', 'ngwaith']));
		expect(welshForms('llety')).toContain('lety');
		expect(welshForms('rheoli')).toContain('reoli');
	});

	test('do not take a digraph for its first letter', () => {
		expect(welshForms('llety')).not.toContain('glety');
		expect(welshForms('ffordd')).not.toContain('bfordd');
	});

	test('leave numbers and the shortest words alone', () => {
		expect(welshForms('ac')).toEqual(['ac']);
		expect(welshForms('2019')).toEqual(['2019']);
	});

	test('are those that have a possible radical in common with it', () => {
		const words = [
			'plant',
			'blant',
			'mhlant',
			'casnewydd',
			'nghasnewydd',
			'waith',
			'gwaith',
			'fesur'
		];
		for (const word of words)
			for (const other of words) {
				const radicals = welshRadicals(other);
				const common = welshRadicals(word).some((radical) => radicals.includes(radical));
				expect([word, other, common]).toEqual([word, other, welshForms(word).includes(other)]);
			}
	});
});
