import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './address.ts';

const steps = ['whose-jet', 'one-line', 'who-holds'];

/** Pieces that addresses are made of, whole and broken. */
const mangled = fc
	.array(
		fc.oneof(
			fc.constantFrom('#', '?', '&', '=', '%', '%C3', '%2D', '%00', '+', '/', 'https://', ' '),
			fc.constantFrom(...steps, 'WHO-HOLDS', 'step', 'theme', 'dark', 'motion', 'reduce'),
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
			motion: 'reduce'
		});
		expect(readAddress('/?theme=sepia&motion=full', steps)).toMatchObject({
			theme: null,
			motion: null
		});
		// After the # stands the step, whatever it looks like.
		expect(readAddress('/#?theme=dark', steps).theme).toBeNull();
	});
});
