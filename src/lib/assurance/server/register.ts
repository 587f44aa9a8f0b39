import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import type { RegisterFilter } from '../filter.ts';
import { opinionsOf } from '../opinions.ts';
import { registerRows } from './register.repository.ts';

/** A page of the register: what this actor can see, filtered and sorted, with the three speakers. */
export async function register(ctx: Ctx, filter: RegisterFilter) {
	const day = today(ctx);
	const { rows, total } = await registerRows(
		ctx.db.read,
		scope(ctx.actor),
		filter,
		day,
		ctx.language
	);
	return {
		rows: rows.map((row) => ({
			ref: row.ref,
			inspection: row.inspection,
			forceId: row.forceId,
			kind: row.kind,
			topic: row.topic,
			immediate: row.immediate,
			dueOn: row.dueOn,
			deliveryLead: row.deliveryLead,
			opinions: opinionsOf(row, day)
		})),
		total,
		pages: Math.max(1, Math.ceil(total / filter.size))
	};
}
