// Before the first paint: script runs; theme and version as chosen.
(function () {
	var root = document.documentElement;
	root.classList.add('js');
	// All a page needs is named from where it lies. Served at an address without the slash at its end, or
	// with two inside, it would look elsewhere.
	try {
		var own = root.getAttribute('data-path');
		var path = location.pathname.replace(/\/+/g, '/');
		if (!/\.html$/.test(path)) path = path.replace(/[^/]$/, '$&/');
		var fits = decodeURIComponent(path.replace(/index\.html$/, '')).endsWith('/' + own);
		if (own !== null && fits && path !== location.pathname)
			history.replaceState(history.state, '', path + location.search + location.hash);
	} catch {
		// Not an address that may be changed.
	}
	var theme = /[?&]theme=(light|dark)(?:[&#]|$)/.exec(location.href);
	var kept = null;
	try {
		kept = localStorage.getItem('strings-attached.theme');
	} catch {
		// No storage.
	}
	var chosen = theme ? theme[1] : kept;
	// Where modules are refused, words and pictures are read.
	window.addEventListener('unhandledrejection', function (event) {
		var live = document.querySelector('[data-state="settled"]');
		if (live || !/import|module/i.test(String(event.reason))) return;
		event.preventDefault();
		root.classList.remove('js');
	});
	// Nor does a page start whose script was altered on its way: the policy refuses it.
	document.addEventListener('DOMContentLoaded', function () {
		var ran = Object.keys(window).some(function (name) {
			return name.startsWith('__sveltekit_');
		});
		if (!ran && document.querySelector('.page > script')) root.classList.remove('js');
	});
	// A table that is opened becomes elements: until then it is text, as script finds a noscript.
	document.addEventListener(
		'toggle',
		function (event) {
			var details = event.target;
			if (!(details instanceof HTMLDetailsElement) || !details.open) return;
			var kept = details.querySelector('noscript');
			if (kept) kept.outerHTML = kept.textContent;
		},
		true
	);
	// A link that gained something at its end on its way, a bracket or a tracker's mark, leads where it was
	// meant to: to the longest beginning that is an id here, cut where a word ends.
	document.addEventListener('DOMContentLoaded', function () {
		var id = location.hash.slice(1);
		while (id && !document.getElementById(id)) id = id.replace(/[\w-]*$/, '').slice(0, -1);
		if (id && id !== location.hash.slice(1)) location.replace('#' + id);
	});
	// Where script runs the stage shows the pictures, and those among the words are for paper: a drawing of
	// its own, a quarter as heavy in a printer's file. What is unrolled shows them, and gets those beside.
	var ready = function () {
		Array.from(document.images).forEach(function (picture) {
			if (!picture.closest('.still')) return;
			var stack = picture.closest('.stack');
			var paper = stack ? document.importNode(picture) : picture;
			paper.src = picture.src.replace('.svg', '-paper.svg');
			paper.className = 'paper';
			if (stack) picture.closest('picture')?.after(paper);
			// Whoever opens it by itself may be about to print it.
			if (stack && parent === window) paper.loading = 'eager';
		});
	};
	document.addEventListener('DOMContentLoaded', function () {
		// Beside pictures that are seen nothing is put until the page has woken and they are there.
		if (document.querySelector('.stack')) window.addEventListener('load', ready);
		else ready();
	});
	// What is closed can't be opened on paper.
	/** @type {HTMLDetailsElement[]} */
	var opened = [];
	window.addEventListener('beforeprint', function () {
		document.querySelectorAll('details.aside').forEach(function (aside) {
			if (!(aside instanceof HTMLDetailsElement) || aside.open) return;
			aside.open = true;
			opened.push(aside);
		});
		// Most browsers wait for pictures that are out of sight until then; some print what is there. Only
		// those wait here.
		Array.from(document.images).forEach(function (picture) {
			picture.removeAttribute('loading');
			if (picture.naturalWidth || picture.className !== 'paper') return;
			try {
				var request = new XMLHttpRequest();
				request.open('GET', picture.src, false);
				request.send();
				if (request.status === 200)
					picture.src = 'data:image/svg+xml,' + encodeURIComponent(request.responseText);
			} catch {
				// Refused: the picture is left to load by itself.
			}
		});
	});
	window.addEventListener('afterprint', function () {
		opened.splice(0).forEach(function (aside) {
			aside.open = false;
		});
	});
	if (/[?&]read=core(?:[&#]|$)/.test(location.href)) root.setAttribute('data-read', 'core');
	if (/[?&]scroll=off(?:[&#]|$)/.test(location.href)) root.setAttribute('data-scroll', 'off');
	if (chosen === 'light' || chosen === 'dark') root.setAttribute('data-theme', chosen);
})();
