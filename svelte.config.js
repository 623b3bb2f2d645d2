import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

// One source, two builds. The site build is split and lazy; SINGLE_FILE=1 makes one page with
// scripts, styles, fonts and data inside, for sandboxed frames, offline use and archives. KIT_CLIENT=1
// makes the site with SvelteKit's own client in place of ours, for tests alone.
const singleFile = process.env.SINGLE_FILE === '1';
const out = singleFile ? 'build-single' : process.env.KIT_CLIENT === '1' ? 'build-kit' : 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ pages: out, assets: out, precompress: !singleFile, strict: true }),
		output: { bundleStrategy: singleFile ? 'inline' : 'split', preloadStrategy: 'modulepreload' },
		inlineStyleThreshold: singleFile ? Infinity : 0,
		paths: { relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				// The title's few letters travel inside the styles.
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		prerender: {
			// Pictures are drawn beside each other, as far as the machine can.
			concurrency: 4,
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// The single file goes without pictures as files.
			handleUnseenRoutes: singleFile ? 'ignore' : 'fail'
		},
		version: { name: process.env.npm_package_version ?? '0' }
	}
};
