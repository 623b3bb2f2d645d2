/**
 * Facts, words and scenes brought together once per build: checked, resolved and ready to load.
 */
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Fault } from '../lib/data/check/index.ts';
import { formatFaults } from '../lib/data/check/index.ts';
import { claimAnchor, termAnchor } from '../lib/data/claims.ts';
import { formatDate } from '../lib/data/dates.ts';
import type { Datasets } from '../lib/data/schema.ts';
import { absolute, contactAt } from '../lib/data/site.ts';
import { allClaims } from '../lib/model/claims.ts';
import { views, type ViewId } from '../lib/geometry/projection.ts';
import { resolveScene, SceneError } from '../lib/figures/resolve.ts';
import { holdersIn } from '../lib/model/holders.ts';
import type { NotesPage } from '../story/notes/page.ts';
import { ANSWER, ANSWERING, GUESSED, order } from '../story/story.ts';
import { sceneSpecs } from '../story/chapters/scenes.ts';
import { loadAtlas } from './basemap.ts';
import { coreFaults } from './core.ts';
import { namedFaults } from './named.ts';
import { loadDatasets } from './read.ts';
import type {
	ChapterOutline,
	ChapterScenes,
	ChapterWords,
	NotesIndex,
	SourceNote,
	StepWords
} from '../story/types.ts';
import { readWords } from './words/chapters.ts';
import { readNotes } from './words/notes.ts';
import { sourcesOf, type Claim } from '../lib/data/claims/claim.ts';

export interface Story {
	data: Datasets;
	words: ChapterWords[];
	outline: ChapterOutline[];
	scenes: Record<string, ChapterScenes>;
	claims: Map<string, Claim>;
	/** Texts of the references in each step's words, by step. */
	notes: Record<string, NotesIndex>;
	/** The notes page. */
	appendix: NotesPage;
	/** Parties that scenes tint, by view. */
	tinted: Record<ViewId, string[]>;
}

/** Thrown when facts or words don't pass: the message lists every fault. */
export class StoryError extends Error {}

/** Label point of a party without a site: the middle of its largest piece of land. */
export function pointOfParty(party: string): [number, number] | null {
	const countries = loadAtlas().objects.countries;
	const geometry = countries.geometries.find((g) => g.properties?.a3 === party);
	if (!geometry) return null;
	const { geometry: shape } = feature(loadAtlas(), geometry) as Feature<Polygon | MultiPolygon>;
	if (shape.type === 'Polygon') return geoCentroid(shape);
	const pieces = shape.coordinates.map((coordinates) => ({
		type: 'Polygon' as const,
		coordinates
	}));
	const largest = pieces.sort((a, b) => geoArea(b) - geoArea(a))[0];
	return largest ? geoCentroid(largest) : null;
}

/**
 * Builds the story.
 * @param site what is known of where it will be: `PUBLIC_ORIGIN` and `PUBLIC_CONTACT`
 * @throws {StoryError} listing all faults of datasets, words and scenes
 */
export function buildStory(
	root: string,
	site: { origin?: string | undefined; contact?: string | undefined } = {}
): Story {
	const { data, faults } = loadDatasets(root);
	if (!data) throw new StoryError(formatFaults(faults));
	const read = readWords(root, order, data);
	const all: Fault[] = [
		...read.faults,
		...coreFaults(read.chapters),
		...namedFaults(read.chapters, data)
	];
	const claims = allClaims(data);

	const scenes: Record<string, ChapterScenes> = {};
	const tinted = Object.fromEntries(
		Object.keys(views).map((view) => [view, [] as string[]])
	) as Story['tinted'];
	for (const chapter of read.chapters) {
		const specs = sceneSpecs[chapter.slug as keyof typeof sceneSpecs];
		const file = `src/story/chapters/${chapter.slug}/scenes.ts`;
		const missing = chapter.steps.filter((s) => !specs[s.slug]).map((s) => s.slug);
		const extra = Object.keys(specs).filter((s) => !chapter.steps.some((w) => w.slug === s));
		for (const slug of [...missing, ...extra])
			all.push({
				file,
				path: slug,
				found: missing.includes(slug) ? 'words without a scene' : 'a scene without words',
				expected: 'one scene for each step',
				hint: 'slugs in words and scenes must agree'
			});
		const resolved: ChapterScenes = { scenes: {} };
		for (const step of chapter.steps) {
			const spec = specs[step.slug];
			if (!spec) continue;
			try {
				const scene = resolveScene(step.slug, spec, data, pointOfParty);
				resolved.scenes[step.slug] = scene;
				if (scene.figure === 'map')
					tinted[scene.view] = [
						...new Set([...tinted[scene.view], ...scene.lit.map((lit) => lit.party)])
					];
			} catch (error) {
				if (!(error instanceof SceneError)) throw error;
				all.push({
					file,
					path: step.slug,
					found: error.message,
					expected: 'a scene that resolves',
					hint: 'ids come from data/'
				});
			}
		}
		scenes[chapter.slug] = resolved;
	}
	const appendix = readNotes(root, {
		data,
		claims,
		chapters: read.chapters,
		// With a scene missing it isn't known what the story cites.
		scenes: all.length === 0 ? scenes : null,
		origin: absolute(site.origin, ''),
		contact: contactAt(site.contact)
	});
	all.push(...appendix.faults);
	if (all.length > 0 || !appendix.page) throw new StoryError(formatFaults(all));

	const steps = read.chapters.flatMap((chapter) => chapter.steps);
	const answering = Object.values(scenes)
		.map((chapter) => chapter.scenes[ANSWERING])
		.find(Boolean);
	const drawn = new Set(answering?.figure === 'map' ? answering.strings.map(({ id }) => id) : []);
	/** What stands beside the step that answers the guess: the count, and each hold that is counted. */
	const answer = answering
		? [
				ANSWER,
				...holdersIn(GUESSED, data, drawn).flatMap(({ edges }) =>
					edges.map(({ id }) => `hold/${id}`)
				)
			]
		: [];
	return {
		data,
		words: read.chapters,
		outline: read.chapters.map((c) => ({
			slug: c.slug,
			title: c.title,
			steps: c.steps.map(({ slug, core }) => ({ slug, ...(core && { core }) }))
		})),
		scenes,
		claims,
		appendix: appendix.page,
		tinted,
		notes: Object.fromEntries(
			steps.map((step) => [
				step.slug,
				notesIndex(data, claims, linkedFrom(step, step.slug === ANSWERING ? answer : []))
			])
		)
	};
}

/** Claims and terms that a step's words link to, and claims that stand beside them. */
function linkedFrom(
	{ html, claims }: StepWords,
	beside: readonly string[]
): { claims: Set<string>; terms: Set<string> } {
	return {
		claims: new Set([...beside, ...claims]),
		terms: new Set([...html.matchAll(/#t-([^"]+)"/g)].map(([, id]) => id!))
	};
}

function notesIndex(
	data: Datasets,
	claims: Map<string, Claim>,
	linked: { claims: Set<string>; terms: Set<string> }
): NotesIndex {
	const sources: SourceNote[] = [];
	const at = new Map<string, number>();
	const number = (id: string): number => {
		const known = at.get(id);
		if (known !== undefined) return known;
		const source = data.sources.records.find((s) => s.id === id)!;
		at.set(id, sources.length);
		return (
			sources.push({
				publisher: source.publisher,
				title: source.title,
				date: source.date ? formatDate(source.date, 'full') : 'undated',
				url: source.url,
				lang: source.lang
			}) - 1
		);
	};
	const notes: NotesIndex['claims'] = {};
	for (const id of linked.claims) {
		const claim = claims.get(id);
		if (!claim) continue;
		notes[claimAnchor(id)] = {
			says: claim.says,
			asOf: formatDate(claim.asOf, 'full'),
			status: claim.status,
			...(claim.note && { note: claim.note }),
			...(claim.derivation && { derivation: claim.derivation }),
			...(claim.accounts && {
				accounts: claim.accounts.map((a) => ({
					who: a.who,
					says: a.says,
					sources: a.sources.map(number)
				}))
			}),
			sources: sourcesOf({ ...claim, accounts: [] }, data.sources.records).map((s) => number(s.id))
		};
	}
	const terms: NotesIndex['terms'] = {};
	for (const term of data.glossary.records.filter(({ id }) => linked.terms.has(id)))
		terms[termAnchor(term.id)] = {
			term: term.term,
			definition: term.definition,
			sources: term.sources.map(number)
		};
	return { claims: notes, sources, terms };
}
