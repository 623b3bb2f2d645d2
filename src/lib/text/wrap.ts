/** Text broken by its width in px rather than by its letters. Pure, like all layout. */
import { textWidth } from './labels.ts';
import { linesOf } from './lines.ts';

/**
 * Lines no wider than asked, where words allow it.
 * @param size type size, px
 * @param width px
 */
export function wrapTo(text: string, size: number, width: number): string[] {
	return linesOf(text, (line) => textWidth(line, size) <= width);
}

/** As many items of a list as fit on so many lines, with how many are left over: "radar, seat + 2". */
export function listWithin(
	items: readonly string[],
	size: number,
	width: number,
	lines: number
): string[] {
	for (let shown = items.length; shown > 0; shown--) {
		const rest = items.length - shown;
		const text = items.slice(0, shown).join(', ') + (rest > 0 ? `\u00a0+\u00a0${rest}` : '');
		const wrapped = wrapTo(text, size, width);
		if (wrapped.length <= lines && wrapped.every((line) => textWidth(line, size) <= width))
			return wrapped;
	}
	return [];
}

/** Text that is too long for its room, cut at a word. */
export function fitText(text: string, size: number, room: number): string {
	if (textWidth(text, size) <= room) return text;
	const words = text.split(' ');
	while (words.length > 1 && textWidth(`${words.join(' ')} …`, size) > room) words.pop();
	return `${words.join(' ').replace(/[,;:]$/, '')} …`;
}
