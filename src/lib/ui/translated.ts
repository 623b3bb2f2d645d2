/**
 * Texts that change on a page which the browser translates. Translators put a `<font>` in the place of a
 * text and take the text itself out; components go on writing into the one that was taken out, and the
 * page shows the old one for good. So a text that has been replaced is watched, and comes back as soon as
 * it says something else: then it is shown, and translated in turn.
 */

/** What translators put in the place of a text. */
const isStandIn = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === 'FONT';

/**
 * Watches over the texts of a page.
 * @param root what is watched
 * @returns how to let go
 */
export function keepTexts(root: Node): () => void {
	const standIns = new WeakMap<Node, HTMLElement>();
	const observer = new MutationObserver((records) => {
		for (const {
			type,
			target,
			removedNodes,
			addedNodes,
			previousSibling,
			nextSibling
		} of records) {
			if (type === 'characterData') {
				const standIn = standIns.get(target);
				standIns.delete(target);
				if (standIn?.isConnected && !target.isConnected) standIn.replaceWith(target);
				continue;
			}
			const standIn = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
			const [text] = removedNodes;
			if (!standIn || !(text instanceof Text) || text.isConnected) continue;
			standIns.set(text, standIn);
			// It may be watched though it is out of the page.
			observer.observe(text, { characterData: true });
		}
	});
	observer.observe(root, { childList: true, subtree: true });
	return () => observer.disconnect();
}
