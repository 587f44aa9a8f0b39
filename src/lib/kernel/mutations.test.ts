import { describe, expect, test } from 'vitest';
import { rootsOf, welshRadicals, wordsIn } from './mutations.ts';

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

describe('the roots of a Welsh word', () => {
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
		expect(rootsOf('cy', mutated)).toContain(radical);
	});

	test.each([
		['plant', ['blant', 'mhlant', 'phlant']],
		['gwaith', ['waith', 'ngwaith']],
		['llety', ['lety']],
		['rheoli', ['reoli']]
	])('make «%s» and its mutations one', (radical, mutated) => {
		for (const word of mutated) expect(rootsOf('cy', word)).toContain(radical);
	});

	test('do not take a digraph for its first letter', () => {
		expect(welshRadicals('llety')).toEqual(['llety']);
		expect(welshRadicals('ffordd')).toEqual(['ffordd']);
	});

	test('are of numbers, the shortest words and English ones the word alone', () => {
		expect(rootsOf('cy', 'ac')).toEqual(['ac']);
		expect(rootsOf('cy', '2019')).toEqual(['2019']);
		expect(rootsOf('en', 'blant')).toEqual(['blant']);
	});
});
