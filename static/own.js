// The one script of pages where people read: the focus after a form, copy, print, «/» for search,
// and the warning before a session ends. Everything it touches works without it, or is not shown.
const all = (selector) => document.querySelectorAll(selector);

for (const element of all('[data-needs-script]')) element.hidden = false;

// After a form the focus stands on what it did, or on what is wrong with it. It is told once.
document.querySelector('#done, .govuk-error-summary')?.focus();
const address = new URL(location.href);
if (address.searchParams.has('done')) {
	address.searchParams.delete('done');
	history.replaceState(history.state, '', address);
}

const copy = async (button, text) => {
	const said = button.parentElement.querySelector('[role=status]');
	const { copied, failed } = button.dataset;
	said.textContent = '';
	const words = await navigator.clipboard.writeText(text).then(
		() => copied,
		() => failed
	);
	// Emptied and filled again, the same words are said again.
	requestAnimationFrame(() => (said.textContent = words));
};
document.addEventListener('click', (event) => {
	const button = event.target.closest('button');
	if (!button) return;
	const { copyLink, copyText, print: printing } = button.dataset;
	if (copyLink !== undefined) copy(button, location.href);
	if (copyText) {
		const field = document.getElementById(copyText);
		field.select();
		copy(button, field.value);
	}
	if (printing !== undefined) print();
});

document.addEventListener('keydown', (event) => {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
	if (event.target.closest('input, textarea, select, [contenteditable]')) return;
	const search = document.querySelector('#site-search, #search-words');
	if (!search) return;
	event.preventDefault();
	search.focus();
});

// A dialog of the browser's own: it holds the focus, Escape closes it, and the focus goes back.
const ending = document.querySelector('#session-ending');
const over = document.querySelector('#session-over');
if (ending && over) {
	const idle = Number(ending.dataset.session) * 1000;
	const tabs = new BroadcastChannel('session');
	let timers = [];
	const begin = () => {
		timers.forEach(clearTimeout);
		ending.close();
		over.close();
		timers = [setTimeout(() => ending.showModal(), idle - 120_000), setTimeout(end, idle)];
	};
	const end = () => {
		timers.forEach(clearTimeout);
		ending.close();
		over.showModal();
	};
	// Every page that is opened keeps the session: the other tabs begin to count anew.
	const goOn = () => {
		begin();
		tabs.postMessage('');
	};
	tabs.onmessage = begin;
	// The lightest page there is: it asks for the session, and nothing else.
	const ask = async () => {
		const how = { method: 'HEAD', redirect: 'manual', cache: 'no-store' };
		const answer = await fetch('/speculation-rules.json', how).catch(() => undefined);
		if (answer?.type === 'opaqueredirect') end();
		else if (answer) goOn();
	};
	const stay = (event) => {
		event.preventDefault();
		ask();
	};
	ending.querySelector('button').addEventListener('click', stay);
	ending.addEventListener('cancel', stay);
	over.querySelector('button').addEventListener('click', () => over.close());
	goOn();
	// A page that was fetched ahead asked for the session some minutes ago: it is asked for now.
	if (performance.getEntriesByType('navigation')[0]?.deliveryType) ask();
}
