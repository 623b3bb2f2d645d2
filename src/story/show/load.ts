/** What the stage needs beyond the first chapter, each part loaded when it is first wanted. */
import type { ChapterScenes } from '../types.ts';
import MapFigure from '../../lib/figures/map/Marks.svelte';
import type { ViewId } from '../../lib/geometry/projection.ts';
import type { ChapterSlug } from '../story.ts';
import type { Figures } from '../../lib/figures/index.ts';
import type { WebYears } from '../../lib/figures/web/spec.ts';

export interface BaseMap {
	/** All land as one path. */
	land: string;
	/** Borders between countries as one path. */
	borders: string;
	/** Meridians and parallels, and the horizon. */
	grid: string;
	/** Areas the geometry keeps apart because their status is disputed, to be hatched. */
	disputed: string;
	/** Outlines of the countries that scenes tint, by party. */
	shapes: Record<string, string>;
}

/** A base map with all that is drawn of it. */
export interface DrawnMap extends BaseMap {
	/** What the water lines follow. */
	shore: string;
}

const scenes: Record<ChapterSlug, () => Promise<{ default: ChapterScenes }>> = {
	prologue: () => import('story:scenes/prologue'),
	agreement: () => import('story:scenes/agreement'),
	licensing: () => import('story:scenes/licensing'),
	'co-production': () => import('story:scenes/co-production'),
	monitoring: () => import('story:scenes/monitoring'),
	sovereignty: () => import('story:scenes/sovereignty')
};
const maps: Record<ViewId, () => Promise<{ default: BaseMap }>> = {
	atlantic: () => import('story:map/atlantic'),
	north: () => import('story:map/north'),
	europe: () => import('story:map/europe'),
	'middle-east': () => import('story:map/middle-east'),
	'indo-pacific': () => import('story:map/indo-pacific'),
	asia: () => import('story:map/asia'),
	world: () => import('story:map/world')
};

/** The map is drawn from the start; other figures come when a scene asks for one. */
export const firstFigures: Figures = { map: MapFigure };

const figures: Record<Exclude<keyof Figures, 'map'>, () => Promise<{ default: unknown }>> = {
	extras: () => import('../../lib/figures/map/extras/load.ts'),
	web: async () => {
		const { default: web } = await import('../../lib/figures/web/extras/load.ts');
		const yearsOf = async (step: string): Promise<WebYears | undefined> =>
			(await import('story:years')).default[step];
		return { default: { ...web, yearsOf } };
	},
	ladder: () => import('../../lib/figures/ladder/Marks.svelte'),
	network: () => import('../../lib/figures/network/Marks.svelte'),
	document: () => import('../../lib/figures/document/Marks.svelte'),
	gates: () => import('../../lib/figures/gates/Marks.svelte'),
	regimes: () => import('../../lib/figures/regimes/Marks.svelte'),
	count: () => import('../../lib/figures/count/Marks.svelte'),
	ledger: () => import('../../lib/figures/ledger/Marks.svelte'),
	debate: () => import('../../lib/figures/debate/Marks.svelte'),
	severed: () => import('../../lib/figures/severed/Marks.svelte')
};

/** Tries again once: a chunk lost on a train is often there a second later. */
async function twice<T>(load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch {
		await new Promise((done) => setTimeout(done, 1500));
		return load();
	}
}

/** A chapter's scenes. Rejects if they can't be had; the words stand without. */
export const loadScenes = (chapter: ChapterSlug): Promise<ChapterScenes> =>
	twice(async () => (await scenes[chapter]()).default);

/** A view's base map. Rejects if it can't be had; strings and names are drawn without. */
export const loadMap = (view: ViewId): Promise<DrawnMap> =>
	twice(async () => {
		const [{ default: map }, { shoreOf }] = await Promise.all([
			maps[view](),
			import('../../lib/geometry/shore.ts')
		]);
		return { ...map, shore: shoreOf(map.land) };
	});

/** What draws a kind of scene, beside the map that always is. Rejects if it can't be had; the words stand without. */
export const loadFigure = (kind: keyof Figures): Promise<Figures> =>
	kind === 'map'
		? Promise.resolve(firstFigures)
		: // Extras are drawn on a map.
			twice(async () => ({ ...firstFigures, [kind]: (await figures[kind]()).default }));
