/**
 * The Vite plugin that serves the story as modules.
 *
 * - `story:outline` — chapters and steps in order
 * - `story:scenes/<chapter>` — resolved scenes
 * - `story:first` — the scene of the story's first step, which its pages open with
 * - `story:steps` — how to load each step by itself, and `story:step/<step>`, what is loaded
 * - `story:years` — by step, what stood in every year of its web
 * - `story:map/<view>` — a view's base map and the outlines its scenes tint
 * - `story:crops` — on the server: by step, the part of the base map its picture shows
 * - `story:light` — on the server: by step, the light map a page's first picture is drawn on
 * - `story:notes` — how to load each step's notes, and `story:notes/<step>`: claims, sources and terms
 *   that its words link to
 * - `story:appendix` — the notes page, on the server only
 * - `story:words`, `story:data` — on the server only; on the page they are empty, so that words
 *   and datasets are never shipped twice
 */
import type { Plugin } from 'vite';
import { views, type ViewId } from '../lib/geometry/projection.ts';
import { sightOf } from '../lib/figures/map/layout.ts';
import { baseMap, croppedMap, lightMap } from './basemap.ts';
import type { BaseMap } from '../story/show/load.ts';
import { OPENING, order } from '../story/story.ts';
import type { ChapterScenes, StepAlone } from '../story/types.ts';
import { buildStory, type Story } from './story.ts';
import type { WebYears } from '../lib/figures/web/spec.ts';
import type { Scene } from '../lib/figures/index.ts';

const PREFIX = 'story:';

export function storyPlugin(): Plugin {
	let root = process.cwd();
	let site: Parameters<typeof buildStory>[1];
	let story: Story | undefined;
	const load = (): Story => (story ??= buildStory(root, site));
	return {
		name: 'strings-attached:story',
		configResolved(config) {
			root = config.root;
			const { PUBLIC_ORIGIN: origin, PUBLIC_CONTACT: contact } = config.env as NodeJS.ProcessEnv;
			site = { origin, contact };
		},
		buildStart() {
			// A broken dataset stops the build here, with every fault in the message.
			if (process.env.VITEST !== 'true') load();
		},
		configureServer(server) {
			server.watcher.add([`${root}/data`, `${root}/src/story`]);
			server.watcher.on('change', (file) => {
				if (!/\/data\/[^/]+\.json$|\.(?:md|yaml)$/.test(file)) return;
				story = undefined;
				server.moduleGraph.invalidateAll();
				server.ws.send({ type: 'full-reload' });
			});
		},
		resolveId(id) {
			return id.startsWith(PREFIX) ? `\0${id}` : undefined;
		},
		load(id, options) {
			if (!id.startsWith(`\0${PREFIX}`)) return undefined;
			const [kind, name = ''] = id.slice(PREFIX.length + 1).split('/');
			const server = options?.ssr === true;
			const built = load();
			const module = (value: unknown): string => `export default ${JSON.stringify(value)};`;
			switch (kind) {
				case 'outline':
					return module(built.outline);
				case 'scenes':
					return module(server ? built.scenes[name] : forPage(built.scenes[name]!));
				case 'first':
					return module(forPage(built.scenes[order[0]]!).scenes[OPENING]);
				case 'steps':
					return byStep(built, 'step');
				case 'step':
					return module(alone(built, name));
				case 'years':
					return module(years(built));
				case 'notes':
					return name ? module(built.notes[name]) : byStep(built, 'notes');
				case 'map':
					return module(baseMap(views[name as ViewId], built.tinted[name as ViewId]));
				case 'crops':
					return module(server ? crops(built) : {});
				case 'light':
					return module(server ? light(built) : {});
				case 'appendix':
					return module(server ? built.appendix : null);
				case 'words':
					return module(server ? built.words : []);
				case 'data':
					return module(server ? built.data : null);
				default:
					return this.error(`no such module: ${PREFIX}${kind}`);
			}
		}
	};
}

/** A module that says how to load something of each step. */
function byStep({ outline }: Story, kind: 'step' | 'notes'): string {
	return `export default {${outline
		.flatMap((chapter) => chapter.steps)
		.map(({ slug }) => `'${slug}': () => import('story:${kind}/${slug}')`)
		.join(',')}};`;
}

/**
 * Scenes as the page needs them: tables and the claims behind the marks are in the words already, and
 * years are loaded apart.
 */
function forPage({ scenes }: ChapterScenes): ChapterScenes {
	const table = { caption: '', head: [], rows: [] };
	const light = (scene: Scene): Scene =>
		JSON.parse(
			JSON.stringify(
				scene.figure === 'map' && scene.web?.years
					? { ...scene, table, web: { ...scene.web, years: 'apart' } }
					: { ...scene, table },
				(key, value: unknown) => (key === 'claim' ? '' : key === 'claims' ? [] : value)
			)
		) as Scene;
	return {
		scenes: Object.fromEntries(Object.entries(scenes).map(([step, scene]) => [step, light(scene)]))
	};
}

/** By step, the years of its web. */
function years({ scenes }: Story): Record<string, WebYears> {
	return Object.fromEntries(
		Object.values(scenes)
			.flatMap((chapter) => Object.values(chapter.scenes))
			.flatMap((scene) => {
				const own = scene.figure === 'map' ? scene.web?.years : undefined;
				return typeof own === 'object' ? [[scene.step, own] as const] : [];
			})
	);
}

/** A step by itself: its place in the story and its scene. */
function alone({ outline, scenes }: Story, slug: string): StepAlone | null {
	for (const { slug: of, title, steps } of outline) {
		const step = steps.find((s) => s.slug === slug);
		if (step)
			return {
				step,
				chapter: { slug: of, title, steps: [step] },
				scene: forPage(scenes[of]!).scenes[slug]!
			};
	}
	return null;
}

/** By step, the part of the base map that its picture alone can show. */
function crops({ scenes }: Story): Record<string, BaseMap> {
	return Object.fromEntries(
		Object.values(scenes)
			.flatMap((chapter) => Object.values(chapter.scenes))
			.flatMap((scene) =>
				scene.figure === 'map'
					? [
							[
								scene.step,
								croppedMap(
									views[scene.view],
									sightOf(scene),
									scene.lit.map((lit) => lit.party)
								)
							] as const
						]
					: []
			)
	);
}

/** By step, the light map for each chapter's first picture. */
function light({ outline, scenes }: Story): Record<string, BaseMap> {
	return Object.fromEntries(
		outline.flatMap(({ slug, steps }) => {
			const scene = scenes[slug]!.scenes[steps[0]!.slug];
			if (scene?.figure !== 'map') return [];
			const tinted = scene.lit.map((lit) => lit.party);
			return [[scene.step, lightMap(views[scene.view], tinted)] as const];
		})
	);
}
