/**
 * The layer rule: a file imports only downwards, and what lies below the surface stays pure.
 *
 *     routes → story → stage → figures → scene → text → geometry → model → data
 *
 * `reader`, `ui` and `browser` stand beside the stage. Pure is what needs neither Svelte nor the
 * browser: `data`, `model`, `geometry`, `text`, `scene`, chapters' scenes, and of `figures` all but
 * components and what loads them (`load.ts`, `all.ts`). And no file imports itself in a circle, types
 * included.
 *
 * `src/build` is beside this order: it may use what is in `story` and `lib`, and nothing in `src` may
 * use it, because its code runs at build time only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import globals from 'globals';
import ts from 'typescript';

/** What pictures are made of. */
const drawing = ['figures', 'scene', 'text', 'geometry', 'model', 'data'];

/** What each layer may import from, itself included. */
const below = {
	routes: ['routes', 'story', 'stage', 'reader', 'ui', 'browser', ...drawing],
	story: ['story', 'stage', 'reader', 'ui', 'browser', ...drawing],
	stage: ['stage', 'ui', 'browser', ...drawing],
	reader: ['reader', 'browser', 'model', 'data'],
	ui: ['ui', 'browser', 'model', 'data'],
	browser: ['browser'],
	figures: ['browser', ...drawing],
	scene: ['scene', 'text', 'geometry', 'model', 'data'],
	text: ['text', 'geometry'],
	geometry: ['geometry'],
	model: ['model', 'data'],
	data: ['data'],
	build: ['build', 'story', 'stage', 'reader', 'ui', 'browser', ...drawing]
};

/** @typedef {keyof typeof below} Layer */

/** Layers that may ask for a `story:` module. */
const virtualAllowed = new Set(['routes', 'story']);
/** Folders of `src/lib`, as a message names them. */
const folders = Object.keys(below)
	.filter((layer) => !['routes', 'story', 'build'].includes(layer))
	.join(', ');
const scrollDriver = 'src/lib/reader/drivers/scroll.ts';
/** What Node knows as well and what has no effect: to use it is not to touch the browser. */
const everywhere = ['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone'];
const browserGlobals = new Set(
	Object.keys(globals.browser).filter((name) => !everywhere.includes(name))
);
/** What scenes are, and what the notes say of the record. */
const pureInStory = new Set(['scenes.ts', 'facts.ts', 'labels.ts', 'listed.ts', 'tallies.ts']);
const testFile = /\.(test|spec)\.[cm]?[jt]s$/;
const sveltePackages = /^(svelte|@sveltejs)(\/|$)|^\$(app|env)\//;

/**
 * The layer a path from the project's root belongs to; undefined outside `src`, null where `src` has
 * no layer.
 *
 * @param {string} file
 * @returns {Layer | null | undefined}
 */
export function layerOf(file) {
	const [top, first = '', second = '', ...rest] = file.split('/');
	if (top !== 'src') return undefined;
	if (first === 'routes' || first === 'story' || first === 'build') return first;
	if (first === 'lib') {
		const inFolder = rest.length > 0 || !/\.\w+$/.test(second);
		return inFolder && Object.hasOwn(below, second) ? /** @type {Layer} */ (second) : null;
	}
	// Ambient types describe modules of any layer; the framework's own files (hooks and the like) show
	// things, as routes do.
	return file.endsWith('.d.ts') ? undefined : 'routes';
}

/**
 * Whether a file must do without Svelte and without the browser.
 *
 * @param {string} file
 */
export function isPure(file) {
	if (testFile.test(file)) return false;
	const layer = layerOf(file);
	const name = path.posix.basename(file);
	if (layer === 'story') return pureInStory.has(name);
	if (layer === 'figures') return /^(?!load\.|all\.)[^.]+\.ts$/.test(name);
	return !!layer && ['data', 'model', 'geometry', 'text', 'scene'].includes(layer);
}

/** @type {Map<string, Map<string, string[]>>} imports of each file under `src`, by the root it lies in */
const graphs = new Map();

/**
 * Which file under `src` imports which, types included.
 *
 * @param {string} cwd
 * @returns {Map<string, string[]>}
 */
function importGraph(cwd) {
	const known = graphs.get(cwd);
	if (known) return known;
	const files = readdirSync(path.join(cwd, 'src'), { recursive: true, encoding: 'utf8' })
		.map((file) => `src/${file.split(path.sep).join('/')}`)
		.filter(
			(file) => /\.(ts|svelte)$/.test(file) && !testFile.test(file) && !/\.d\.ts$/.test(file)
		);
	const all = new Set(files);
	const graph = new Map(
		files.map((file) => {
			const text = readFileSync(path.join(cwd, file), 'utf8');
			const scripts = file.endsWith('.svelte')
				? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
						.map((match) => match[1])
						.join('\n')
				: text;
			const { importedFiles } = ts.preProcessFile(scripts, true, true);
			const targets = importedFiles.flatMap(({ fileName }) => {
				const target = resolveImport(fileName, file, importMap(cwd));
				// What draws itself inside itself, as a tree does, waits for nobody.
				return target !== undefined && target !== file && all.has(target) ? [target] : [];
			});
			return [file, targets];
		})
	);
	graphs.set(cwd, graph);
	return graph;
}

/**
 * The shortest way by imports from a file back to itself; empty if there is none.
 *
 * @param {Map<string, string[]>} graph
 * @param {string} file
 * @returns {string[]} files on the way, the file itself first and last
 */
export function circleOf(graph, file) {
	/** @type {Map<string, string>} */
	const cameFrom = new Map();
	const queue = [file];
	for (let at = queue.shift(); at !== undefined; at = queue.shift())
		for (const next of graph.get(at) ?? []) {
			if (cameFrom.has(next)) continue;
			cameFrom.set(next, at);
			if (next === file) {
				const way = [file];
				for (let back = at; back !== file; back = cameFrom.get(back) ?? file) way.unshift(back);
				return [file, ...way];
			}
			queue.push(next);
		}
	return [];
}

/** @type {Map<string, Record<string, unknown>>} */
const importMaps = new Map();

/**
 * @param {string} cwd
 * @returns {Record<string, unknown>} the `imports` of package.json
 */
function importMap(cwd) {
	let map = importMaps.get(cwd);
	if (!map) {
		try {
			map = JSON.parse(readFileSync(path.join(cwd, 'package.json'), 'utf8')).imports ?? {};
		} catch {
			map = {};
		}
		importMaps.set(cwd, map ?? {});
	}
	return map ?? {};
}

/**
 * Where an import points, as a path from the project's root; undefined for packages.
 *
 * @param {string} specifier
 * @param {string} file the importing file, from the root
 * @param {Record<string, unknown>} [imports] the `imports` of package.json
 * @returns {string | undefined}
 */
export function resolveImport(specifier, file, imports = {}) {
	// `?raw` and the like change what is read, not where it is.
	const [bare = ''] = specifier.split('?', 1);
	if (bare === '.' || bare === '..' || /^\.\.?\//.test(bare)) {
		return path.posix.join(path.posix.dirname(file), bare);
	}
	if (bare === '$lib' || bare.startsWith('$lib/')) {
		return path.posix.normalize(`src/lib${bare.slice('$lib'.length)}`);
	}
	if (bare.startsWith('/')) return path.posix.normalize(bare.slice(1));
	if (!bare.startsWith('#')) return undefined;
	for (const [key, value] of Object.entries(imports)) {
		if (typeof value !== 'string') continue;
		const [start = '', end] = key.split('*', 2);
		if (end === undefined ? bare !== key : !bare.startsWith(start) || !bare.endsWith(end)) continue;
		const rest = end === undefined ? '' : bare.slice(start.length, bare.length - end.length);
		return path.posix.normalize(value.replace('*', () => rest));
	}
	return path.posix.normalize(`src/${bare.slice(1).replace(/^\//, '')}`);
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
	meta: {
		type: 'problem',
		docs: { description: 'Imports go downwards only; pure layers stay pure.' },
		schema: [],
		messages: {
			upwards: '{{from}} may not import from {{to}}: imports go downwards only ({{allowed}}).',
			build: 'Code in src/build runs at build time only: nothing else in src may import it.',
			outside: 'Code in src may not import {{folder}}, which is not part of the site.',
			homeless: '{{file}} belongs to no layer: put it into one of src/lib/{{folders}}.',
			virtual: 'A story: module is for {{allowed}}, not for {{from}}.',
			svelte: 'Pure code (data, model, scenes, geometry) may not import {{specifier}}.',
			component: 'A Svelte file cannot stand in {{from}}, which is pure.',
			browser: 'Pure code (data, model, scenes, geometry) may not touch {{name}}.',
			scrollama: `Only ${scrollDriver} may import scrollama.`
		}
	},
	create(context) {
		const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
		const from = layerOf(file);
		if (from === undefined) return {};
		const pure = isPure(file);
		const isTest = testFile.test(file);

		/**
		 * @param {import('estree').Node} node
		 * @param {string} target from the root
		 */
		function checkTarget(node, target) {
			if (/^(scripts|tests)\//.test(target)) {
				// A test beside its code may use the tests' helpers.
				if (isTest) return;
				const folder = target.slice(0, target.indexOf('/'));
				context.report({ node, messageId: 'outside', data: { folder } });
				return;
			}
			const to = layerOf(target);
			if (to === undefined || from === null || from === undefined) return;
			if (to === null) {
				context.report({ node, messageId: 'homeless', data: { file: target, folders } });
			} else if (to === 'build' && from !== 'build') {
				context.report({ node, messageId: 'build' });
			} else if (!below[from].includes(to)) {
				const allowed = below[from].join(', ');
				context.report({ node, messageId: 'upwards', data: { from, to, allowed } });
			}
		}

		/**
		 * @param {import('estree').Node | null | undefined} node the import's address
		 * @param {unknown} specifier
		 * @param {boolean} [typesOnly]
		 */
		function check(node, specifier, typesOnly = false) {
			if (!node || typeof specifier !== 'string') return;
			if (/^scrollama(\/|$)/.test(specifier)) {
				if (file !== scrollDriver) context.report({ node, messageId: 'scrollama' });
			} else if (specifier.startsWith('story:')) {
				if (from && !isTest && !virtualAllowed.has(from)) {
					const allowed = [...virtualAllowed].join(', ');
					context.report({ node, messageId: 'virtual', data: { from, allowed } });
				}
			} else if (
				pure &&
				// A type runs nothing.
				!typesOnly &&
				(sveltePackages.test(specifier) || /\.svelte(\.[jt]s)?$/.test(specifier))
			) {
				context.report({ node, messageId: 'svelte', data: { specifier } });
			} else {
				const target = resolveImport(specifier, file, importMap(context.cwd));
				if (target !== undefined) checkTarget(node, target);
			}
		}

		/**
		 * @param {import('estree').Node | null | undefined} node a string, or a list of them
		 * @param {boolean} [typesOnly]
		 */
		function checkText(node, typesOnly = false) {
			if (node?.type === 'Literal') check(node, node.value, typesOnly);
			if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) {
				check(node, node.quasis[0]?.value.cooked);
			}
			if (node?.type === 'ArrayExpression') {
				for (const element of node.elements) {
					if (element?.type !== 'SpreadElement') checkText(element);
				}
			}
		}

		/** @param {{ argument?: unknown, source?: unknown }} node a type's `import('…')` */
		function checkTypeImport(node) {
			// The parser's versions disagree on where the address stands.
			const address = /** @type {import('estree').Node | { literal: import('estree').Node }} */ (
				node.source ?? node.argument
			);
			checkText('literal' in address ? address.literal : address);
		}

		return {
			Program(node) {
				if (from === null) context.report({ node, messageId: 'homeless', data: { file, folders } });
				else if (pure && /\.svelte(\.[jt]s)?$/.test(file)) {
					context.report({ node, messageId: 'component', data: { from } });
				}
			},
			ImportDeclaration: (node) =>
				checkText(node.source, 'importKind' in node && node.importKind === 'type'),
			ExportAllDeclaration: (node) => checkText(node.source),
			ExportNamedDeclaration: (node) => checkText(node.source),
			ImportExpression: (node) => checkText(node.source),
			TSImportType: checkTypeImport,
			CallExpression(node) {
				const { callee } = node;
				const glob =
					callee.type === 'MemberExpression' &&
					callee.object.type === 'MetaProperty' &&
					callee.property.type === 'Identifier' &&
					callee.property.name === 'glob';
				const [first] = node.arguments;
				if (glob && first?.type !== 'SpreadElement') checkText(first);
			},
			'MemberExpression[object.name="globalThis"]'(
				/** @type {import('estree').MemberExpression} */ node
			) {
				const { property } = node;
				if (pure && property.type === 'Identifier' && browserGlobals.has(property.name)) {
					context.report({ node, messageId: 'browser', data: { name: property.name } });
				}
			},
			'Program:exit'() {
				const scope = context.sourceCode.scopeManager?.globalScope;
				if (!pure || !scope) return;
				// The browser's is what nothing in the file declares, whether or not the configuration
				// knows it as a global.
				const known = [...browserGlobals].flatMap((name) => {
					const variable = scope.set.get(name);
					return variable && variable.defs.length === 0 ? variable.references : [];
				});
				for (const { identifier } of new Set([...scope.through, ...known])) {
					const { name } = identifier;
					if (!browserGlobals.has(name)) continue;
					const node = /** @type {import('estree').Identifier} */ (identifier);
					context.report({ node, messageId: 'browser', data: { name } });
				}
			}
		};
	}
};

/** @type {import('eslint').Rule.RuleModule} */
export const circles = {
	meta: {
		type: 'problem',
		docs: { description: 'No file imports itself in a circle, types included.' },
		schema: [],
		messages: { circle: 'Imports go in a circle: {{way}}.' }
	},
	create(context) {
		const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
		return {
			Program(node) {
				const way = circleOf(importGraph(context.cwd), file);
				if (way.length > 0)
					context.report({ node, messageId: 'circle', data: { way: way.join(' → ') } });
			}
		};
	}
};

export default { rules: { layers, circles } };
