import { today } from '#lib/people/server/ctx.ts';
import { getPast } from '#lib/reports/server/getPast.ts';
import { plainText } from '#lib/reports/ui/compose/plainText.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { topic, sentence, blocks } = await getPast(ctx, params.ref, today(ctx));
	const head = `${params.ref} ${topic}\n\n${sentence}\n\n`;
	return { ref: params.ref, topic, text: head + plainText(blocks) };
};
