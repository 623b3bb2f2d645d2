import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, wholeAddress } from './address.ts';

const steps = ['whose-jet', 'one-line', 'who-holds'];

/** Pieces that addresses are made of, whole and broken. */
const mangled = fc
	.array(
		fc.oneof(
			fc.constantFrom('#', '?', '&', '=', '%', '%C3', '%2D', '%00', '+', '/', 'https://', ' '),
			fc.constantFrom(
				...steps,
				'WHO-HOLDS',
				'step',
				'theme',
				'dark',
				'motion',
				'reduce',
				'read',
				'core'
			),
			fc.string({ unit: 'binary', maxLength: 4 })
		),
		{ maxLength: 14 }
	)
	.map((parts) => parts.join(''));

describe('readAddress', () => {
	it('gives a valid answer to any string', () => {
		fc.assert(
			fc.property(fc.oneof(mangled, fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
				const read = readAddress(address, steps);
				expect([...steps, null]).toContain(read.step);
				expect(['light', 'dark', null]).toContain(read.theme);
				expect(['reduce', null]).toContain(read.motion);
				expect(['core', null]).toContain(read.read);
			}),
			{ numRuns: 1500 }
		);
	});

	it.each([
		['https://example.org/#who-holds'],
		['https://example.org/a/b/?utm_source=mail#who-holds'],
		['#who-holds'],
		['#Who-Holds'],
		['#WHO-HOLDS'],
		['# who-holds '],
		['#who-holds%20'],
		['#%20who-holds%0A'],
		['#who%2Dholds'],
		['#%77ho-holds'],
		['?step=who-holds'],
		['https://example.org/embed/story/?step=Who-Holds&theme=dark'],
		['?step=%20who-holds'],
		['?step=one-line#who-holds'],
		['?step=who-holds#unknown'],
		['?step=who-holds#%']
	])('finds the step in %j', (address) => {
		expect(readAddress(address, steps).step).toBe('who-holds');
	});

	it.each(['', '#', '#who', '#who-holds-2', '#who%2holds', '#%E0%A4%A', 'who-holds', '/who-holds'])(
		'finds no step in %j',
		(address) => {
			expect(readAddress(address, steps).step).toBeNull();
		}
	);

	it('takes a step for one only if the story has it', () => {
		expect(readAddress('#__proto__', steps).step).toBeNull();
		expect(readAddress('#who-holds', []).step).toBeNull();
	});

	it('reads theme and motion from the query, and nothing but their known values', () => {
		expect(readAddress('/?theme=dark', steps)).toMatchObject({ theme: 'dark', motion: null });
		expect(readAddress('/?theme=light&motion=reduce#one-line', steps)).toEqual({
			step: 'one-line',
			theme: 'light',
			motion: 'reduce',
			read: null
		});
		expect(readAddress('/?theme=sepia&motion=full', steps)).toMatchObject({
			theme: null,
			motion: null
		});
		// After the # stands the step, whatever it looks like.
		expect(readAddress('/#?theme=dark', steps).theme).toBeNull();
	});

	it.each([
		['?read=core', 'core'],
		['https://example.org/present/?theme=dark&read=core#who-holds', 'core'],
		['?read=core&step=one-line', 'core'],
		['?read=Core', null],
		['?read=', null],
		['?read=all', null],
		['?read=core%20', null],
		['?thread=core', null],
		['#?read=core', null],
		['read=core', null]
	])('in %j, the version asked for is %j', (address, version) => {
		expect(readAddress(address, steps).read).toBe(version);
	});
});

describe('wholeAddress', () => {
	it.each([
		['https://example.org/?read=core#one-line', 'https://example.org/#one-line'],
		[
			'https://example.org/?theme=dark&read=core&step=who-holds',
			'https://example.org/?theme=dark&step=who-holds'
		],
		['https://example.org/?read=core&read=core', 'https://example.org/'],
		['https://example.org/embed/story/#who-holds', 'https://example.org/embed/story/#who-holds'],
		['file:///home/reader/story.html?read=core#one-line', 'file:///home/reader/story.html#one-line']
	])('of %s is %s', (address, whole) => {
		expect(wholeAddress(address)).toBe(whole);
	});

	it('asks for the whole story and for nothing else that the address did not', () => {
		fc.assert(
			fc.property(mangled, (rest) => {
				const address = new URL(`https://example.org/${rest.replace(/^\/+/, '')}`).href;
				const whole = wholeAddress(address);
				expect(readAddress(whole, steps)).toEqual({ ...readAddress(address, steps), read: null });
				expect(wholeAddress(whole)).toBe(whole);
			}),
			{ numRuns: 1000 }
		);
	});
});
