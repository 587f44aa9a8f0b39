import type { DataOf } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { EvidenceKind, ForceStatus, Marking } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { openUpdate } from '#lib/updates/server/openUpdate.ts';

type View = Awaited<ReturnType<typeof openUpdate>>;
type Proposed = DataOf<'update-contributed'>;

/** Evidence of an update that is not in the store of evidence yet. */
interface NewPiece {
	id: string;
	title: BilingualText | null;
	file: { name: string } | null;
	link: string;
	input: { kind: EvidenceKind; marking: Marking; effectiveOn: LocalDate } | null;
}

/** What an update says, typed or contributed. */
interface Said {
	summary: BilingualText | null;
	status: ForceStatus | null;
	reason: BilingualText | null;
	forecastOn: LocalDate | null;
	revisedTarget: Proposed['revisedTarget'];
	practiceFrom: Proposed['practiceFrom'];
	actions: NonNullable<Proposed['actions']>;
	progress: NonNullable<Proposed['progress']>;
	measurements: NonNullable<Proposed['measurements']>;
	evidence: readonly string[];
	pieces: readonly NewPiece[];
}

/** Everything that an update says, with the names of what it is about, to be read before it is sent. */
export function answersView(
	said: Said,
	about: Pick<View, 'subPoints' | 'actions' | 'metrics' | 'evidence'>
) {
	const { practiceFrom, actions, progress, measurements, evidence, pieces, ...account } = said;
	return {
		...account,
		practice: practiceFrom.map(({ subPoint, ...rest }) => ({
			id: subPoint,
			letter: about.subPoints.find(({ id }) => id === subPoint)?.letter ?? '',
			...rest
		})),
		progress: progress.map((said) => {
			const action = about.actions.find(({ ref }) => ref === said.ref);
			return { ...said, title: action?.title ?? null, was: action?.progress ?? null };
		}),
		due: actions.map(({ ref, ...rest }) => {
			const action = about.actions.find((one) => one.ref === ref);
			return { ref, title: action?.title ?? null, from: action?.dueOn ?? null, ...rest };
		}),
		numbers: measurements.map(({ metric: of, ...rest }) => {
			const view = about.metrics.find(({ metric }) => metric.ref === of);
			const links = { recommendations: [], subPoints: [] };
			return { ...rest, ref: of, metric: view ? { ...view.metric, ...links } : null };
		}),
		pieces: pieces.map(({ id, title, file, link, input }) => ({
			id,
			title,
			where: file?.name ?? link,
			kind: input?.kind ?? null,
			effectiveOn: input?.effectiveOn ?? null,
			marking: input?.marking ?? null
		})),
		evidence: about.evidence
			.filter(({ ref }) => evidence.includes(ref))
			.map(({ ref, title, kind, marking }) => ({ ref, title, kind, marking }))
	};
}
export type AnswersView = ReturnType<typeof answersView>;
