import type { RegisterRow } from '#lib/assurance/server/register.ts';
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
	/** `https://…`, before the path of a recommendation. */
	origin: string;
}

/** The register as a spreadsheet: what its filter shows, with the three speakers' sentence. */
export function registerSheet(given: Given, language: Language): Sheet {
	const voice = speech(language);
	const { rows, forces, asAt, sample, origin } = given;
	const column = (name: string, width: number) => ({
		head: voice.say(code('reports_sheet_', name)),
		width
	});
	return {
		name: voice.say('reports_sheet_name'),
		notes: [
			'OFFICIAL',
			voice.say('reports_sheet_as_at', { day: voice.day(asAt), count: rows.length }),
			...(sample ? [voice.say('reports_sample')] : [])
		],
		columns: [
			column('ref', 18),
			column('force', 18),
			column('topic', 34),
			column('kind', 16),
			column('due', 14),
			column('clock', 30),
			column('status', 14),
			column('said', 14),
			column('commissioner', 16),
			column('rated', 14),
			column('inspectorate', 24),
			column('sentence', 70),
			column('lead', 26),
			column('link', 50)
		],
		rows: rows.map((row) => {
			const { opinions } = row;
			const force = voice.plain(forces[row.forceId] ?? { en: row.forceId });
			return [
				row.ref,
				force,
				voice.plain(row.topic),
				voice.say(code('recommendations_kind_', row.kind)),
				row.dueOn,
				clockWords(voice, opinions.clock),
				wordOf(voice, 'status', opinions.status),
				opinions.saidOn,
				wordOf(voice, 'commissioner', opinions.commissioner),
				opinions.commissionerOn,
				opinions.decision
					? voice.plain(opinions.decision)
					: voice.say('recommendations_inspectorate_none'),
				sentencesOf(voice, force, opinions).join(' '),
				row.deliveryLead ? voice.plain(row.deliveryLead) : null,
				`${origin}${language === 'cy' ? '/cy' : ''}/recommendations/${row.ref}`
			];
		})
	};
}
