import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, addressAt, without } from './address.ts';

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
		['?step=who-holds#%'],
		// What mail programmes, trackers and writers make of a link.
		['#who-holds?utm_source=x'],
		['#who-holds&fbclid=IwAR0-one-line'],
		['#who-holds.'],
		['#who-holds/'],
		['#who-holds)'],
		['#who-holds).'],
		['#who-holds,%20which'],
		['#who-holds%'],
		['#who-holds%C3'],
		['#who-holds%2520'],
		['#who-holds%E2%80%9D'],
		['#who-holds”'],
		['#who-holds-'],
		['#who-holds#one-line'],
		['#who-holds:~:text=Two%20keys'],
		['#%23who-holds'],
		['#/who-holds'],
		['#“who-holds”'],
		['?step=who-holds.'],
		['?step=who-holds/'],
		['?step=who-holds)&theme=dark'],
		['?step=who-holds?utm_source=x'],
		['?theme=dark&amp;step=who-holds'],
		['?step=who-holds#unknown.']
	])('finds the step in %j', (address) => {
		expect(readAddress(address, steps).step).toBe('who-holds');
	});

	it.each([
		'',
		'#',
		'#who',
		'#who-holds-2',
		'#who%2holds',
		'#%E0%A4%A',
		'who-holds',
		'/who-holds',
		'#who-holdsx.',
		'#who-holds2',
		'#who--holds',
		'#the%20who-holds',
		'#utm_source=who-holds',
		'?steps=who-holds',
		'?other=?step=who-holds'
	])('finds no step in %j', (address) => {
		expect(readAddress(address, steps).step).toBeNull();
	});

	it('takes a step for one only if the story has it', () => {
		expect(readAddress('#__proto__', steps).step).toBeNull();
		expect(readAddress('#who-holds', []).step).toBeNull();
	});

	it('reads motion from the query, and nothing but its known value', () => {
		expect(readAddress('/?theme=light&motion=reduce#one-line', steps)).toEqual({
			step: 'one-line',
			motion: 'reduce',
			read: null
		});
		expect(readAddress('/?theme=sepia&motion=full', steps).motion).toBeNull();
		// After the # stands the step, whatever it looks like.
		expect(readAddress('/#?motion=reduce', steps).motion).toBeNull();
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

describe('addressAt', () => {
	it.each([
		[
			'https://example.org/?read=core#one-line',
			'who-holds',
			'https://example.org/?read=core#who-holds'
		],
		['https://example.org/?read=core#one-line', '', 'https://example.org/?read=core'],
		['https://example.org/embed/story/', 'who-holds', 'https://example.org/embed/story/#who-holds'],
		['https://example.org/#', '', 'https://example.org/']
	])('of %s, at “%s” in the version it asks for, is %s', (address, hash, there) => {
		expect(addressAt(address, hash, true)).toBe(there);
	});

	it.each([
		['https://example.org/?read=core#who-holds', 'https://example.org/#one-line'],
		[
			'https://example.org/?theme=dark&read=core&motion=reduce',
			'https://example.org/?theme=dark&motion=reduce#one-line'
		],
		['https://example.org/?read=core&read=core', 'https://example.org/#one-line'],
		['file:///home/reader/story.html?read=core', 'file:///home/reader/story.html#one-line']
	])(
		'of %s no longer asks for the short version where the whole story is read',
		(address, there) => {
			expect(addressAt(address, 'one-line', false)).toBe(there);
		}
	);

	it.each([
		['https://example.org/?step=one-line', '', 'https://example.org/'],
		['https://example.org/?step=one-line', 'who-holds', 'https://example.org/#who-holds'],
		[
			'https://example.org/embed/story/?x=a%20b&step=one-line&theme=dark#one-line',
			'',
			'https://example.org/embed/story/?x=a%20b&theme=dark'
		],
		['https://example.org/?step=one-line&step=who-holds', '', 'https://example.org/'],
		['https://example.org/?theme=dark&amp;step=one-line', '', 'https://example.org/?theme=dark']
	])('of %s, at “%s”, no longer asks for the step it was opened at', (address, hash, there) => {
		expect(addressAt(address, hash, true)).toBe(there);
		expect(readAddress(there, steps).step).toBe(hash || null);
	});

	it('leaves parameters of others as they are written', () => {
		const address = 'https://example.org/?childId=a%20b&x=~&&y';
		for (const short of [true, false]) expect(addressAt(address, '', short)).toBe(address);
	});

	it('names the step and the version, and changes nothing else that is read from it', () => {
		fc.assert(
			fc.property(mangled, fc.constantFrom(...steps), fc.boolean(), (rest, step, short) => {
				const address = new URL(`https://example.org/${rest.replace(/^\/+/, '')}`).href;
				const there = addressAt(address, step, short);
				const before = readAddress(address, steps);
				const read = short ? before.read : null;
				expect(readAddress(there, steps)).toEqual({ ...before, step, read });
				expect(addressAt(there, step, short)).toBe(there);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('without', () => {
	it.each([
		['?theme=dark', ['theme'], ''],
		['?a=%20&theme=dark&b=+', ['theme'], '?a=%20&b=+'],
		['?th%65me=dark&b', ['theme'], '?b'],
		['?b=theme', ['theme'], '?b=theme'],
		['?theme&', ['theme'], ''],
		['?', ['theme'], '?'],
		['', ['theme'], '']
	])('of %j, leaving out %j, is %j', (search, names, left) => {
		expect(without(search, names)).toBe(left);
	});
});
