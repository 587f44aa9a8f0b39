import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { rendered, snippet } from '../../../tests/support/rendered.ts';
import Failure from './Failure.svelte';
import Page from './Page.svelte';
import Shell from './Shell.svelte';
import { currentOf, highestMarking, type ShellData } from './shell.ts';

const data: ShellData = {
	language: 'en',
	marking: 'OFFICIAL-SENSITIVE',
	sample: true,
	idleSeconds: 1800,
	today: localDate('2019-11-15'),
	person: { name: 'Siân Pritchard', post: 'Head of assurance', organisation: 'The Office' },
	path: '/recommendations/GWP-NCPI-2019-01'
};
const sections = [
	{ text: 'Home', path: '/' },
	{ text: 'Recommendations', path: '/recommendations' }
];

function page(change: Partial<ShellData> = {}) {
	const shell = { ...data, ...change };
	const props = {
		data: shell,
		query: '?status=at-risk&page=2',
		address: 'http://localhost:3000/x',
		sections,
		children: snippet('<main id="main-content"></main>')
	};
	return rendered(Shell, props, shell.language).body;
}

describe('what stands around every page', () => {
	test('leads to the same page and query in the other language, by a full load', () => {
		expect(page()).toMatch(
			/<a [^>]*href="\/cy\/recommendations\/GWP-NCPI-2019-01\?status=at-risk&amp;page=2" lang="cy" hreflang="cy"[^>]*data-sveltekit-reload/
		);
		expect(page({ language: 'cy' })).toMatch(
			/href="\/recommendations\/GWP-NCPI-2019-01\?status=at-risk&amp;page=2" lang="en" hreflang="en"/
		);
	});

	test('says the marking at the head and at the foot', () => {
		const html = page();
		expect(html.match(/>OFFICIAL-SENSITIVE</g)).toHaveLength(2);
		expect(html.indexOf('OFFICIAL-SENSITIVE')).toBeLessThan(html.indexOf('<header'));
		expect(html.lastIndexOf('OFFICIAL-SENSITIVE')).toBeGreaterThan(html.indexOf('</main>'));
	});

	test('keeps the English marking in Welsh, with the Welsh beneath', () => {
		const html = page({ language: 'cy', marking: 'OFFICIAL' });
		expect(html).toMatch(/<span lang="en">OFFICIAL<\/span> <span[^>]*>SWYDDOGOL</);
	});

	test('says whose system, which day and who is signed in, and lets them sign out by a form', () => {
		const html = page();
		expect(html).toContain('The Office');
		expect(html).toContain('<time datetime="2019-11-15">Friday 15 November 2019</time>');
		expect(html).toMatch(/Signed in as<\/span>\s+Siân Pritchard, Head of assurance/);
		expect(html).toMatch(/<form method="POST" action="\/sign-out"[^>]*><button type="submit"/);
	});

	test('shows a visitor no sections and a way to sign in', () => {
		const html = page({ person: null });
		expect(html).toContain('href="/sign-in"');
		expect(html).not.toContain('href="/recommendations"');
	});

	test('says that the data are the sample’s, and only where they are', () => {
		expect(page()).toContain('Sample data.');
		expect(page({ sample: false })).not.toContain('Sample data');
	});

	test('begins with the way past all this to the content', () => {
		expect(page()).toMatch(/^ ?<a href="#main-content" class="govuk-skip-link">/);
	});

	test('keeps links of the footer in the language of the page', () => {
		expect(page({ language: 'cy' })).toContain('href="/cy/accessibility-statement"');
	});
});

test('a section is the page itself, or above it, or neither; Home is above nothing', () => {
	expect(currentOf({ text: '', path: '/metrics' }, '/metrics')).toBe('page');
	expect(currentOf({ text: '', path: '/metrics' }, '/metrics/GWP-M-01')).toBe('true');
	expect(currentOf({ text: '', path: '/metrics' }, '/metricsandmore')).toBeUndefined();
	expect(currentOf({ text: '', path: '/' }, '/metrics')).toBeUndefined();
});

describe('the marking of a page', () => {
	test('is the highest of anything on it, however deep', () => {
		const evidence = [{ marking: 'OFFICIAL' }, { marking: 'OFFICIAL-SENSITIVE' }];
		const shown = { marking: 'OFFICIAL', recommendation: { evidence } };
		expect(highestMarking(shown)).toBe('OFFICIAL-SENSITIVE');
	});

	test('is OFFICIAL where nothing says more', () => {
		expect(highestMarking({ evidence: [{ marking: 'OFFICIAL' }], title: null })).toBe('OFFICIAL');
		expect(highestMarking({ title: 'On OFFICIAL-SENSITIVE' })).toBe('OFFICIAL');
	});

	test('is found in things that hold each other', () => {
		const piece: Record<string, unknown> = { marking: 'OFFICIAL-SENSITIVE' };
		piece.links = [{ to: piece }];
		expect(highestMarking({ piece })).toBe('OFFICIAL-SENSITIVE');
	});
});

describe('a page', () => {
	const children = snippet('<p>text</p>');

	test('says its title once, and before the name of the service in the window', () => {
		const { head, body } = rendered(Page, { title: 'Metrics', children });
		expect(head).toContain('<title>Metrics – Reinspect</title>');
		expect(body.match(/<h1/g)).toHaveLength(1);
	});

	test('says in the window’s title that something is wrong, in either language', () => {
		const form = { values: {}, errors: [{ field: 'summary', message: 'Enter a summary' }] };
		const props = { title: 'Update', form, children };
		expect(rendered(Page, props).head).toContain('<title>Error: Update – Reinspect');
		const { head, body } = rendered(Page, props, 'cy');
		expect(head).toContain('<title>Gwall: Update – Reinspect');
		expect(body).toMatch(/role="alert".*<a href="#summary">Enter a summary<\/a>.*<h1/);
	});
});

describe('a page that failed', () => {
	test.each([403, 404, 409, 410, 413, 422, 500, 503])(
		'says of %i what to do, in both languages',
		(status) => {
			const english = rendered(Failure, { status }).body;
			const welsh = rendered(Failure, { status }, 'cy').body;
			expect(english).toContain('href="/"');
			expect(welsh).toContain('href="/cy"');
			expect(welsh).not.toBe(english);
		}
	);

	test('names the fault, and offers to load again only where that can help', () => {
		const again = '/cy/metrics';
		expect(rendered(Failure, { status: 500, id: 'f-17', again }).body).toMatch(
			/f-17.*\/cy\/metrics/
		);
		expect(rendered(Failure, { status: 404, again }).body).not.toContain(again);
	});
});
