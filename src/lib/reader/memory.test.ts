import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A storage that behaves, with what it holds. */
function storage(held: Record<string, string> = {}) {
	return {
		held,
		getItem: (key: string): string | null => held[key] ?? null,
		setItem: (key: string, value: string): void => {
			held[key] = value;
		}
	};
}

const refuse = (): never => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
};

/** The module as a newly opened page has it, with nothing kept for the session. */
async function newPage() {
	vi.resetModules();
	return import('./memory.ts');
}

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

describe('a browser that remembers', () => {
	it('gives back on the next visit what was kept on this one', async () => {
		const disk = storage();
		vi.stubGlobal('localStorage', disk);
		const { keep, recall } = await newPage();
		expect(recall('guess')).toBeNull();
		keep('guess', '3');
		expect(recall('guess')).toBe('3');
		const later = await newPage();
		expect(later.recall('guess')).toBe('3');
	});

	it('keeps to names of our own', async () => {
		const disk = storage({ theme: 'of another page on this host' });
		vi.stubGlobal('localStorage', disk);
		const { keep, recall } = await newPage();
		expect(recall('theme')).toBeNull();
		keep('theme', 'dark');
		expect(disk.held.theme).toBe('of another page on this host');
		expect(Object.keys(disk.held)).toHaveLength(2);
	});
});

describe('a browser that refuses', () => {
	it.each([
		['has no storage', () => vi.stubGlobal('localStorage', undefined)],
		[
			'throws at reading and writing',
			() => vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
		],
		[
			'throws at the mere mention of it, as a sandboxed frame does',
			() => Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse })
		],
		['is full', () => vi.stubGlobal('localStorage', { ...storage(), setItem: refuse })]
	])('%s: the value holds until the page is left', async (_how, stub) => {
		const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
		try {
			stub();
			const { keep, recall } = await newPage();
			expect(recall('guess')).toBeNull();
			expect(() => keep('guess', '4')).not.toThrow();
			expect(recall('guess')).toBe('4');
			const later = await newPage();
			expect(later.recall('guess')).toBeNull();
		} finally {
			if (before) Object.defineProperty(globalThis, 'localStorage', before);
			else Reflect.deleteProperty(globalThis, 'localStorage');
		}
	});

	it('has an old value and is full: the newer one wins', async () => {
		const full = { ...storage({ 'strings-attached.guess': '1' }), setItem: refuse };
		vi.stubGlobal('localStorage', full);
		const { keep, recall } = await newPage();
		expect(recall('guess')).toBe('1');
		keep('guess', '5');
		expect(recall('guess')).toBe('5');
	});
});
