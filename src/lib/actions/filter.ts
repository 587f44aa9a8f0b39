/** Which actions of a list: those that are open, and of them the late and the waiting; or others. */
export const ACTION_STATES = ['open', 'late', 'waiting', 'done', 'all'] as const;
export type ActionState = (typeof ACTION_STATES)[number];
export const ACTION_SORTS = ['owner', 'due', 'ref'] as const;
export type ActionSort = (typeof ACTION_SORTS)[number];
/** How many actions a page holds. */
export const ACTIONS_A_PAGE = 50;

/** The filter of the list of actions: the state of the page, which is its URL. */
export interface ActionFilter {
	state: ActionState;
	/** A key of an owner (owner.ts). */
	owner: string | null;
	sort: ActionSort;
	descending: boolean;
	page: number;
}

/** A filter from a URL's query; what is not understood is left out. */
export function actionFilterFrom(query: URLSearchParams): ActionFilter {
	const sort = query.get('sort') ?? '';
	const page = Number(query.get('page') ?? '1');
	return {
		state: ACTION_STATES.find((state) => state === query.get('state')) ?? 'open',
		owner: (query.get('owner') ?? '').slice(0, 300) || null,
		sort: ACTION_SORTS.find((name) => name === sort.replace(/^-/, '')) ?? 'owner',
		descending: sort.startsWith('-'),
		page: Number.isInteger(page) && page > 0 ? page : 1
	};
}

/** The query of a filter, with some of it changed; what is as by default is left out. */
export function actionQueryOf(filter: ActionFilter, change: Partial<ActionFilter> = {}): string {
	const next = { ...filter, page: 1, ...change };
	const query = new URLSearchParams();
	if (next.state !== 'open') query.set('state', next.state);
	if (next.owner) query.set('owner', next.owner);
	if (next.sort !== 'owner' || next.descending) {
		query.set('sort', `${next.descending ? '-' : ''}${next.sort}`);
	}
	if (next.page > 1) query.set('page', String(next.page));
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}
