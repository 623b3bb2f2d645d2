// @ts-check
/** Turns links into frames that fit. See docs/embedding.md. */
(function () {
	const page = /** @type {{ StringsAttached?: { scan: typeof scan, go: typeof go } }} */ (window);
	if (page.StringsAttached) return page.StringsAttached.scan();

	const NAME = 'strings-attached';
	// These scroll inside a frame of fixed height; all other parts say how tall they are.
	const SCROLLS = /^(story|prologue|agreement|licensing|co-production|monitoring|sovereignty)$/;
	const script = /** @type {HTMLScriptElement?} */ (document.currentScript);
	const home = script ? script.src.replace(/[^/]*([?#].*)?$/, '') : '';
	/** @type {Map<HTMLIFrameElement, string?>} with the step each waits for; null once it listens */
	const frames = new Map();

	/**
	 * Frames a link or placeholder, or adopts a frame; leaves alone what leads elsewhere.
	 * @param {HTMLAnchorElement & HTMLIFrameElement} element
	 */
	function embed(element) {
		const data = element.dataset;
		const base = (data.base || home).replace(/\/*$/, '/embed/');
		const address = element.href || element.src || `${base + data.stringsAttached}/`;
		const part = /^https?:[^\s?#]*\/embed\/([\w-]+)\/?($|[?#])/.exec(address)?.[1];
		if (!part) return;
		const found = element.tagName === 'IFRAME';
		const frame = found ? element : document.createElement('iframe');
		frame.title ||= element.title || element.textContent?.trim() || 'Strings Attached';
		frame.style.cssText += `;display:block;width:100%;border:0;${
			SCROLLS.test(part)
				? 'height:min(85vh,720px);height:min(85svh,720px);min-height:480px'
				: 'aspect-ratio:1;min-height:880px'
		}`;
		frame.setAttribute(`data-${NAME}`, part);
		frames.set(frame, '');
		// A frame that was here first may have spoken to nobody.
		if (found) return post(frame, { type: 'height' });
		const url = new URL(address);
		for (const name of ['theme', 'motion', 'read', 'step'])
			if (data[name]) url.searchParams.set(name, data[name]);
		frame.loading = 'lazy';
		frame.allow = 'fullscreen; clipboard-write';
		frame.src = url.href;
		if (element.href) element.replaceWith(frame);
		else element.replaceChildren(frame);
	}

	/**
	 * Turns what is marked into frames.
	 * @param {ParentNode} [root]
	 */
	function scan(root = document) {
		for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
		for (const element of root.querySelectorAll(`[data-${NAME}]`)) {
			const marked = /** @type {HTMLAnchorElement & HTMLIFrameElement} */ (element);
			if (!frames.has(marked) && !marked.querySelector('iframe')) embed(marked);
		}
	}

	/** @type {(frame: HTMLIFrameElement, message: object) => void} */
	function post(frame, message) {
		// Nothing in it is private, and a sandboxed frame has no origin to name.
		frame.contentWindow?.postMessage({ target: NAME, ...message }, '*');
	}

	/**
	 * Moves a frame to a step, as soon as it listens.
	 * @param {HTMLIFrameElement} frame
	 * @param {string} step
	 */
	function go(frame, step) {
		if (frames.get(frame) !== null) frames.set(frame, step);
		post(frame, { type: 'go', step });
	}

	addEventListener('message', ({ source, origin, data }) => {
		const frame = [...frames.keys()].find((each) => each.contentWindow === source);
		if (!frame || data?.source !== NAME || data.version !== 1) return;
		const sandboxed = frame.hasAttribute('sandbox') || self.origin === 'null';
		if (origin !== new URL(frame.src).origin && !(sandboxed && origin === 'null')) return;
		const { type, step, index, count, height } = data;
		const fixed = SCROLLS.test(`${frame.dataset.stringsAttached}`);
		if (type === 'height' && Number.isFinite(height) && !fixed) {
			frame.style.minHeight = '0';
			frame.style.height = `${Math.ceil(Math.max(50, Math.min(height, 99999)))}px`;
		}
		if (type !== 'step' || typeof step !== 'string') return;
		const asked = frames.get(frame);
		frames.set(frame, null);
		if (asked && asked !== step) go(frame, asked);
		const detail = { step, index, count };
		frame.dispatchEvent(new CustomEvent(`${NAME}:step`, { bubbles: true, detail }));
	});

	page.StringsAttached = { scan, go };
	const start = () => {
		scan();
		new MutationObserver(() => scan()).observe(document, { childList: true, subtree: true });
	};
	// A link that is still being read has no text yet.
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
	else start();
})();
