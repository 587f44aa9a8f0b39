import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';

/** The next number of a name, counted under the write lock: 1, 2, 3 … */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
	const { counters } = tx.tables;
	const [row] = await tx.select().from(counters).where(eq(counters.name, name));
	const last = (row?.last ?? 0) + 1;
	if (row) await tx.update(counters).set({ last }).where(eq(counters.name, name));
	else await tx.insert(counters).values({ name, last });
	return last;
}
