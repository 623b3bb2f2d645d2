/** How facts are put into words. Everything the reader sees of a figure passes through here. */
import { formatDate, type DateStyle } from './dates.ts';
import type { Figure, GateTime } from './schema.ts';

const SYMBOLS: Record<string, string> = { USD: 'US$', EUR: '€', GBP: '£', SEK: 'SEK ' };
const WORDS = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];

/** Whole numbers up to twelve in letters, others in figures. */
export function inWords(value: number): string {
	return WORDS[value] ?? plain(value);
}

function plain(value: number): string {
	// Four figures and more take a comma; a decimal is kept only where the record has one.
	return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value);
}

/** "3.1 billion", "206 million", "950". */
function large(value: number): string {
	for (const [size, word] of [
		[1e12, 'trillion'],
		[1e9, 'billion'],
		[1e6, 'million']
	] as const)
		if (Math.abs(value) >= size) return `${plain(value / size)} ${word}`;
	return plain(value);
}

/** A sum of money, as a range if it is one: "€3.1 billion", "US$500–600 million". */
export function formatMoney(value: number, currency: string, high?: number | null): string {
	const symbol = SYMBOLS[currency] ?? `${currency} `;
	if (high === null || high === undefined) return symbol + large(value);
	const [a, b] = [large(value), large(high)];
	const unit = b.split(' ')[1];
	return unit && a.endsWith(unit)
		? `${symbol}${a.slice(0, -unit.length - 1)}–${b}`
		: `${symbol}${a} to ${symbol}${b}`;
}

export interface FigureStyle {
	/** `words`: small numbers in letters. `bare`: without "about" or "more than". */
	as?: string | undefined;
}

/** The value of a figure as it stands in a sentence: "36", "about 15%", "more than 350". */
export function formatFigure(figure: Figure, style: FigureStyle = {}): string {
	const value = (v: number): string => {
		if (figure.kind === 'year') return String(v);
		return style.as?.includes('words') ? inWords(v) : plain(v);
	};
	let text: string;
	if (figure.kind === 'money') text = formatMoney(figure.value, figure.unit, figure.high);
	else {
		text = value(figure.value);
		if (figure.high !== null && figure.high !== undefined) text += `–${value(figure.high)}`;
		if (figure.kind === 'share') text += '%';
	}
	if (style.as?.includes('bare')) return text;
	return figure.bound ? `${figure.bound} ${text}` : figure.approx ? `about ${text}` : text;
}

/** "60 days", "20 working days": days of an unstated kind are not made calendar days. */
export function daysInWords(time: Pick<GateTime, 'days' | 'count'>): string {
	return `${time.days} ${time.count === 'working' ? 'working ' : ''}days`;
}

/** A date as it stands in a sentence; `as` asks for the year or month alone. */
export function formatEventDate(date: string, as?: string): string {
	const style: DateStyle = as?.includes('year') ? 'year' : as?.includes('month') ? 'month' : 'full';
	return formatDate(date, style);
}

/** "a, b and c". */
export function listInWords(items: readonly string[]): string {
	return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** First letter as a capital. */
export function sentenceCase(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
