import { FORCE_STATUSES, RATINGS } from '#lib/kernel/lists.ts';
import type { Block, Run } from '../../document.ts';
import { bullets, paragraph, title } from './blocks.ts';
import { code, english, type Composing } from './phrases.ts';

const COMMISSIONER = ['not-asked-yet', 'considering', ...RATINGS] as const;

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
		)
		.toSorted((a, b) => a.number - b.number);
	const withheld = model.withheld.map(({ marking, count }) =>
		speech.say('reports_withheld', { n: count, marking })
	);
	const none = speech.say('reports_rec_none');
	const meaning = (word: string, code_: string): { term: string; runs: Run[] } => ({
		term: word,
		runs: [speech.say(code('reports_word_', code_))]
	});
	const words = [
		...FORCE_STATUSES.map((word) =>
			meaning(speech.say(code('recommendations_status_', word)), word)
		),
		...COMMISSIONER.map((word) =>
			meaning(speech.say(code('recommendations_commissioner_', word)), word)
		),
		meaning(speech.say('recommendations_inspectorate_none'), 'no-decision'),
		meaning(speech.say('reports_rec_targets'), 'target'),
		meaning(speech.say('reports_rec_practice'), 'practice')
	];
	return [
		title('annex', speech.say('reports_full_annex')),
		title('words', speech.say('reports_annex_words'), 3),
		{ kind: 'definitions', entries: words },
		title('rules', speech.say('reports_annex_rules'), 3),
		{ kind: 'list', ordered: false, items: rules.map((rule) => [rule]) },
		title('sources', speech.say('reports_full_sources'), 3),
		bullets(
			model.inspection.sources.map((source) => [english(source, speech)]),
			none
		),
		title('withheld', speech.say('reports_annex_withheld'), 3),
		...(withheld.length > 0 ? withheld : [speech.say('reports_annex_withheld_none')]).map((text) =>
			paragraph(text)
		),
		title('hashes', speech.say('reports_annex_hashes'), 3),
		bullets(
			files.map(({ number, ref, sha256 }) => [`E${String(number)} ${ref}: ${sha256 ?? ''}`]),
			none
		),
		title('head', speech.say('reports_annex_head'), 3),
		paragraph(model.head ? speech.say('reports_annex_head_text', { ...model.head }) : '')
	];
}
