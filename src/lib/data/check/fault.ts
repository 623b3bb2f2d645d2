/** What a fault is, and how it names a place and a value. */
import type { DatasetName } from '../schema.ts';

/** One thing wrong: where, what stands there, what should, and how to put it right. */
export interface Fault {
	file: string;
	path: string;
	found: string;
	expected: string;
	hint: string;
}

/** A step on the way to a value: a field's name or an index. */
export type PathStep = string | number;

export const fileOf = (name: DatasetName): string => `data/${name}.json`;

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in few words. Objects aren't spelt out: they may be large or very deep. */
export function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'string') return JSON.stringify(cut(value, 60));
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	if (isRecord(value)) return 'an object';
	return String(value);
}

export const cut = (text: string, length: number): string =>
	text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** `records[3](gripen-e).sites[0].lat`: the id after the index spares counting records. */
export function pathText(steps: readonly PathStep[], id?: unknown): string {
	let path = '';
	steps.forEach((step, i) => {
		if (typeof step === 'string') path += i === 0 ? step : `.${step}`;
		else path += `[${step}]${i === 1 && typeof id === 'string' ? `(${cut(id, 48)})` : ''}`;
	});
	return path;
}
