/**
 * The two scripts that travel to and from other people's pages: `embed.js` and `guest.js`. Their
 * addresses are printed in articles for good, so they are no part of the bundle with its changing
 * names; each is a single file without imports, minified here and served while developing too.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { minify, transformWithOxc, type Plugin } from 'vite';

/** Names as they are served. */
export const embedScripts = ['embed.js', 'guest.js'] as const;

/** Old enough for nearly every reader of a newspaper; what is newer is written differently. */
const target = 'es2020';

/** Where a script's source lies. */
export const sourceOf = (name: string): string =>
	fileURLToPath(new URL(`../embed/${name.replace(/\.js$/, '.ts')}`, import.meta.url));

/** A script as it is served. */
export async function embedScript(name: string): Promise<string> {
	const source = sourceOf(name);
	const { code } = await transformWithOxc(await readFile(source, 'utf8'), source, { target });
	const small = await minify(name, code, { compress: { target }, mangle: true });
	return small.code;
}

/** Puts both beside the pages, in the build and on the development server. */
export function embedScriptsPlugin(): Plugin {
	return {
		name: 'strings-attached:embed-scripts',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const name = embedScripts.find((each) => request.url?.split('?')[0] === `/${each}`);
				if (!name) return next();
				embedScript(name).then((code) => {
					response.setHeader('Content-Type', 'text/javascript;charset=utf-8');
					response.setHeader('Access-Control-Allow-Origin', '*');
					response.end(code);
				}, next);
			});
		},
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const fileName of embedScripts)
				this.emitFile({ type: 'asset', fileName, source: await embedScript(fileName) });
		}
	};
}
