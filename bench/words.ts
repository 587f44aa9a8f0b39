import type { BilingualText } from '#lib/kernel/languages.ts';

const EN =
	'police custody children review offender training partner council referral record audit officer weekly meeting procedure victim contact safeguarding interview evidence assessment supervisor policy detention hospital school transport response neighbourhood analyst vacancy recruitment threshold pathway quality sample feedback briefing database warrant bail statement disclosure forensic'.split(
		' '
	);
const CY =
	'heddlu dalfa plant adolygu troseddwr hyfforddiant partner cyngor atgyfeirio cofnod archwiliad swyddog wythnosol cyfarfod gweithdrefn dioddefwr cyswllt diogelu cyfweliad tystiolaeth asesiad goruchwyliwr polisi cadw ysbyty ysgol cludiant ymateb cymdogaeth dadansoddwr swydd recriwtio trothwy llwybr ansawdd sampl adborth briffio cronfa gwarant mechnïaeth datganiad datgelu fforensig'.split(
		' '
	);

/** Who leads and owns in one force: as many posts as people use it (engineering.md 5.2). */
const POSTS = 40;

/** The same numbers every time: a linear congruential generator. */
export function chance(seed: number) {
	let state = seed;
	const next = () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
	const below = (limit: number) => Math.floor(next() * limit);
	const some = (words: readonly string[], count: number) =>
		Array.from({ length: count }, () => words[below(words.length)] ?? '').join(' ');
	return {
		below,
		/** Invented words, alike in number in both languages. */
		text: (count: number): BilingualText => ({ en: some(EN, count), cy: some(CY, count) }),
		post: (): BilingualText => {
			const at = below(POSTS);
			return { en: `${EN[at] ?? ''} lead`, cy: `arweinydd ${CY[at] ?? ''}` };
		}
	};
}
export type Chance = ReturnType<typeof chance>;
