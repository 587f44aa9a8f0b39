import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { Measure } from '#lib/kernel/lists.ts';
import { percentage, type Figure } from '#lib/metrics/figures.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { speech } from '#lib/words/speech.ts';
import type { Sheet } from '../../sheet.ts';

interface Given {
	ref: string;
	name: BilingualText;
	definition: BilingualText;
	measure: Measure;
	points: readonly {
		start: LocalDate;
		end: LocalDate;
		figure: Figure | null;
		noFigure: BilingualText | null;
		note: BilingualText | null;
	}[];
	asAt: LocalDate;
	sample: boolean;
}

/** A metric's figures as a spreadsheet: what was counted, of how many; a missing one says why. */
export function metricSheet(given: Given, language: Language): Sheet {
	const voice = speech(language);
	const { ref, name, definition, measure, points, asAt, sample } = given;
	const percent = measure === 'proportion';
	return {
		name: ref,
		notes: [
			'OFFICIAL',
			`${ref} ${voice.plain(name)}`,
			voice.plain(definition),
			voice.say('reports_recorded_by', { day: voice.day(asAt) }),
			...(sample ? [voice.say('reports_sample')] : [])
		],
		columns: [
			{ head: voice.say('reports_sheet_from'), width: 12 },
			{ head: voice.say('reports_sheet_to'), width: 12 },
			{ head: voice.say('metrics_numerator'), width: 14 },
			{ head: voice.say('metrics_denominator'), width: 14 },
			...(percent ? [{ head: voice.say('reports_sheet_percent'), width: 10 }] : []),
			{ head: voice.say('metrics_value'), width: 10 },
			{ head: voice.say('metrics_cases'), width: 10 },
			{ head: voice.say('metrics_no_figure'), width: 30 },
			{ head: voice.say('reports_num_note'), width: 30 }
		],
		rows: points.map(({ start, end, figure, noFigure, note }) => {
			const share = figure && percentage(figure);
			return [
				start,
				end,
				figure?.numerator ?? null,
				figure?.denominator ?? null,
				...(percent ? [share === null ? null : Math.round(share * 10) / 10] : []),
				figure?.value ?? null,
				figure?.cases ?? null,
				noFigure ? voice.plain(noFigure) : null,
				note ? voice.plain(note) : null
			];
		})
	};
}
