/**
 * The gallery at `/gallery/`, while developing only: its page is answered by the development server
 * and is no route, so that the build knows neither page nor script.
 */
import type { Plugin } from 'vite';

const PAGE = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width" />
		<link rel="icon" href="/icon.svg" />
	</head>
	<body>
		<script type="module" src="/src/gallery/main.ts"></script>
	</body>
</html>
`;

export function galleryPlugin(): Plugin {
	return {
		name: 'strings-attached:gallery',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const url = request.url ?? '/';
				const [path = ''] = url.split('?', 1);
				if (path === '/gallery') {
					response.writeHead(302, { location: `/gallery/${url.slice(path.length)}` }).end();
					return;
				}
				if (path !== '/gallery/') return next();
				server.transformIndexHtml(path, PAGE).then((html) => {
					response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
				}, next);
			});
		}
	};
}
