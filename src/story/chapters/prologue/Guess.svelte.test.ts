import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keep, recall } from '../../../lib/reader/memory.ts';
import Guess from './Guess.svelte';

const radios = (): HTMLInputElement[] => screen.getAllByRole<HTMLInputElement>('radio');
const chosen = (): string[] =>
	radios()
		.filter((r) => r.checked)
		.map((r) => r.value);
const knot = (name: string): HTMLInputElement =>
	screen.getByRole<HTMLInputElement>('radio', { name });
const announced = (container: HTMLElement): string =>
	container.querySelector('[aria-live="polite"]')?.textContent ?? '';

beforeEach(() => {
	localStorage.clear();
	// The memory outlives a cleared storage until the page is left; a guess that is none clears it.
	keep('guess', '');
	localStorage.clear();
});

describe('before the guess', () => {
	it('asks, with nothing chosen for the reader', () => {
		render(Guess);
		expect(screen.getByRole('group', { name: 'How many other governments?' })).toBeTruthy();
		expect(chosen()).toEqual([]);
	});

	it('has room above any fair guess, the last standing for more', () => {
		render(Guess);
		const names = radios().map((r) => r.closest('label')?.textContent?.trim());
		expect(names[0]).toBe('0');
		expect(names.at(-1)).toMatch(/^\d+\+$/);
		expect(new Set(names).size).toBe(names.length);
	});

	it('says where the guess goes', () => {
		const { container } = render(Guess);
		expect(announced(container)).toContain('this browser');
	});
});

describe('a guess', () => {
	it('is shown, kept and announced', async () => {
		const { container } = render(Guess);
		const before = announced(container);
		await fireEvent.click(knot('3'));
		expect(chosen()).toEqual(['3']);
		expect(knot('3').closest('label')?.className).toContain('chosen');
		expect(recall('guess')).toBe('3');
		expect(announced(container)).not.toBe(before);
		expect(announced(container)).toContain('Kept');
		// What the answer counts: not knots, of which one government may hold several.
		expect(announced(container)).toMatch(/count the governments/);
	});

	it('can be changed: the last one stands', async () => {
		const { container } = render(Guess);
		await fireEvent.click(knot('3'));
		await fireEvent.click(knot('0'));
		expect(chosen()).toEqual(['0']);
		expect(recall('guess')).toBe('0');
		expect(container.querySelectorAll('.chosen')).toHaveLength(1);
	});

	it('is there again on the next visit', () => {
		keep('guess', '2');
		const { container } = render(Guess);
		expect(chosen()).toEqual(['2']);
		expect(announced(container)).toContain('Kept');
	});

	it('of none is a guess, too', () => {
		keep('guess', '0');
		render(Guess);
		expect(chosen()).toEqual(['0']);
	});

	it.each(['99', '-1', 'rubbish', ''])('that was never offered (%j) is forgotten', (kept) => {
		keep('guess', kept);
		render(Guess);
		expect(chosen()).toEqual([]);
	});

	it('stands even where the browser keeps nothing', async () => {
		const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		try {
			render(Guess);
			await fireEvent.click(knot('4'));
			expect(chosen()).toEqual(['4']);
			expect(recall('guess')).toBe('4');
		} finally {
			refuse.mockRestore();
		}
	});
});

describe('by keyboard', () => {
	it('is one group of radio buttons, so that arrow keys choose and Tab passes on', () => {
		const { container } = render(Guess);
		expect(new Set(radios().map((r) => r.name)).size).toBe(1);
		expect(radios()[0]?.name).not.toBe('');
		for (const radio of radios()) {
			expect(radio.type).toBe('radio');
			expect(radio.disabled).toBe(false);
			expect(radio.tabIndex).toBe(0);
		}
		expect(container.querySelector('[tabindex]')).toBeNull();
	});

	it('chooses on the change that arrow keys make, without a click', async () => {
		render(Guess);
		const radio = knot('5');
		radio.focus();
		radio.checked = true;
		await fireEvent.change(radio);
		expect(document.activeElement).toBe(radio);
		expect(chosen()).toEqual(['5']);
		expect(recall('guess')).toBe('5');
	});
});
