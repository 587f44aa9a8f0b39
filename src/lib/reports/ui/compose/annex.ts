import type { Block } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import type { Composing } from './phrases.ts';

/** The annex: counting rules, sources, what is withheld, hashes, head of the journal. */
export function annexBlocks({ model, speech }: Composing): Block[] {
	const rules = [
		speech.say('reports_annex_rule_past'),
		speech.say('reports_annex_rule_target'),
		speech.say('reports_annex_rule_months'),
		speech.say('reports_annex_rule_figures'),
		speech.say('reports_annex_rule_as_at')
	];
	const files = model.recommendations
		.flatMap(({ evidence }) => evidence)
		.filter(
			({ sha256 }, index, all) =>
				sha256 && all.findIndex((other) => other.sha256 === sha256) === index
		);
	const withheld = model.withheld.map(({ marking, count }) =>
		speech.say('reports_withheld', { n: count, marking })
	);
	return [
		title('annex', speech.say('reports_full_annex')),
		title('rules', speech.say('reports_annex_words'), 3),
		{ kind: 'list', ordered: false, items: rules.map((rule) => [rule]) },
		title('sources', speech.say('reports_full_sources'), 3),
		{ kind: 'list', ordered: false, items: model.inspection.sources.map((source) => [source]) },
		title('withheld', speech.say('reports_annex_withheld'), 3),
		...(withheld.length > 0 ? withheld : [speech.say('reports_annex_withheld_none')]).map((text) =>
			paragraph(text)
		),
		title('hashes', speech.say('reports_annex_hashes'), 3),
		{
			kind: 'list',
			ordered: false,
			items: files.map(({ number, ref, sha256 }) => [`E${String(number)} ${ref}: ${sha256 ?? ''}`])
		},
		title('head', speech.say('reports_annex_head'), 3),
		paragraph(model.head ? speech.say('reports_annex_head_text', { ...model.head }) : '')
	];
}
