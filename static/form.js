// The one script of pages where people type an update: it keeps what is typed two seconds after the
// last letter and when the page is left, and sends a file ahead, saying how far it has come.
// Everything works without it, by the page's buttons.
const form = document.querySelector('form[data-keep]');
const said = form?.querySelector('[data-said]');

// What the server answers keeps the session: the page's own count of its end begins anew (own.js).
const session = new BroadcastChannel('session');

if (form) {
	// First: a button pressed while a file is on its way sends nothing yet.
	const file = form.querySelector('input[type=file][data-upload]');
	if (file) sendAhead(file, () => {
		changed = true;
		void keep(false);
	});

	let timer;
	let changed = false;
	const fields = () => {
		const typed = new URLSearchParams();
		for (const [name, value] of new FormData(form))
			if (typeof value === 'string') typed.append(name, value);
		return typed;
	};
	const keep = async (leaving) => {
		clearTimeout(timer);
		if (!changed) return;
		changed = false;
		let kept = false;
		try {
			const answer = await fetch(form.dataset.keep, {
				method: 'POST',
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
				body: fields(),
				keepalive: leaving
			});
			kept = answer.ok && !answer.redirected && (await answer.json()).type === 'success';
		} catch {
			// Without a line nothing is kept, and that is said.
		}
		if (kept) session.postMessage('');
		else changed = true;
		// eslint-disable-next-line house/clock -- the reader's own clock, as on their wall
		const now = new Date();
		const time = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
		said.textContent = kept ? form.dataset.saved.replace('%', time) : form.dataset.unsaved;
	};
	form.addEventListener('input', (event) => {
		if (event.target.type === 'file') return;
		changed = true;
		clearTimeout(timer);
		timer = setTimeout(keep, 2000, false);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') void keep(true);
	});
	form.addEventListener('submit', (event) => {
		if (event.defaultPrevented) return;
		clearTimeout(timer);
		changed = false;
	});
}

/** Sends a chosen file at once; once it is there the form goes without it, and names it. */
function sendAhead(file, arrived) {
	const { upload, sending, sent, failed, stopped } = file.dataset;
	const told = document.getElementById(`${file.id}-told`);
	const cancel = document.getElementById(`${file.id}-cancel`);
	let request;
	let waiting;
	/** Whether the draft may hold a file of this page's: where it is not named, it is to be let go. */
	let held = false;

	/** Ends the sending: `go` says whether a button pressed meanwhile is obeyed now, `named` by which id. */
	const over = (words, { empty, go, named }) => {
		request = undefined;
		cancel.hidden = true;
		if (empty) file.value = '';
		told.textContent = words;
		if (named) {
			held = true;
			// It stands in the place of the one before.
			document.getElementById(`${file.id}-kept`)?.remove();
		}
		form.elements.sent.value = named ?? (held ? 'none' : '');
		const button = waiting;
		waiting = undefined;
		if (button && go) form.requestSubmit(button);
		else if (held) arrived();
	};

	const begin = () => {
		// What is broken off tells nothing: its end is told here.
		const before = request;
		before?.abort();
		held ||= before !== undefined;
		const chosen = file.files[0];
		if (!chosen) return over('', {});
		form.elements.sent.value = '';
		const body = new FormData();
		body.append('version', form.elements.version.value);
		body.append('file', chosen);
		request = new XMLHttpRequest();
		let step = -1;
		request.upload.addEventListener('progress', ({ loaded, total }) => {
			const now = Math.floor((loaded * 10) / total) * 10;
			if (now > step) told.textContent = sending.replace('%', String((step = now)));
		});
		request.addEventListener('load', ({ target }) => {
			session.postMessage('');
			const { status, responseText: answer } = target;
			if (status !== 201) over((status === 422 && answer) || failed, { empty: true });
			else over(sent.replace('%', chosen.name), { empty: true, go: true, named: answer });
		});
		// Without a line the form itself brings the file.
		request.addEventListener('error', () => over(failed, { go: true }));
		request.open('POST', upload);
		request.send(body);
		cancel.hidden = false;
	};
	file.addEventListener('change', begin);
	// Chosen while this script was on its way.
	if (file.files.length > 0) begin();
	cancel.addEventListener('click', () => {
		request.abort();
		held = true;
		over(stopped, { empty: true });
		file.focus();
	});
	form.addEventListener('submit', (event) => {
		if (!request) return;
		event.preventDefault();
		waiting = event.submitter;
	});
}
