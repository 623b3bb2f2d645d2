/**
 * Serves a folder the way a good static host would: compressed twins, ETags, caching that fits the
 * file names, a redirect to the slash, the site's own 404 page.
 *
 * `node scripts/serve.mjs [folder]` runs it by itself (PORT and HOST as for `npm start`).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { isMain, root, run, SetupError } from './setup.mjs';

/**
 * @typedef {object} ServeOptions
 * @property {number} [port] 0 (the default) takes any free port
 * @property {string} [host]
 * @property {boolean} [strictPort] whether a taken port is a failure; else the next free one is used
 * @property {Record<string, string> | ((path: string) => Record<string, string>)} [headers]
 *   sent with every answer
 * @property {boolean} [bare] sends only what every host sends, not what the folder's `_headers` ask for
 * @property {Record<string, string>} [pages] HTML pages by path, served before the folder: host pages
 *   for embeds, generated pages for measurements
 */

/**
 * @typedef {object} Served
 * @property {string} url the address with a slash at its end
 * @property {number} port
 * @property {() => Promise<void>} close
 */

const triesForFreePort = 50;

/**
 * Where `/notes` should go: a folder's page resolves its relative addresses only under `/notes/`.
 *
 * @param {string} folder
 * @param {string} address
 */
function withSlash(folder, address) {
	const [path = '', query] = address.split('?', 2);
	// `//host` would be read as another site by the browser that follows the redirect.
	if (path.endsWith('/') || path.startsWith('//') || path.includes('\\')) return undefined;
	let target;
	try {
		target = join(folder, decodeURIComponent(path));
	} catch {
		return undefined;
	}
	if (!target.startsWith(folder + sep) || target.includes('\0')) return undefined;
	if (!existsSync(join(target, 'index.html')) || existsSync(`${target}.html`)) return undefined;
	return `${path}/${query === undefined ? '' : `?${query}`}`;
}

/**
 * What a folder's `_headers` ask for: a path or, with `*` at its end, how a path begins; indented under
 * it what to send.
 *
 * @param {string} folder
 * @returns {(path: string) => Record<string, string>}
 */
function headersOf(folder) {
	const file = join(folder, '_headers');
	/** @type {{ fits: (path: string) => boolean, sent: Record<string, string> }[]} */
	const rules = [];
	for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
		const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
		const rule = rules.at(-1);
		if (name && value && rule) rule.sent[name] = value;
		else if (line.startsWith('/')) {
			const path = line.trim();
			const fits = path.endsWith('*')
				? (/** @type {string} */ asked) => asked.startsWith(path.slice(0, -1))
				: (/** @type {string} */ asked) => asked === path;
			rules.push({ fits, sent: {} });
		}
	}
	return (path) =>
		Object.assign({}, ...rules.filter(({ fits }) => fits(path)).map(({ sent }) => sent));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => {
			server.off('error', fail);
			done();
		});
	});
}

/**
 * Serves `folder` until closed.
 *
 * @param {string} folder
 * @param {ServeOptions} [options]
 * @returns {Promise<Served>}
 */
export async function serve(folder, options = {}) {
	const {
		host = '127.0.0.1',
		strictPort = false,
		headers = {},
		pages = {},
		bare = false
	} = options;
	const dir = resolve(folder);
	if (!existsSync(dir) || !statSync(dir).isDirectory()) {
		throw new SetupError(`There is no folder ${folder} to serve: run \`npm run build\` first.`);
	}
	const asked = bare ? () => ({}) : headersOf(dir);
	const { default: sirv } = await import('sirv');
	const files = sirv(dir, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			// Names under /immutable/ change with their content; all else is asked for again.
			const forever = path.startsWith('/_app/immutable/');
			response.setHeader(
				'Cache-Control',
				forever ? 'public, max-age=31536000, immutable' : 'no-cache'
			);
			for (const [name, value] of Object.entries(asked(path))) response.setHeader(name, value);
		}
	});
	const missing = join(dir, '404.html');

	const server = createServer((request, response) => {
		const address = request.url ?? '/';
		const path = address.split('?', 1)[0] ?? '/';
		const extra = typeof headers === 'function' ? headers(path) : headers;
		response.setHeader('X-Content-Type-Options', 'nosniff');
		for (const [name, value] of Object.entries(extra)) response.setHeader(name, value);

		const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
		if (page !== undefined) {
			response.setHeader('Content-Type', 'text/html;charset=utf-8');
			response.setHeader('Cache-Control', 'no-cache');
			response.end(page);
			return;
		}
		const redirect = withSlash(dir, address);
		if (redirect !== undefined) {
			response.writeHead(308, { Location: redirect }).end();
			return;
		}
		files(request, response, () => {
			response.statusCode = 404;
			response.setHeader('Cache-Control', 'no-cache');
			if (existsSync(missing)) {
				response.setHeader('Content-Type', 'text/html;charset=utf-8');
				response.end(readFileSync(missing));
			} else {
				response.setHeader('Content-Type', 'text/plain;charset=utf-8');
				response.end('Not found\n');
			}
		});
	});

	let port = options.port ?? 0;
	for (let tries = 1; ; tries++) {
		try {
			await listen(server, port, host);
			break;
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === 'EADDRINUSE' && !strictPort && tries < triesForFreePort && port < 65535) {
				port += 1;
				continue;
			}
			throw new SetupError(
				code === 'EADDRINUSE' || code === 'EACCES'
					? `Port ${port} is taken or not allowed: set PORT to another, as in \`PORT=8080 npm start\`.`
					: `No server can listen on ${host}: set HOST to an address of this machine, such as 127.0.0.1.`
			);
		}
	}
	const bound = server.address();
	if (bound && typeof bound === 'object') port = bound.port;

	// Every address is not an address to open.
	const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return {
		url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}/`,
		port,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

/**
 * Reads PORT and HOST, and refuses what is neither.
 *
 * @returns {{ port: number, host: string }}
 */
export function addressFromEnvironment() {
	const asked = process.env.PORT || '4173';
	const port = Number(asked);
	if (!/^\d+$/.test(asked) || port > 65535) {
		throw new SetupError(
			`PORT is "${asked}": set it to a number from 0 to 65535, or leave it out.`
		);
	}
	return { port, host: process.env.HOST || '127.0.0.1' };
}

/**
 * Serves a folder, prints where, and stays until interrupted.
 *
 * @param {string} folder
 */
export async function serveUntilStopped(folder) {
	const asked = addressFromEnvironment();
	const served = await serve(folder, asked);
	if (asked.port !== 0 && served.port !== asked.port) {
		console.log(`Port ${asked.port} is taken, so this uses ${served.port}.`);
	}
	console.log(`Serving at ${served.url} (Ctrl+C stops it)`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => void served.close().then(() => process.exit(0)));
	}
}

if (isMain(import.meta.url)) {
	await run(() => serveUntilStopped(process.argv[2] ?? join(root, 'build')));
}
