import { m } from '#paraglide/messages.js';

interface Words {
	title: () => string;
	text: () => string;
}

const FAILED: Readonly<Record<number, Words>> = {
	403: { title: m.ui_failed_403_title, text: m.ui_failed_403 },
	404: { title: m.ui_failed_404_title, text: m.ui_failed_404 },
	409: { title: m.ui_failed_409_title, text: m.ui_failed_409 },
	410: { title: m.ui_failed_410_title, text: m.ui_failed_410 },
	413: { title: m.ui_failed_413_title, text: m.ui_failed_413 },
	422: { title: m.ui_failed_422_title, text: m.ui_failed_422 },
	503: { title: m.ui_failed_503_title, text: m.ui_failed_503 }
};
const PROBLEM: Words = { title: m.ui_failed_500_title, text: m.ui_failed_500 };

/** The statuses that have words of their own. */
export const FAILURES: readonly number[] = Object.keys(FAILED).map(Number);

/** What a page says that failed with a status; any other is the service's own fault. */
export function failure(status: number): Words {
	return FAILED[status] ?? PROBLEM;
}
