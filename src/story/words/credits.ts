/** Who stands behind a picture: the publishers of its claims' sources. Server only. */
import data from 'story:data';
import { everyClaim } from './claims.ts';
import { sceneClaims, type Scene } from '../../lib/figures/index.ts';

let known: ReturnType<typeof everyClaim> | undefined;
let publisherOf: ReadonlyMap<string, string> | undefined;

/** Publishers, the one most leant on first; of equals, the one cited first. */
export function publishers(scene: Scene): string[] {
	known ??= everyClaim();
	publisherOf ??= new Map(
		data.sources.records.map(({ id, publisher }) => [
			id,
			// Where a copy was read is told in the notes.
			publisher.replace(/\s*\([^)]*\)/g, '').replace(/,? (?:via|copy at|citing) .*$/, '')
		])
	);
	const leant = new Map<string, number>();
	for (const id of new Set(sceneClaims(scene))) {
		const claim = known.get(id);
		const sources = [
			...(claim?.sources ?? []),
			...(claim?.accounts ?? []).flatMap((account) => account.sources)
		];
		for (const name of new Set(sources.flatMap((source) => publisherOf!.get(source) ?? [])))
			leant.set(name, (leant.get(name) ?? 0) + 1);
	}
	return [...leant].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/**
 * The source line of a picture.
 * @param fits whether a line has room
 */
export function sourceLine(names: readonly string[], fits: (line: string) => boolean): string {
	if (names.length === 0) return '';
	for (let shown = names.length; shown > 0; shown--) {
		const rest = names.length - shown;
		const line = `${names.length > 1 ? 'Sources' : 'Source'}: ${names.slice(0, shown).join('; ')}${rest ? ` and ${rest} more` : ''}`;
		if (fits(line)) return line;
	}
	return `${names.length} sources`;
}
