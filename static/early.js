// Before the first paint: say that script runs, and set the theme and version the address or the reader chose.
(function () {
	var root = document.documentElement;
	root.classList.add('js');
	var theme = /[?&]theme=(light|dark)(?:[&#]|$)/.exec(location.href);
	var kept = null;
	try {
		kept = localStorage.getItem('strings-attached.theme');
	} catch {
		// No storage here: the system's theme it is.
	}
	var chosen = theme ? theme[1] : kept;
	// In a sandboxed frame the story's modules may be refused. Then it is read as words and pictures.
	window.addEventListener('unhandledrejection', function (event) {
		var live = document.querySelector('[data-state="settled"]');
		if (live || !/import|module/i.test(String(event.reason))) return;
		event.preventDefault();
		root.classList.remove('js');
	});
	if (/[?&]read=core(?:[&#]|$)/.test(location.href)) root.setAttribute('data-read', 'core');
	if (chosen === 'light' || chosen === 'dark') root.setAttribute('data-theme', chosen);
})();
