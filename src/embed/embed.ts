/**
 * Runs on other people's pages: turns marked links and elements into frames that fit. Served as
 * `embed.js`, minified; see `build/embed-scripts.ts` and docs/embedding.md.
 *
 * A link or placeholder stays until its frame has spoken, and stays for good if it never does: a
 * `load` event alone shows nothing, for browsers fire it for error pages and refused frames as well.
 */
(function () {
	interface Api {
		scan(root?: ParentNode): void;
		go(frame: HTMLIFrameElement, step: string): void;
	}
	/** What is known of a marked frame. */
	interface Guest {
		/** Its `src` attribute when it was looked at. */
		src: string;
		/** What it shows, as in “slow-cut”; empty while it leads elsewhere or nowhere. */
		part: string;
		/** Origin it may speak from. */
		origin: string;
		/** Whether it scrolls inside and keeps its height. */
		fixed: boolean;
		/** Step it waits for; null once it listens. */
		step: string | null;
		spoken: boolean;
		/** What to do when it has spoken, and when it can't be expected to. */
		shown?: (() => void) | undefined;
		lost?: (() => void) | undefined;
	}

	const page = window as Window & { StringsAttached?: Api };
	if (page.StringsAttached) {
		// While the page is being read the first copy has yet to begin, and will see all there is.
		if (document.readyState !== 'loading') page.StringsAttached.scan();
		return;
	}

	const NAME = 'strings-attached';
	const MARK = `data-${NAME}`;
	/** These scroll inside a frame of fixed height; all other parts say how tall they are. */
	const SCROLLS = /^(story|prologue|agreement|licensing|co-production|monitoring|sovereignty)$/;
	/** Time for a loaded frame to speak, ms. It does so before it has loaded, so this is for the post. */
	const PATIENCE = 4000;

	// A module script has no `currentScript`.
	const script = (document.currentScript ??
		document.querySelector('script[type="module"][src*="/embed.js"]')) as HTMLScriptElement | null;
	const home = script ? script.src.replace(/[^/]*([?#].*)?$/, '') : '';

	const guests = new Map<HTMLIFrameElement, Guest>();
	/** Links and placeholders that have been dealt with, by the address they had. */
	const seen = new WeakMap<Element, string>();
	/** The document, and shadow trees that the page has named. */
	const roots = new Set<ParentNode>([document]);

	// eslint-disable-next-line no-console -- whoever puts the story into a page looks there when it doesn't come
	const complain = (sentence: string): void => console.warn(`Strings Attached: ${sentence}`);

	/**
	 * An embed's address, tidied: one slash at a time and one at the end, nothing encoded that needn't be.
	 * @returns undefined for whatever leads elsewhere
	 */
	function read(address: string, base = document.baseURI): { url: URL; part: string } | undefined {
		try {
			const url = new URL(address, base);
			const [, site, tail] = /^(.*\/embed\/)(.+)$/.exec(url.pathname.replace(/\/{2,}/g, '/')) ?? [];
			const [, part, index = ''] =
				/^([\w-]+)(?:\/(index\.html)?)?$/.exec(decodeURIComponent(tail ?? '')) ?? [];
			if (!part || !/^https?:$/.test(url.protocol)) return undefined;
			url.pathname = `${site}${part}/${index}`;
			return { url, part };
		} catch {
			// No address at all, or an escape cut in two.
			return undefined;
		}
	}

	/** In a column of flexible boxes a frame would be squeezed to a strip, and what holds it too. */
	function stretch(element: HTMLElement): void {
		const host = element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
		const column = host && /^column/.test(getComputedStyle(host).flexDirection);
		element.style.flexShrink = column ? '0' : '';
		element.style.alignSelf = column ? 'stretch' : '';
	}

	/** Makes room for a frame, as far as its height is known before it speaks, and expects it to speak. */
	function receive(
		frame: HTMLIFrameElement,
		{ url, part }: { url: URL; part: string },
		src: string
	): Guest {
		const fixed = SCROLLS.test(part) && url.searchParams.get('scroll') !== 'off';
		frame.style.cssText += `;display:block;position:static;visibility:visible;box-sizing:border-box;width:100%;padding:0;border:0;${
			fixed
				? 'aspect-ratio:auto;height:min(85vh,720px);height:min(85svh,720px);min-height:min(480px,100vh - 48px);min-height:min(480px,100svh - 48px)'
				: 'aspect-ratio:1;height:auto;min-height:880px'
		}`;
		frame.setAttribute(MARK, part);
		const before = guests.get(frame);
		if (!before) frame.addEventListener('load', () => expectWord(frame));
		// What waits for it goes on waiting if only its address has changed.
		const { shown, lost } = before && !before.spoken ? before : ({} as Partial<Guest>);
		const guest: Guest = {
			src,
			part,
			origin: url.origin,
			fixed,
			step: '',
			spoken: false,
			shown,
			lost
		};
		guests.set(frame, guest);
		return guest;
	}

	/** Gives a frame that has loaded some time to speak. */
	function expectWord(frame: HTMLIFrameElement): void {
		// The empty page that a frame begins with is not its own. (Others' pages are null here.)
		if (frame.contentDocument?.URL === 'about:blank') return;
		const guest = guests.get(frame);
		setTimeout(() => {
			// A frame that may run no scripts can't speak.
			const mute = frame.hasAttribute('sandbox') && !/allow-scripts/.test(`${frame.sandbox}`);
			if (!guest?.part || guest.spoken || guests.get(frame) !== guest || mute) return;
			guest.lost?.();
			complain(
				`nothing answers at ${frame.src}${guest.lost ? ', so its link stays' : ''}. There may be no such part, the site may be down, or this page's Content-Security-Policy may lack "frame-src ${guest.origin}".`
			);
		}, PATIENCE);
	}

	/** Sizes a frame that is the page's own, once its address is one of ours; it may come late. */
	function adopt(frame: HTMLIFrameElement): void {
		const src = frame.getAttribute('src') ?? '';
		const known = guests.get(frame);
		if (known?.src === src) return;
		const found = read(src);
		if (!found) {
			if (known) Object.assign(known, { src, part: '' });
			return;
		}
		frame.title ||= 'Strings Attached';
		receive(frame, found, src);
		stretch(frame);
		// It may have spoken before anybody listened.
		post(frame, { type: 'height' });
	}

	/** Puts a frame beside a link, or into a placeholder, and out of sight until it has spoken. */
	function embed(element: HTMLElement): void {
		const data = element.dataset;
		const href = element.getAttribute('href');
		const key = `${href}|${data.stringsAttached}|${data.base}`;
		if (seen.get(element) === key || element.querySelector('iframe')) return;
		seen.set(element, key);
		const base = data.base || home;
		const found =
			href === null
				? base
					? read(`${base.replace(/\/*$/, '/')}embed/${data.stringsAttached}/`)
					: undefined
				: read(href);
		if (!found)
			return complain(
				href === null
					? `no address for the part “${data.stringsAttached}” at data-base="${base}".`
					: `${href} leads to no embed, so it stays a link.`
			);
		const { url } = found;
		for (const name of ['theme', 'motion', 'read', 'step', 'scroll'])
			if (data[name]) url.searchParams.set(name, data[name]);
		const frame = document.createElement('iframe');
		frame.title = element.title || element.textContent?.trim() || 'Strings Attached';
		frame.loading = 'lazy';
		frame.allow = 'fullscreen; clipboard-write';
		frame.src = url.href;
		const guest = receive(frame, found, frame.src);
		frame.style.visibility = 'hidden';

		const { style } = element;
		const { position, maxWidth, minHeight } = style;
		const restore = (): void => void Object.assign(style, { position, maxWidth, minHeight });
		if (href === null) {
			const fallback = [...element.childNodes];
			if (getComputedStyle(element).position === 'static') style.position = 'relative';
			frame.style.cssText += ';position:absolute;top:0;left:0';
			element.prepend(frame);
			stretch(element);
			// The room that the frame will take, unless the page has reserved it.
			if (!parseFloat(getComputedStyle(element).minHeight))
				style.minHeight = `${frame.offsetHeight}px`;
			guest.shown = () => {
				for (const node of fallback) node.remove();
				frame.style.position = 'static';
				restore();
			};
		} else {
			element.after(frame);
			// On the frame's room, not above it: nothing moves when it goes.
			style.position = 'absolute';
			style.maxWidth = `${frame.offsetWidth}px`;
			guest.shown = () => element.remove();
		}
		stretch(frame);
		guest.lost = () => {
			frame.remove();
			restore();
		};
	}

	/** Turns what is marked into frames that fit. */
	function scan(root?: ParentNode): void {
		for (const frame of guests.keys()) if (!frame.isConnected) guests.delete(frame);
		if (root?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
			roots.add(root);
			watch(root);
		}
		for (const each of root ? [root] : roots)
			for (const element of each.querySelectorAll<HTMLElement>(`[${MARK}]`))
				if (element.localName === 'iframe') adopt(element as HTMLIFrameElement);
				else embed(element);
	}

	function post(frame: HTMLIFrameElement, message: object): void {
		// Nothing in it is private, and a sandboxed frame has no origin to name.
		frame.contentWindow?.postMessage({ target: NAME, ...message }, '*');
	}

	/** Moves a frame to a step, as soon as it listens. */
	function go(frame: HTMLIFrameElement, step: string): void {
		const guest = guests.get(frame);
		if (guest && guest.step !== null) guest.step = step;
		post(frame, { type: 'go', step });
	}

	/** Scrolls the page past a frame and puts the focus there, so that Tab goes on behind it. */
	function leave(frame: HTMLIFrameElement): void {
		const mark = document.createElement('span');
		mark.tabIndex = -1;
		mark.onblur = () => mark.remove();
		frame.after(mark);
		mark.focus({ preventScroll: true });
		// The frame's foot stays in sight, so that it can be seen what was left.
		scrollBy({ top: frame.getBoundingClientRect().bottom - 48, behavior: 'instant' });
	}

	addEventListener('message', ({ source, origin, data }) => {
		const [frame, guest] =
			[...guests].find(([{ contentWindow }]) => contentWindow === source) ?? [];
		if (!frame || !guest?.part || data?.source !== NAME || data.version !== 1) return;
		const sandboxed = frame.hasAttribute('sandbox') || self.origin === 'null';
		const own =
			origin === guest.origin ||
			origin === guest.origin.replace(/^http:/, 'https:') ||
			(sandboxed && origin === 'null');
		// Whoever it is, there is something to see. But a size is taken from the right one only.
		if (!guest.spoken) {
			guest.spoken = true;
			frame.style.visibility = 'visible';
			guest.shown?.();
			if (!own) complain(`${guest.src} has moved to ${origin}: only from there will it fit.`);
		}
		if (!own) return;
		const { type, step, index, count, height } = data;
		if (type === 'height' && Number.isFinite(height) && !guest.fixed) {
			frame.style.minHeight = '0';
			frame.style.height = `${Math.ceil(Math.max(50, Math.min(height, 99999)))}px`;
		}
		if (type === 'leave') leave(frame);
		if (type !== 'step' || typeof step !== 'string') return;
		const asked = guest.step;
		guest.step = null;
		if (asked && asked !== step) go(frame, asked);
		const detail = { step, index, count };
		frame.dispatchEvent(new CustomEvent(`${NAME}:step`, { bubbles: true, composed: true, detail }));
	});

	// Consent managers and lazy loaders bring addresses late.
	const watcher = new MutationObserver(() => scan());
	const watch = (root: Node): void =>
		watcher.observe(root, {
			childList: true,
			subtree: true,
			attributes: true,
			attributeFilter: ['src', 'href', MARK]
		});
	addEventListener('resize', () => [...guests.keys()].forEach(stretch));

	page.StringsAttached = { scan, go };
	const start = (): void => {
		scan();
		watch(document);
	};
	// A link that is still being read has no text yet.
	if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
	else start();
})();
