/**
 * What the gallery shows: every step's scene in each state that a scene of its kind can be in, in
 * the boxes that readers have. Pure.
 */
import type { FigureProps } from '../lib/scene/figure.ts';
import { layoutFor, type Cover, type Layout } from '../lib/scene/layout.ts';
import { type Scene, figureOf } from '../lib/figures/index.ts';

/** A scene and where it stands in the story. */
export interface Placed {
	chapter: string;
	/** Opens the story: the title stands over it. */
	opens: boolean;
	scene: Scene;
}

/** Boxes that pictures are drawn into, px. */
const FRAMINGS = {
	narrow: { width: 390, height: 844, cover: 'card' },
	'alone-narrow': { width: 400, height: 500, cover: 'nothing' },
	wide: { width: 1440, height: 900, cover: 'card' },
	// A slide is drawn this wide, then enlarged.
	slide: { width: 1080, height: 576, cover: 'slide' },
	'alone-wide': { width: 800, height: 500, cover: 'nothing' }
} as const satisfies Record<string, { width: number; height: number; cover: Cover }>;
export type Framing = keyof typeof FRAMINGS;
export const framings = Object.keys(FRAMINGS) as Framing[];
/** Boxes in which every state is shown; the others show pictures at rest. */
const EVERY_STATE: readonly Framing[] = ['narrow', 'wide'];

export const states = ['rest', 'pulled', 'falling', 'clock', 'no-beads'] as const;
export type State = (typeof states)[number];

/** `both` side by side, one of them, or what forced colours would do. */
export const themes = ['both', 'light', 'dark', 'forced'] as const;
export type GalleryTheme = (typeof themes)[number];

/** What a picture is given beside its scene and box. */
type Moment = Pick<FigureProps, 'slack' | 'pulled' | 'months' | 'beads'>;

export interface Item {
	/** Its address within the gallery. */
	id: string;
	chapter: string;
	scene: Scene;
	framing: Framing;
	state: State;
	/** Says what is to be seen, beyond the scene. */
	caption: string;
	layout: Layout;
	moment: Moment;
}

/** Kinds a scene is found under: its figure's and, for a map with more on it, what that is. */
export const kindsOf = (scene: Scene): string[] => [...new Set([scene.figure, figureOf(scene)])];

/** Whether something in it hangs, or finds its place as it arrives. */
const falls = (scene: Scene): boolean =>
	scene.figure === 'map'
		? scene.strings.some((s) => s.state === 'cut') ||
			(scene.web?.treaties.some((t) => t.state === 'cut') ?? false)
		: scene.figure === 'severed' || scene.figure === 'network' || scene.falls === true;

/** The states of a scene, one or more of each kind that it has. */
function moments(scene: Scene): { name: string; state: State; caption: string; moment: Moment }[] {
	const found: ReturnType<typeof moments> = [
		{ name: 'rest', state: 'rest', caption: 'At rest', moment: {} }
	];
	if (falls(scene))
		for (const slack of [0, 0.5, 1])
			found.push({
				name: `slack-${slack}`,
				state: 'falling',
				caption: `Slack ${slack}`,
				moment: { slack }
			});
	if (scene.figure !== 'map') return found;
	// One of each sort that can be pulled.
	const treaties = scene.web?.treaties.filter((treaty) => treaty.state !== 'faint') ?? [];
	for (const [sort, pulled] of [
		['string', scene.strings[0]],
		['treaty', treaties[0]]
	] as const)
		if (pulled)
			found.push({
				name: `${sort}-pulled`,
				state: 'pulled',
				caption: `Pulled: ${pulled.sentence}`,
				moment: { pulled: pulled.id }
			});
	if (scene.clock)
		for (const part of [0, 0.5]) {
			const months = scene.clock.months * part;
			found.push({
				name: `clock-${part}`,
				state: 'clock',
				caption: part ? 'The clock half-way' : 'The clock as it starts',
				moment: { months }
			});
		}
	if (scene.strings.some((s) => s.kind === 'flow' && s.state === 'taut' && !s.loose))
		found.push({
			name: 'no-beads',
			state: 'no-beads',
			caption: 'Without beads, as where they travel',
			moment: { beads: false }
		});
	return found;
}

/** Every picture of some scenes: step by step, box by box. */
export const itemsOf = (placed: readonly Placed[]): Item[] =>
	placed.flatMap(({ chapter, opens, scene }) =>
		framings.flatMap((framing) => {
			const { width, height, cover } = FRAMINGS[framing];
			const over = opens && cover === 'card' ? 'title' : cover;
			const layout = layoutFor(width, height, undefined, over);
			return moments(scene)
				.filter(({ state }) => state === 'rest' || EVERY_STATE.includes(framing))
				.map(({ name, ...shown }) => ({
					...shown,
					id: `${scene.step}.${name}.${framing}`,
					chapter,
					scene,
					framing,
					layout
				}));
		})
	);

/** What is asked for; an empty text asks for all. */
export interface Filter {
	chapter: string;
	kind: string;
	step: string;
	state: string;
	framing: string;
	theme: GalleryTheme;
	/** One picture by its id, in its own size. */
	item: string;
	/** Mark the part of the box that no card covers. */
	room: boolean;
}
export const nothingAsked: Filter = {
	chapter: '',
	kind: '',
	step: '',
	state: '',
	framing: '',
	theme: 'both',
	item: '',
	room: false
};

/** Parts of a filter that pictures are chosen by. */
export const sieves = ['chapter', 'kind', 'step', 'state', 'framing', 'item'] as const;
export type Sieve = (typeof sieves)[number];

/** An item's values of a part of the filter. */
export const valuesOf = (item: Item, sieve: Sieve): string[] =>
	sieve === 'kind'
		? kindsOf(item.scene)
		: [
				{
					chapter: item.chapter,
					step: item.scene.step,
					state: item.state,
					framing: item.framing,
					item: item.id
				}[sieve]
			];

/** What can be asked of a part, in the order of the pictures. */
export const choices = (items: readonly Item[], sieve: Sieve): string[] => [
	...new Set(items.flatMap((item) => valuesOf(item, sieve)))
];

/** Pictures that are asked for. */
export const chosen = (items: readonly Item[], filter: Filter): Item[] =>
	items.filter((item) =>
		sieves.every((sieve) => !filter[sieve] || valuesOf(item, sieve).includes(filter[sieve]))
	);

/**
 * A filter as an address has it.
 * @param search such as `?kind=map&theme=dark`
 * @returns the filter, and in words each part that means nothing here and is passed over
 */
export function readFilter(
	search: string,
	items: readonly Item[]
): { filter: Filter; unknown: string[] } {
	const filter = { ...nothingAsked };
	const unknown: string[] = [];
	for (const [name, value] of new URLSearchParams(search)) {
		if (value === '') continue;
		const sieve = sieves.find((each) => each === name);
		const theme = themes.find((each) => each === value);
		if (sieve && choices(items, sieve).includes(value)) filter[sieve] = value;
		else if (name === 'theme' && theme) filter.theme = theme;
		else if (name === 'room') filter.room = true;
		else unknown.push(`${name}=${value}`);
	}
	return { filter, unknown };
}

/** The address of a filter, relative to the gallery: `?` and what is asked, the least that says it. */
export function writeFilter(filter: Partial<Filter>): string {
	const asked = new URLSearchParams();
	for (const sieve of sieves) if (filter[sieve]) asked.set(sieve, filter[sieve]);
	if (filter.theme && filter.theme !== nothingAsked.theme) asked.set('theme', filter.theme);
	if (filter.room) asked.set('room', '1');
	return `?${asked}`;
}
