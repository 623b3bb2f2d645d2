/**
 * Runs in an embed: tells the page around it that it is there and how tall it is, in the dialects hosts
 * listen to. Served as `guest.js`, minified; see `build/embed-scripts.ts` and docs/embedding.md.
 */
(function () {
	const box = document.querySelector<HTMLElement>('[data-embed]');
	if (parent === self || !box) return;
	const own = { source: 'strings-attached', version: 1 };
	const query = new URLSearchParams(location.search);
	/** Whether it scrolls inside, so that its height is for the page around it to choose. */
	const scrolls = box.dataset.scrolls !== undefined && query.get('scroll') !== 'off';
	// Margins of what is inside count as well.
	if (!scrolls) box.style.display = 'flow-root';
	const pym = query.get('childId');
	let [height, width, time, grown] = [0, 0, 0, 0];

	const greet = (): void => parent.postMessage({ ...own, type: 'ready' }, '*');

	const tell = (): void => {
		// WordPress adds its secret to the address late.
		const secret = /\bsecret=(\w+)/.exec(location.hash)?.[1];
		for (const message of [
			{ ...own, type: 'height', height },
			{ sentinel: 'amp', type: 'embed-size', height },
			{ 'datawrapper-height': { 'strings-attached': height } },
			pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
			secret && { message: 'height', value: height, secret }
		])
			if (height && message) parent.postMessage(message, '*');
	};

	/**
	 * Height that suits what scrolls inside, px. The window around it can't be seen from here, the screen
	 * can: a little less than a window on it has left, so that a way past can be seen.
	 */
	const suits = (): number => {
		const { width: across, height: down, orientation } = screen;
		// Some screens keep their measures when they are turned.
		const flat = orientation?.type.startsWith('landscape') ?? across > down;
		const tall = flat ? Math.min(across, down) : Math.max(across, down);
		return Math.round(Math.min(720, tall * 0.8));
	};

	const measure = (): void => {
		const now = box.getBoundingClientRect();
		// A hidden frame has no width and nothing to say.
		if (!now.width) return;
		const tall = scrolls ? suits() : Math.ceil(now.height);
		if (tall === height) return;
		// Growing again and again at one width: it grows because the frame does, without end.
		const again = tall > height && now.width === width && performance.now() - time < 1000;
		grown = again ? grown + 1 : 0;
		if (grown > 40) return sizes.disconnect();
		[height, width, time] = [tall, now.width, performance.now()];
		tell();
	};

	greet();
	const sizes = new ResizeObserver(measure);
	sizes.observe(box);
	void document.fonts.ready.then(measure);
	addEventListener('hashchange', tell);
	addEventListener('message', ({ source, data }) => {
		// A host that began to listen late asks; the second is WordPress's way.
		if (source !== parent || (data?.type !== 'height' && data?.message !== 'ready')) return;
		greet();
		tell();
	});
})();
