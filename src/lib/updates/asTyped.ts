import type { DataOf } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { typedDay, typedText, type DraftValues, type Typed } from './draft.ts';

type Contributed = DataOf<'update-contributed'>;

/** A contribution, as its row has it. */
interface Account {
	id: string;
	summary: BilingualText;
	status: ForceStatus;
	reason: BilingualText | null;
	forecastOn: LocalDate | null;
	evidence: readonly string[];
	proposal: Partial<
		Pick<Contributed, 'revisedTarget' | 'practiceFrom' | 'actions' | 'progress' | 'measurements'>
	> | null;
}

/** A contribution as if it had just been typed: the draft in which it is edited or written again. */
export function asTyped(account: Account, contribution: string | null): DraftValues {
	const { proposal } = account;
	const target = proposal?.revisedTarget ?? null;
	return {
		typed: {
			what: typedText('summary', account.summary),
			status: {
				...statusAsTyped(account),
				...typedDay('target', target?.targetOn),
				...typedText('targetReason', target?.reason)
			},
			work: merged([
				...(proposal?.practiceFrom ?? []).flatMap(({ subPoint, on, what }) => [
					typedDay(`practice-${subPoint}`, on),
					typedText(`practiceWhat-${subPoint}`, what)
				]),
				...(proposal?.actions ?? []).flatMap(({ ref, to, reason }) => [
					typedDay(`due-${ref}`, to),
					typedText(`dueReason-${ref}`, reason)
				]),
				...(proposal?.progress ?? []).map(progressAsTyped)
			]),
			evidence: { evidence: [...account.evidence] },
			numbers: merged((proposal?.measurements ?? []).map(measurementAsTyped))
		},
		pieces: [],
		ahead: [],
		contribution
	};
}

/** Status, reason and forecast, as if they had just been typed. */
export function statusAsTyped(said: Pick<Account, 'status' | 'reason' | 'forecastOn'>): Typed {
	return {
		status: said.status,
		...typedText('reason', said.reason),
		...typedDay('forecast', said.forecastOn)
	};
}

function progressAsTyped({
	ref,
	progress,
	note,
	waitsOn,
	doneOn,
	version
}: NonNullable<Contributed['progress']>[number]): Typed {
	return {
		...(version === undefined ? {} : { [`progressVersion-${ref}`]: String(version) }),
		...typedText(`progressNote-${ref}`, note),
		// A note alone has nothing else.
		...(progress === undefined ? {} : { [`progress-${ref}`]: progress }),
		...typedDay(`doneOn-${ref}`, doneOn),
		// Also that it waits on nobody: without it the field has what stands.
		...(progress === undefined
			? {}
			: { [`waitsOn-${ref}-en`]: waitsOn?.en ?? '', [`waitsOn-${ref}-cy`]: waitsOn?.cy ?? '' })
	};
}

function measurementAsTyped({
	metric,
	periodStart,
	figure,
	noFigure,
	note
}: NonNullable<Contributed['measurements']>[number]): Typed {
	const numbers = Object.entries(figure ?? {}).filter(([, value]) => value !== null);
	return {
		[`period-${metric}`]: periodStart,
		...Object.fromEntries(numbers.map(([name, value]) => [`${name}-${metric}`, String(value)])),
		...typedText(`noFigure-${metric}`, noFigure),
		...typedText(`note-${metric}`, note)
	};
}

const merged = (parts: readonly Typed[]): Typed => Object.assign({}, ...parts) as Typed;
