// The one script of pages where people read: copy, print, «/» for search, and the warning before a
// session ends. Everything it touches works without it, or is not shown.
const all = (selector) => document.querySelectorAll(selector);

for (const element of all('[data-needs-script]')) element.hidden = false;

const say = (button) => {
	const words = button.textContent;
	button.textContent = button.dataset.copied;
	setTimeout(() => (button.textContent = words), 3000);
};
const copy = async (button, text) => {
	await navigator.clipboard.writeText(text);
	say(button);
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

const ending = document.querySelector('[data-session]');
if (ending) {
	const [warning, over] = ending.querySelectorAll('[data-part]');
	const stay = ending.querySelector('button');
	let timers = [];
	const begin = () => {
		timers.forEach(clearTimeout);
		const idle = Number(ending.dataset.session) * 1000;
		timers = [
			setTimeout(() => {
				ending.hidden = false;
				stay.focus();
			}, idle - 120_000),
			setTimeout(() => {
				warning.hidden = true;
				over.hidden = false;
			}, idle)
		];
	};
	stay.addEventListener('click', async () => {
		const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' });
		if (!answer.ok) return;
		ending.hidden = true;
		document.getElementById('main-content')?.focus();
		begin();
	});
	begin();
}
