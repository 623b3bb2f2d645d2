import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { compiledOnArrival } from './src/build/kit/compiled-on-arrival.ts';
import { embedScriptsPlugin } from './src/build/embed-scripts.ts';
import { galleryPlugin } from './src/build/gallery.ts';
import { noAnnouncer } from './src/build/kit/no-announcer.ts';
import { ownStart } from './src/build/kit/own-start.ts';
import { storyPlugin } from './src/build/plugin.ts';

const singleFile = process.env.SINGLE_FILE === '1';
/** With SvelteKit's own client, to see that pages would do with it. */
const kitClient = process.env.KIT_CLIENT === '1';

/** Journeys that ask for what SvelteKit's client doesn't do. */
const ownStartOnly = [
	// On altered markup Svelte starts afresh, and what only the server writes is gone; ours draws the page
	// anew beside it, or leaves it as it was served.
	'tests/journeys/altered.test.ts',
	// What a translator put in place of our texts is followed from our start alone.
	'tests/journeys/translated.test.ts',
	// Its router looks a page up by its address, and knows none by its file's name; ours reads from the page
	// what it is.
	'tests/journeys/served-at.test.ts'
];

export default defineConfig({
	// PUBLIC_ORIGIN: where the site lives, for absolute addresses. Read at build.
	envPrefix: ['VITE_', 'PUBLIC_'],
	plugins: [
		noAnnouncer(),
		...(kitClient ? [] : [ownStart()]),
		storyPlugin(),
		embedScriptsPlugin(),
		galleryPlugin(),
		// What stands in the page itself doesn't arrive by itself.
		...(singleFile ? [] : [compiledOnArrival()]),
		sveltekit()
	],
	build: {
		// Fonts and icons travel inside the single file.
		assetsInlineLimit: (file: string) =>
			// The title's few letters come with the styles: it is the first thing read.
			singleFile || (file.endsWith('.woff2') ? /newsreader-(display|title)/.test(file) : undefined),
		reportCompressedSize: false,
		modulePreload: false,
		// The framework in one piece: fewer requests, and it compresses better together.
		...(!singleFile && {
			rolldownOptions: {
				output: {
					codeSplitting: {
						groups: [
							{
								name: 'framework',
								// What only some pages use stays out of it.
								test: /node_modules\/(?!valibot|scrollama)|preload-helper|rolldown.runtime/
							},
							{
								name: 'stage',
								// What every picture needs: all that lies in these folders themselves. What comes when
								// it is asked for has a folder inside them, or one of its own.
								test: /src\/lib\/(stage|figures|figures\/map|scene|geometry|text|browser|reader|ui)\/[^/]+\.(ts|svelte)$/
							}
						]
					}
				}
			}
		})
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					testTimeout: 30_000,
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'component',
					environment: 'jsdom',
					testTimeout: 30_000,
					include: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'build',
					environment: 'node',
					include: ['tests/build/*.test.ts'],
					// Pictures carry these sheets; tests would read them as empty.
					css: { include: /(?:figures|stage|tokens)\.css\?raw$/ }
				}
			},
			{
				extends: true,
				test: {
					name: 'journeys',
					environment: 'node',
					include: ['tests/journeys/*.test.ts'],
					exclude: kitClient ? ownStartOnly : [],
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'sweeps',
					environment: 'node',
					include: ['tests/sweeps/*.test.ts'],
					testTimeout: 600_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'visual',
					environment: 'node',
					include: ['tests/visual/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
