/**
 * The layer rule: a file imports only downwards, and what lies below the surface stays pure.
 *
 *     routes → story → stage, reader, ui (siblings) → model → data
 *
 * `src/build` is beside this order: it may use what is in `story` and `lib`, and nothing in `src` may
 * use it, because its code runs at build time only.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What each layer may import from, itself included. */
const below = {
	routes: ['routes', 'story', 'stage', 'reader', 'ui', 'model', 'data'],
	story: ['story', 'stage', 'reader', 'ui', 'model', 'data'],
	stage: ['stage', 'model', 'data'],
	reader: ['reader', 'model', 'data'],
	ui: ['ui', 'model', 'data'],
	model: ['model', 'data'],
	data: ['data'],
	build: ['build', 'story', 'stage', 'reader', 'ui', 'model', 'data']
};

/** @typedef {keyof typeof below} Layer */

/** Layers that may ask for a `story:` module. */
const virtualAllowed = new Set(['routes', 'story', 'stage', 'reader']);
const scrollDriver = 'src/lib/reader/drivers/scroll.ts';
const browserGlobals = new Set([
	'window',
	'document',
	'navigator',
	'localStorage',
	'sessionStorage'
]);
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
	if (layer === 'data' || layer === 'model') return true;
	if (layer === 'story') return pureInStory.has(path.posix.basename(file));
	// `.svelte.ts` says itself that it is not.
	return /^src\/lib\/stage\/[^/]+\.ts$/.test(file) && !file.endsWith('.svelte.ts');
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
			homeless:
				'{{file}} belongs to no layer: put it into src/lib/data, model, reader, stage or ui.',
			virtual: 'A story: module is for routes, story, stage and reader, not for {{from}}.',
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
				context.report({ node, messageId: 'homeless', data: { file: target } });
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
		 */
		function check(node, specifier) {
			if (!node || typeof specifier !== 'string') return;
			if (/^scrollama(\/|$)/.test(specifier)) {
				if (file !== scrollDriver) context.report({ node, messageId: 'scrollama' });
			} else if (specifier.startsWith('story:')) {
				if (from && !isTest && !virtualAllowed.has(from)) {
					context.report({ node, messageId: 'virtual', data: { from } });
				}
			} else if (
				pure &&
				(sveltePackages.test(specifier) || /\.svelte(\.[jt]s)?$/.test(specifier))
			) {
				context.report({ node, messageId: 'svelte', data: { specifier } });
			} else {
				const target = resolveImport(specifier, file, importMap(context.cwd));
				if (target !== undefined) checkTarget(node, target);
			}
		}

		/** @param {import('estree').Node | null | undefined} node a string, or a list of them */
		function checkText(node) {
			if (node?.type === 'Literal') check(node, node.value);
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
				if (from === null) context.report({ node, messageId: 'homeless', data: { file } });
				else if (pure && /\.svelte(\.[jt]s)?$/.test(file)) {
					context.report({ node, messageId: 'component', data: { from } });
				}
			},
			ImportDeclaration: (node) => checkText(node.source),
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

export default { rules: { layers } };
