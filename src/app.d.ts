// Modules made at build by src/build/plugin.ts.
declare module 'story:outline' {
	const outline: import('./story/types').ChapterOutline[];
	export default outline;
}
declare module 'story:words' {
	/** Empty on the page: words are rendered on the server and never shipped twice. */
	const words: import('./story/types').ChapterWords[];
	export default words;
}
declare module 'story:data' {
	/** Null on the page. */
	const data: import('./lib/data/schema').Datasets;
	export default data;
}
declare module 'story:appendix' {
	/** Null on the page. */
	const page: import('./story/notes/page').NotesPage;
	export default page;
}
declare module 'story:notes' {
	const notes: Record<string, () => Promise<{ default: import('./story/types').NotesIndex }>>;
	export default notes;
}
declare module 'story:scenes/*' {
	const chapter: import('./story/types').ChapterScenes;
	export default chapter;
}
declare module 'story:first' {
	const scene: import('./lib/figures/index').Scene;
	export default scene;
}
declare module 'story:steps' {
	const steps: Record<string, () => Promise<{ default: import('./story/types').StepAlone }>>;
	export default steps;
}
declare module 'story:years' {
	/** By step. */
	const years: Record<string, import('./lib/figures/web/spec').WebYears>;
	export default years;
}
declare module 'story:map/*' {
	const map: import('./story/show/load').BaseMap;
	export default map;
}

declare module 'story:crops' {
	/** Empty on the page. */
	const crops: Record<string, import('./story/show/load').BaseMap>;
	export default crops;
}

declare module 'story:light' {
	/** Empty on the page. */
	const light: Record<string, import('./story/show/load').BaseMap>;
	export default light;
}

// subset-font ships no types; this is the part we use.
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: {
			targetFormat?: 'woff2' | 'woff' | 'sfnt' | 'truetype';
			variationAxes?: Record<string, number | { min: number; max: number }>;
			noLayoutClosure?: boolean;
			keepFeatures?: string[];
		}
	): Promise<Buffer>;
}
