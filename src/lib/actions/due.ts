import type { ActionProgress } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** Why an action cannot be moved to a day, or null: it is another day, and the action is not done. */
export function wrongDue(
	{ dueOn, progress }: { dueOn: LocalDate; progress: ActionProgress },
	to: LocalDate
): 'same-day' | 'action-done' | null {
	if (progress === 'done') return 'action-done';
	return dueOn === to ? 'same-day' : null;
}
