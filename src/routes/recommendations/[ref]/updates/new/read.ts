import { wrongDue } from '#lib/actions/due.ts';
import { progressAfter, saysNew, wrongProgress } from '#lib/actions/progress.ts';
import {
	ACTION_PROGRESS,
	FORCE_STATUSES,
	statusNeedsReason,
	type ActionProgress,
	type ForceStatus
} from '#lib/kernel/lists.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { statusAsTyped } from '#lib/updates/asTyped.ts';
import type { openUpdate } from '#lib/updates/server/openUpdate.ts';
import type { Typed } from '#lib/updates/draft.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';

/** What the steps are read against: the recommendation as it stands, today. */
export interface Asked extends Pick<
	Awaited<ReturnType<typeof openUpdate>>,
	'recommendation' | 'subPoints' | 'actions' | 'metrics' | 'evidence'
> {
	today: LocalDate;
	language: Language;
}

type Label = (inputs: object, options: { locale: Language }) => string;
const labelled = (label: Label, { language }: Asked) => label({}, { locale: language });

/** Step 1: what changed. */
export function readWhat(form: FormReader, asked: Asked): { summary: BilingualText | null } {
	const summary = form.bilingual('summary');
	if (!summary) {
		form.wrong('summary', 'text-missing', { label: labelled(m.updates_summary, asked) });
	}
	return { summary };
}

/** What step 2 says before anybody has typed in it: what the force said last, if it did. */
export function standingStatus({ recommendation, today }: Asked): Typed | undefined {
	const { lastUpdateId, forceStatus, forceReason, forecastOn } = recommendation;
	if (!lastUpdateId) return undefined;
	const ahead = forecastOn && forecastOn >= today && forceStatus !== 'complete' ? forecastOn : null;
	return statusAsTyped({ status: forceStatus, reason: forceReason, forecastOn: ahead });
}

/** Step 2: status, reason, forecast, revised target. */
export function readStatus(form: FormReader, asked: Asked) {
	const before = asked.recommendation.forceStatus;
	const typed = form.text('status');
	const status: ForceStatus | null = FORCE_STATUSES.find((word) => word === typed) ?? null;
	if (!status) form.wrong('status', 'choice-missing', { label: labelled(m.updates_status, asked) });
	const reason = form.bilingual('reason');
	if (status && statusNeedsReason(before, status) && !reason) {
		form.wrong('reason', before === 'complete' ? 'reason-reopening' : 'reason-at-risk');
	}
	const forecastOn = form.day('forecast');
	const targetOn = form.day('target');
	const targetReason = form.bilingual('targetReason') ?? reason;
	if (targetOn && targetOn <= asked.today) form.wrong('target', 'not-after-today');
	if (targetOn && status === 'complete') form.wrong('target', 'complete-needs-no-target');
	if (targetOn && !targetReason) form.wrong('targetReason', 'reason-missing');
	const revisedTarget = targetOn && targetReason ? { targetOn, reason: targetReason } : null;
	return { status, reason, forecastOn, revisedTarget };
}

/** Step 3: from which day each sub-point is practice, how actions go and to which days they move. */
export function readWork(form: FormReader, asked: Asked) {
	const progress = readProgress(form, asked);
	const actions = readDueDays(form, asked, progress);
	return { practiceFrom: readPractice(form, asked), actions, progress };
}

function readPractice(form: FormReader, asked: Asked) {
	return asked.subPoints.flatMap(({ id, letter }) => {
		const on = form.day(`practice-${id}`);
		const what = form.bilingual(`practiceWhat-${id}`);
		if (!on) {
			const label = m.updates_practice_day({ letter }, { locale: asked.language });
			if (what) form.wrong(`practice-${id}`, 'date-missing-of', { label });
			return [];
		}
		if (on > asked.today) form.wrong(`practice-${id}`, 'after-today');
		if (what) return [{ subPoint: id, on, what }];
		const label = m.updates_practice_what({ letter }, { locale: asked.language });
		form.wrong(`practiceWhat-${id}`, 'text-missing', { label });
		return [];
	});
}

/** How each action goes of which something new is said; a note alone leaves the rest as it is. */
function readProgress(form: FormReader, { actions, today, language }: Asked) {
	return actions.flatMap((action) => {
		const { ref } = action;
		const chosen = ACTION_PROGRESS.find((word) => word === form.text(`progress-${ref}`));
		const note = form.bilingual(`progressNote-${ref}`);
		if (!chosen && !note) return [];
		if (!action.mayProgress) {
			form.wrong(`progress-${ref}`, 'action-not-yours');
			return [];
		}
		const word = chosen ? readChosen(form, ref, chosen) : { waitsOn: null, doneOn: null };
		// Of the day on which it was typed: what was said since is then told, and not overlooked.
		const version = form.whole(`progressVersion-${ref}`) ?? action.version;
		const said = { ref, ...word, note, version };
		const wrong = wrongProgress(progressAfter(action, said), today);
		if (wrong?.reason === 'date-missing') {
			const label = m.updates_done_on({ ref }, { locale: language });
			form.wrong(`doneOn-${ref}`, 'date-missing-of', { label });
		} else if (wrong) {
			const label = m.updates_waits_on({ ref }, { locale: language });
			form.wrong(`${wrong.field}-${ref}`, wrong.reason, { label });
		}
		return saysNew(action, said) ? [said] : [];
	});
}

/** What goes with a word: its day with what is done, and else the partner it waits on. */
function readChosen(form: FormReader, ref: string, progress: ActionProgress) {
	const done = progress === 'done';
	return {
		progress,
		doneOn: done ? form.day(`doneOn-${ref}`) : null,
		waitsOn: done ? null : form.bilingual(`waitsOn-${ref}`)
	};
}

function readDueDays(form: FormReader, asked: Asked, said: ReturnType<typeof readProgress>) {
	return asked.actions.flatMap((action) => {
		const { ref } = action;
		const to = form.day(`due-${ref}`);
		const reason = form.bilingual(`dueReason-${ref}`);
		if (!to) {
			const label = m.updates_due_new({ ref }, { locale: asked.language });
			if (reason) form.wrong(`due-${ref}`, 'date-missing-of', { label });
			return [];
		}
		const own = said.find((one) => one.ref === ref);
		const wrong = wrongDue({ ...action, ...(own && progressAfter(action, own)) }, to);
		if (wrong) form.wrong(`due-${ref}`, wrong);
		if (reason) return [{ ref, to, reason }];
		form.wrong(`dueReason-${ref}`, 'reason-missing');
		return [];
	});
}
