// On the page for an address that leads nowhere: finds the folder the site lies in, and what was meant.
(function () {
	/** @type {HTMLAnchorElement[]} */
	var links = Array.prototype.slice.call(document.querySelectorAll('a'));
	// Where the site knows its address, links are whole. Else they lead to the server's root, and if the
	// site lies deeper, to the nearest folder above this address that has it.
	/** @param {string} folder */
	function look(folder) {
		var next = folder.slice(0, -1).replace(/[^/]*$/, '');
		if (folder === '/' || next === '') return;
		fetch(folder + 'embed.js', { method: 'HEAD' })
			.then(function (answer) {
				return answer.ok && /javascript/.test(String(answer.headers.get('content-type')));
			})
			.catch(function () {
				return false;
			})
			.then(function (here) {
				if (!here) return look(next);
				document.querySelectorAll('a[href^="/"]').forEach(function (link) {
					link.setAttribute('href', folder + String(link.getAttribute('href')).slice(1));
				});
			});
	}
	if (document.querySelector('a[href^="/"]')) look(location.pathname.replace(/[^/]*$/, ''));
	// A step or chapter that the address names, as whole words.
	var asked = location.pathname + location.search + location.hash + ' ';
	asked = asked.replace(/%[0-9a-f]{2}/gi, ' ').toLowerCase();
	var meant = links.filter(function (link) {
		var slug = link.dataset.slug;
		return slug && new RegExp('[^a-z0-9-]' + slug + '[^a-z0-9-]').test(asked);
	})[0];
	var place = document.getElementById('meant');
	if (!meant || !place) return;
	place.appendChild(meant.cloneNode(true));
	place.hidden = false;
})();
