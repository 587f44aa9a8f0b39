import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { PageData } from './$types';

/** What the parts of this page are given: the recommendation as it is now. */
export type View = NonNullable<PageData['reading']['view']['now']> & { today: LocalDate };
