// Before the first paint: say that script runs, and set the theme the address or the reader chose.
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
	if (chosen === 'light' || chosen === 'dark') root.setAttribute('data-theme', chosen);
})();
