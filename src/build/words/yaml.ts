/** YAML that people write: read, held against a schema, and its texts checked like any others. */
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { closest } from './suggest.ts';

/** Says what is wrong at a line of the YAML. */
export type ReportAt = (line: number, found: string, expected: string, hint: string) => void;

export interface Yaml {
	value: unknown;
	/** The line of a value, or of the nearest that is there and holds it; from 1. */
	lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads YAML; what is broken in it is reported and reads as nothing. */
export function readYaml(source: string, report: ReportAt): Yaml {
	const lineCounter = new LineCounter();
	const document = parseDocument(source, { lineCounter });
	const lineOf: Yaml['lineOf'] = (path) => {
		for (let length = path.length; length >= 0; length--) {
			const node: unknown =
				length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
		}
		return 1;
	};
	for (const { message, pos } of document.errors) {
		const [found = ''] = message.split('\n');
		report(lineCounter.linePos(pos[0]).line, found, 'well-formed YAML', 'mend it at this line');
	}
	return { value: document.errors.length > 0 ? null : document.toJS(), lineOf };
}

/**
 * The value as it stands, names in their order, if it fits a schema.
 * @returns null if it doesn't fit, which is reported line by line
 */
export function shaped<const S extends v.GenericSchema>(
	schema: S,
	{ value, lineOf }: Yaml,
	report: ReportAt
): v.InferInput<S> | null {
	const { success, issues = [] } = v.safeParse(schema, value);
	if (success) return value as v.InferInput<S>;
	const at = issues.map((issue) => (issue.path ?? []).map(({ key }) => key as PropertyKey));
	const within = (path: readonly PropertyKey[]): string => JSON.stringify(path.slice(0, -1));
	// Names that are missing are what a name nobody knows may have meant to be.
	const missing = issues.flatMap(({ received }, i) =>
		received === 'undefined' ? [{ parent: within(at[i]!), name: String(at[i]!.at(-1)) }] : []
	);
	for (const [i, { expected, received, message }] of issues.entries()) {
		const path = at[i]!;
		const name = path.join('.');
		const line = lineOf(path);
		if (expected === 'never') {
			const meant = missing.filter(({ parent }) => parent === within(path));
			const hint = closest(
				String(path.at(-1)),
				meant.map(({ name }) => name),
				'take it out'
			);
			report(line, `“${name}”`, 'a name that is asked for', hint);
		} else if (received === 'undefined') report(line, `no “${name}”`, 'some words', 'write it');
		else {
			const own = !message.startsWith('Invalid');
			report(
				line,
				name ? `“${name}”: ${received}` : `${received}`,
				own ? message : `${expected}`,
				'correct it'
			);
		}
	}
	return null;
}

/** The same with every text in it put through a check. */
export function eachText<T>(
	value: T,
	check: (text: string, path: readonly PropertyKey[]) => string,
	path: readonly PropertyKey[] = []
): T {
	if (typeof value === 'string') return check(value, path) as T;
	if (Array.isArray(value))
		return value.map((item: unknown, i) => eachText(item, check, [...path, i])) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inside]) => [key, eachText(inside, check, [...path, key])])
	) as T;
}
