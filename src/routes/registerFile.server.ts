import { filterFrom } from '#lib/assurance/filter.ts';
import { filterWords, orderWords } from '#lib/assurance/ui/filterWords.ts';
import { wholeRegisterAsAt } from '#lib/assurance/server/registerAsAt.ts';
import { wholeRegister } from '#lib/assurance/server/register.ts';
import { forceNames } from '#lib/people/server/organisations.ts';
import { today } from '#lib/people/server/ctx.ts';
import { registerSheet } from '#lib/reports/ui/compose/registerSheet.ts';
import { speech } from '#lib/words/speech.ts';
import { signedIn } from './signedIn.server.ts';

/** What the register's address shows, all its pages, as a sheet; and the name of its file. */
export async function registerFile(locals: App.Locals, url: URL) {
	const ctx = signedIn(locals);
	const filter = filterFrom(url.searchParams);
	const [rows, forces] = await Promise.all([
		filter.asAt ? wholeRegisterAsAt(ctx, filter, filter.asAt) : wholeRegister(ctx, filter),
		forceNames(ctx)
	]);
	const asAt = filter.asAt ?? today(ctx);
	const voice = speech(locals.language);
	const sheet = registerSheet(
		{
			rows,
			forces,
			filter: [
				...filterWords(voice, filter, forces).map(({ text }) => text),
				...orderWords(voice, filter)
			],
			asAt,
			sample: locals.demo,
			origin: url.origin
		},
		locals.language
	);
	return { sheet, name: `OFFICIAL-recommendations-${asAt}-${locals.language}` };
}
