/** A record as it stands in the file. */
import * as v from 'valibot';
import { PartialDate, type DatasetName } from '../schema.ts';
import { isRecord } from './fault.ts';

/** A record or part of one as it stands in the file, read field by field; wrong types read as absent. */
export class Entry {
	readonly name: DatasetName;
	readonly path: string;
	readonly #raw: Record<string, unknown>;

	constructor(name: DatasetName, path: string, raw: Record<string, unknown>) {
		this.name = name;
		this.path = path;
		this.#raw = raw;
	}
	/** Names of its fields. */
	keys(): string[] {
		return Object.keys(this.#raw);
	}
	has(key: string): boolean {
		return this.#raw[key] !== undefined;
	}
	text(key: string): string | undefined {
		const value = this.#raw[key];
		return (typeof value === 'string' && value.trim()) || undefined;
	}
	number(key: string): number | undefined {
		const value = this.#raw[key];
		return typeof value === 'number' ? value : undefined;
	}
	date(key: string): string | undefined {
		const value = this.#raw[key];
		return v.is(PartialDate, value) ? value : undefined;
	}
	part(key: string): Entry | undefined {
		const value = this.#raw[key];
		return isRecord(value) ? new Entry(this.name, `${this.path}.${key}`, value) : undefined;
	}
	parts(key: string): Entry[] {
		const value = this.#raw[key];
		if (!Array.isArray(value)) return [];
		return value.flatMap((item: unknown, i) =>
			isRecord(item) ? [new Entry(this.name, `${this.path}.${key}[${i}]`, item)] : []
		);
	}
	/** Strings of a list; a bare string counts as a list of one, so that what it names is still known. */
	texts(key: string): { value: string; path: string }[] {
		const value = this.#raw[key];
		const path = `${this.path}.${key}`;
		if (typeof value === 'string') return [{ value, path }];
		if (!Array.isArray(value)) return [];
		return value.flatMap((item: unknown, i) =>
			typeof item === 'string' ? [{ value: item, path: `${path}[${i}]` }] : []
		);
	}
}
