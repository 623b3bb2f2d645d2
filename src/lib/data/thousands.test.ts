import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thousands } from './thousands.ts';

test('whole numbers are written as the locale writes them', () => {
	fc.assert(
		fc.property(fc.integer(), (value) => {
			expect(thousands(value)).toBe(value.toLocaleString('en-GB'));
		})
	);
});
