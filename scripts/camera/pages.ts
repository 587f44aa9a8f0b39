/** What the camera sees besides every page that axe walks, by who sees it. */
export const MORE: Record<string, string[]> = {
	visitor: ['/sign-in', '/sign-in?done=signed-out', '/accessibility-statement', '/cookies'],
	pcc: ['/', '/search', '/recommendations?text=nothingatall', '/scrutiny/GWP-Q-001'],
	'pcc.second': ['/', '/recommendations/GWP-NCPI-2019-01?done=rated'],
	lead: [
		...['what', 'status', 'work', 'evidence', 'numbers', 'check'].map(
			(step) => `/recommendations/GWP-NCPI-2019-02/updates/new/${step}`
		),
		'/metrics/GWP-M-01',
		'/metrics/GWP-M-01/paste',
		'/evidence/GWP-E-0007',
		'/recommendations/GWP-NCPI-2019-01?done=nothing-changed'
	],
	'lead.devon-and-cornwall': [
		'/',
		'/actions',
		'/metrics',
		'/recommendations',
		'/recommendations/DCP-CDI-2017-01',
		'/inspections/DCP-CDI-2017'
	],
	owner: [
		'/',
		'/actions',
		'/actions/GWP-A-0007',
		'/recommendations',
		'/recommendations/GWP-NCPI-2019-01',
		'/recommendations/GWP-NCPI-2019-02'
	]
};

/** Forms whose button is pressed with nothing filled in. */
export const REFUSED: Record<string, string[]> = {
	visitor: ['/sign-in'],
	pcc: [
		'/inspections/new',
		'/inspections/GWP-NCPI-2019/recommendations/new',
		'/inspections/GWP-NCPI-2019/recommendations/paste',
		'/inspections/GWP-NCPI-2019/milestones/new',
		'/inspections/GWP-NCPI-2019/questions/new',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02/decision',
		'/recommendations/GWP-NCPI-2019-02/metrics/new',
		'/recommendations/GWP-NCPI-2019-02/request',
		'/recommendations/GWP-NCPI-2019-02/targets/2'
	],
	lead: [
		'/actions/hand-over',
		'/metrics/GWP-M-01/paste',
		'/recommendations/GWP-NCPI-2019-02/evidence/new',
		'/recommendations/GWP-NCPI-2019-02/actions/new',
		'/recommendations/GWP-NCPI-2019-02/updates/new/what'
	]
};

/** What is seen in the colours a person has chosen, and what is printed. */
export const LOOKED_AT: Record<string, string[]> = {
	pcc: [
		'/',
		'/recommendations',
		'/recommendations/GWP-NCPI-2019-02',
		'/recommendations/GWP-NCPI-2019-02?as-at=2019-10-01',
		'/metrics/GWP-M-03'
	]
};
