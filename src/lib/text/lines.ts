/** Text in lines. Pure. */

/**
 * Breaks a text at its spaces. A word that fits on no line has one to itself.
 * @param fits whether a line is short enough, in letters or in pixels
 */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
	const lines: string[] = [];
	for (const word of text.split(/ +/).filter(Boolean)) {
		const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
		if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
