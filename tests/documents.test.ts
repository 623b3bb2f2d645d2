/**
 * What the documents name is there: paths in prose and in trees, links between pages, commands. And they
 * leave no folder out.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from './helpers/unit.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const foldersIn = (folder: string): string[] =>
	readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${folder}/${name}`);

/** What builds and tests write, and what others bring. */
const made = [
	'node_modules',
	'.git',
	'.svelte-kit',
	'build',
	'build-single',
	'build-kit',
	'test-results'
];
/** What a build makes from a file of another name. */
const served = ['embed.js', 'guest.js'];

/** Every file and folder of the repository, from its root. */
const entries = readdirSync(root, { withFileTypes: true })
	.filter(({ name }) => !made.includes(name))
	.flatMap((entry) => [
		entry.name,
		...(entry.isDirectory()
			? readdirSync(path.join(root, entry.name), { recursive: true, encoding: 'utf8' }).map(
					(file) => [entry.name, ...file.split(path.sep)].join('/')
				)
			: [])
	]);

/** Whether a word is a path, as a reader of the repository would take it: by its beginning or its end. */
function looksLikePath(word: string): boolean {
	if (!/^[\w.<*[][\w./<>*@+=[\]-]*$/.test(word)) return false;
	const top = word.split('/')[0]!;
	if (made.includes(top) || served.includes(word)) return false;
	return (
		(word.includes('/') && (word.endsWith('/') || entries.includes(top))) ||
		/\w\.(?:ts|js|mjs|svelte|css|md|ya?ml|json)$/.test(word)
	);
}

/** A path as a pattern: `<chapter>` stands for any name, `*` for any part of one; its beginning may be left out. */
function patternOf(word: string): RegExp {
	const pattern = word
		.replace(/\/$/, '')
		.replace(/[.+[\]]/g, '\\$&')
		.replace(/<[^>]*>/g, '[^/]+')
		.replace(/\*/g, '[^/]*');
	return new RegExp(`(?:^|/)${pattern}$`);
}

/** Paths that a page names: in `code`, and in the drawings and trees among its blocks. */
function pathsIn(text: string): string[] {
	const blocks = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
		.filter(([, language]) => language === '')
		.map(([, , block]) => block!);
	const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
	const words = [
		...[...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!),
		...blocks.flatMap((block) => block.split(/[\s,;:()]+/))
	];
	return [...new Set(words.filter(looksLikePath))];
}

const decisions = readdirSync(path.join(root, 'docs/decisions')).map((f) => `docs/decisions/${f}`);
const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'data/README.md',
	'docs/architecture.md',
	'docs/dependencies.md',
	'docs/embedding.md',
	...decisions
];

describe('documents agree with the disk', () => {
	test.each(documents)('%s names paths that are there', (document) => {
		const missing = pathsIn(read(document)).filter((word) => {
			const pattern = patternOf(word);
			return !entries.some((entry) => pattern.test(entry));
		});
		expect(missing).toEqual([]);
	});

	test.each([...documents, 'CHANGELOG.md'])('%s links to pages that are there', (document) => {
		const links = [...read(document).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to]) => to!);
		const missing = links
			.filter((to) => !to.includes(':'))
			.filter((to) => !existsSync(path.join(root, path.dirname(document), to)));
		expect(missing).toEqual([]);
	});

	test.each(documents)('%s names commands that are there', (document) => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

describe('documents leave nothing out', () => {
	test.each([
		['README.md', ['src', 'src/lib']],
		['docs/architecture.md', ['src', 'src/lib', 'src/story', 'src/build']]
	])('%s names every folder', (document, parents) => {
		const named = pathsIn(read(document)).map(patternOf);
		const left = parents
			.flatMap(foldersIn)
			.filter((folder) => !parents.includes(folder))
			.filter((folder) => !named.some((pattern) => pattern.test(folder)));
		expect(left).toEqual([]);
	});

	test('every decision is in the index', () => {
		const index = read('docs/decisions/README.md');
		const pages = decisions
			.map((page) => path.basename(page))
			.filter((page) => page !== 'README.md');
		expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
	});
});

test('what a figure needs is all in its folder and in the files that CONTRIBUTING names', () => {
	const section = /\*\*A figure[\s\S]*?\*\*A page/.exec(read('CONTRIBUTING.md'))![0];
	const named = pathsIn(section).map(patternOf);
	// A map carries what others do without, its web among it; a chapter asks for the figures it wants.
	const kinds = foldersIn('src/lib/figures').filter(
		(folder) => existsSync(path.join(root, folder, 'spec.ts')) && !/\/(?:map|web)$/.test(folder)
	);
	expect(kinds.length).toBeGreaterThan(5);
	const files = entries.filter(
		(file) =>
			/^src\/.*\.(?:ts|svelte)$/.test(file) &&
			!/\.test\.ts$|^src\/story\/chapters\/[^/]+\//.test(file)
	);
	const others = kinds.flatMap((folder) => {
		const kind = path.basename(folder);
		const imports = new RegExp(`from '[^']*[/.]/${kind}/|import\\('[^']*/${kind}/`);
		const users = files.filter(
			(file) => !file.startsWith(`${folder}/`) && imports.test(read(file))
		);
		expect(users.length, kind).toBeGreaterThan(3);
		return users.filter((file) => !named.some((pattern) => pattern.test(file)));
	});
	expect(others).toEqual([]);
});

test('types of modules made at build come from files that are there', () => {
	// The compiler takes what it doesn't find in a declaration for anything at all.
	const named = [...read('src/app.d.ts').matchAll(/import\('(\.[^']+)'\)\.(\w+)/g)];
	expect(named).not.toEqual([]);
	const missing = named.filter(([, from = '', name = '']) => {
		const file = `src/${from.replace(/^\.\//, '').replace(/(?:\.ts)?$/, '.ts')}`;
		return (
			!existsSync(path.join(root, file)) || !new RegExp(`export .*\\b${name}\\b`).test(read(file))
		);
	});
	expect(missing.map(([all]) => all)).toEqual([]);
});

test('comments name files that are there', () => {
	const missing = entries
		// What rests on SvelteKit's inside names SvelteKit's files.
		.filter((file) => /^src\/(?!build\/kit\/).*\.(?:ts|js|svelte|css)$/.test(file))
		.flatMap((file) => {
			const comments = [...read(file).matchAll(/^\s*(?:\/\/|\/?\*).*$/gm)].join('\n');
			const named = comments.match(/[\w.<>*/-]*\w\.(?:ts|js|svelte|css|md|ya?ml)\b/g) ?? [];
			return named
				.filter((word) => !served.includes(word))
				.filter((word) => !entries.some((entry) => patternOf(word).test(entry)))
				.map((word) => `${file}: ${word}`);
		});
	expect(missing).toEqual([]);
});
