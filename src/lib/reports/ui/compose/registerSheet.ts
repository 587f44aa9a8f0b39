import type { RegisterRow } from '#lib/assurance/server/register.ts';
import { href } from '#lib/kernel/href.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { clockWords } from '#lib/ui/clock.ts';
import { sentencesOf, wordOf } from '#lib/ui/speakers.ts';
import { speech } from '#lib/words/speech.ts';
import type { Sheet } from '../../sheet.ts';
import { code } from './phrases.ts';

interface Given {
	rows: readonly RegisterRow[];
	forces: Readonly<Record<string, BilingualText>>;
	/** The day the register is as at. */
	asAt: LocalDate;
	sample: boolean;
	/** The filter and the order that made it, in words; empty for the whole register by ref. */
	filter: readonly string[];
	/** `https://…`, before the path of a recommendation. */
	origin: string;
}

/** The register as a spreadsheet: the rows and columns of its page, in their order, all pages. */
export function registerSheet(given: Given, language: Language): Sheet {
	const voice = speech(language);
	const { rows, forces, asAt, sample, filter, origin } = given;
	const several = new Set(rows.map(({ forceId }) => forceId)).size > 1;
	const column = (name: string, width: number) => ({
		head: voice.say(code('reports_sheet_', name)),
		width
	});
	return {
		name: voice.say('reports_sheet_name'),
		notes: [
			'OFFICIAL',
			voice.say('reports_sheet_as_at', { day: voice.day(asAt), count: rows.length }),
			filter.length > 0
				? voice.say('reports_sheet_filter', { words: filter.join('; ') })
				: voice.say('reports_sheet_no_filter'),
			...(sample ? [voice.say('reports_sample')] : [])
		],
		columns: [
			column('ref', 18),
			...(several ? [column('force', 18)] : []),
			column('topic', 34),
			column('kind', 16),
			column('sentence', 70),
			column('due', 14),
			column('clock', 30),
			column('status', 14),
			column('commissioner', 16),
			column('inspectorate', 24),
			column('lead', 26),
			column('said', 14),
			column('link', 50)
		],
		rows: rows.map((row) => {
			const { opinions } = row;
			const force = voice.plain(forces[row.forceId] ?? { en: row.forceId });
			return [
				row.ref,
				...(several ? [force] : []),
				voice.plain(row.topic),
				voice.say(code('recommendations_kind_', row.kind)),
				sentencesOf(voice, force, opinions).join(' '),
				row.dueOn,
				clockWords(voice, opinions.clock),
				wordOf(voice, 'status', opinions.status),
				wordOf(voice, 'commissioner', opinions.commissioner),
				opinions.decision
					? voice.plain(opinions.decision)
					: voice.say('recommendations_inspectorate_none'),
				row.deliveryLead ? voice.plain(row.deliveryLead) : null,
				opinions.saidOn,
				origin + href(language, `/recommendations/${row.ref}`)
			];
		})
	};
}
