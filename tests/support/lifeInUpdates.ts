import { listActions } from '#lib/actions/server/getAction.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import type { Event, EventOf, EventType } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import { addMonths, localDate } from '#lib/kernel/localDate.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import type { UpdateInput } from '#lib/updates/input.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { declineContribution } from '#lib/updates/server/declineContribution.ts';
import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import { figureOf, goes } from './lifeAtWork.ts';
import type { Lives } from './lives.ts';

/** What a force tells in updates, and what its updates bring with them. */
export const UPDATES = {
	'update-contributed': async (l: Lives) => {
		l.contributions.push(await contribute(l));
	},
	'contribution-declined': async (l: Lives) => {
		const { id, ref } = await contribute(l);
		await declineContribution(l.lead(ref), id, { reason: l.text() });
	},
	'update-released': async (l: Lives) => {
		if (l.chance.once(5)) {
			const { ref } = l.recommendation();
			await sayNothingChanged(l.lead(ref), ref);
			return;
		}
		const contribution = l.chance.once(2) ? l.contributions.shift() : undefined;
		const { ref, points } = contribution
			? { ...contribution, points: [] }
			: (l.requested.pop() ?? l.recommendation());
		const status = l.chance.one(FORCE_STATUSES);
		const target = l.chance.maybe({ targetOn: l.later(), reason: l.text() });
		const piece = l.ofForce(l.evidence, ref);
		await release(l, ref, {
			summary: l.text(),
			status,
			reason: l.text(),
			forecastOn: l.chance.maybe(l.later()),
			revisedTarget: status === 'complete' ? null : target,
			practiceFrom: points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() })),
			...(contribution
				? await proposedIn(l, contribution)
				: l.chance.once(2) && (await brought(l, ref))),
			evidence: piece ? [piece] : [],
			contribution: contribution?.id ?? null
		});
	},
	'update-requested': async (l: Lives) => {
		const recommendation = l.recommendation();
		const { ref } = recommendation;
		const note = l.chance.maybe(l.text());
		await requestUpdate(l.office(ref), ref, { dueOn: l.later(), note });
		l.requested.push(recommendation);
	}
} satisfies Partial<Record<EventType, (lives: Lives) => Promise<void>>>;

/** An account of progress that waits for the lead of its force. */
async function contribute(l: Lives): Promise<{ id: string; ref: string }> {
	const { ref, points } = l.chance.of(l.worked.slice(-8)) ?? l.recommendation();
	const practice = points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() }));
	const { id } = await contributeUpdate(l.lead(ref), ref, {
		summary: l.text(),
		status: 'in-progress',
		reason: l.text(),
		forecastOn: l.chance.maybe(l.later()),
		revisedTarget: l.chance.maybe({ targetOn: l.later(), reason: l.text() }),
		practiceFrom: l.chance.once(2) ? practice : [],
		...(l.chance.once(4) ? {} : await brought(l, ref))
	});
	return { id, ref };
}

type Brought = Pick<UpdateInput, 'actions' | 'progress' | 'measurements'>;

/** How actions go, their days and figures that an update on a recommendation may bring with it. */
async function brought(l: Lives, recommendation: string): Promise<Brought> {
	const ctx = l.lead(recommendation);
	const action = l.chance.of(await listActions(ctx, { recommendation }));
	const metric = l.chance.of(await listMetrics(ctx, { recommendation }));
	const periodStart = addMonths(localDate('2017-01-01'), l.chance.whole(6));
	return {
		actions:
			action && action.progress !== 'done' && l.chance.once(3)
				? [{ ref: action.ref, to: l.later(), reason: l.text() }]
				: [],
		progress:
			action && !l.chance.once(4)
				? [
						{
							...(l.chance.once(2) ? { note: l.text() } : goes(l)),
							ref: action.ref,
							version: l.chance.once(2) ? action.version : undefined
						}
					]
				: [],
		measurements: metric
			? [
					{
						metric: metric.metric.ref,
						periodStart,
						periodEnd: addMonths(periodStart, 1),
						figure: figureOf(l, metric.metric.measure),
						note: l.text()
					}
				]
			: []
	};
}

/** What a contribution would bring with it, as it was said then; more may be said of it before. */
async function proposedIn(l: Lives, { id, ref }: { id: string; ref: string }): Promise<Brought> {
	const { update } = await getUpdate(l.lead(ref), id);
	const { actions = [], progress = [], measurements = [] } = update.proposal ?? {};
	for (const { ref: action } of progress) {
		if (!l.chance.once(4)) await progressAction(l.lead(action), action, goes(l));
	}
	return { actions, progress, measurements };
}

/** Releases; a lead who is told what was said of an action since may send it all the same. */
async function release(l: Lives, ref: string, input: UpdateInput): Promise<void> {
	try {
		await releaseUpdate(l.lead(ref), ref, input);
	} catch (error) {
		const told = error instanceof DomainError && error.data.reason === 'action-changed';
		if (!told || l.chance.once(4)) throw error;
		await releaseUpdate(l.lead(ref), ref, { ...input, seen: Number(error.data.seen) });
	}
}

/**
 * Whether the progress of a contribution took effect when it was released, both of a note alone and
 * of a word that its lead sent against what was said since. The rules may refuse anything, so that
 * chance alone does not say that any came through.
 */
export function tellOfContributions(events: readonly Event[]): boolean {
	const told = new Set<'note alone' | 'against what was said since'>();
	const contributed = new Map<string, EventOf<'update-contributed'>['data']>();
	const lastSaid = new Map<string, number>();
	for (const event of events) {
		if (event.type === 'update-contributed') contributed.set(event.data.id, event.data);
		if (event.type !== 'action-progressed') continue;
		const { ref, updateId } = event.data;
		const said = contributed.get(updateId ?? '')?.progress?.find((one) => one.ref === ref);
		const since = Number(said?.version) < (lastSaid.get(ref) ?? 0);
		if (said && !said.progress) told.add('note alone');
		if (said?.progress && since) told.add('against what was said since');
		lastSaid.set(ref, event.seq);
	}
	return told.size === 2;
}
