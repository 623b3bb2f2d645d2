/** Reading a dataset's text, and saying where and why it can't be read. */
import type { DatasetName } from '../schema.ts';
import { cut, fileOf, type Fault } from './fault.ts';

/** The text parsed; null, and a fault, where it can’t be. */
export function readJson(
	name: DatasetName,
	text: string | undefined,
	faults: Fault[]
): { value: unknown } | null {
	const file = fileOf(name);
	if (text === undefined) {
		faults.push({
			file,
			path: '',
			found: 'no such file',
			expected: `a JSON file with the ${name}`,
			hint: `create it; data/schemas/${name}.schema.json describes what it holds`
		});
		return null;
	}
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		faults.push({ file, ...locateJsonError(text) });
		return null;
	}
}

const TOKEN =
	/[{}[\],:]|"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BROKEN_STRING = /"[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*/y;
const BLANK = /[\t\n\r ]*/y;

/** Where malformed JSON breaks off. Engines word their own messages, and often without a position. */
function locateJsonError(text: string): Omit<Fault, 'file'> {
	const { offset, expected, hint } = firstJsonError(text);
	const before = text.slice(0, offset).split('\n');
	const column = (before.at(-1) ?? '').length + 1;
	const line = text.split('\n')[before.length - 1] ?? '';
	const start = Math.max(0, column - 31);
	const around = `${start > 0 ? '…' : ''}${cut(line.slice(start).trim(), 60)}`;
	const char = String.fromCodePoint(text.codePointAt(offset) ?? 0);
	const found = offset >= text.length ? 'the end of the file' : JSON.stringify(char);
	return {
		path: `${before.length}:${column}`,
		found: `${found} at line ${before.length}, column ${column}, in: ${around}`,
		expected,
		hint
	};
}

function firstJsonError(text: string): { offset: number; expected: string; hint: string } {
	type State = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end';
	const open: string[] = [];
	let state: State = 'value';
	let offset = 0;
	let previous = '';
	const matchAt = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = offset;
		return pattern.exec(text)?.[0];
	};
	for (;;) {
		offset += matchAt(BLANK)?.length ?? 0;
		const token = matchAt(TOKEN);
		const closing = open.at(-1) === '{' ? '}' : ']';
		const valueState = state === 'value' || state === 'value or ]';
		const keyState = state === 'key' || state === 'key or }';
		const done = (): State => (open.length === 0 ? 'end' : 'comma');

		if (token === undefined && text[offset] === '"' && (valueState || keyState)) {
			offset += matchAt(BROKEN_STRING)?.length ?? 0;
			return text[offset] === '\\'
				? {
						offset,
						expected: 'a known escape such as \\" or \\n',
						hint: 'write a backslash itself as \\\\'
					}
				: {
						offset,
						expected: 'a closing quote on the same line',
						hint: 'close the text with ", and write a line break in it as \\n'
					};
		}
		if (token === '{' && valueState) {
			open.push(token);
			state = 'key or }';
		} else if (token === '[' && valueState) {
			open.push(token);
			state = 'value or ]';
		} else if (
			token === closing &&
			(state === 'comma' || state === 'key or }' || state === 'value or ]')
		) {
			open.pop();
			state = done();
		} else if (token === ',' && state === 'comma') state = closing === '}' ? 'key' : 'value';
		else if (token === ':' && state === 'colon') state = 'value';
		else if (token?.startsWith('"') && keyState) state = 'colon';
		else if (token && !'{}[],:'.includes(token) && valueState) state = done();
		else {
			const expected = {
				value: 'a value',
				'value or ]': 'a value or ]',
				key: 'a property name in double quotes',
				'key or }': 'a property name in double quotes, or }',
				colon: 'a colon',
				comma: `a comma or ${closing}`,
				end: 'nothing more'
			}[state];
			return { offset, expected, hint: jsonHint(text, offset, previous) };
		}
		offset += token?.length ?? 0;
		previous = token ?? '';
	}
}

function jsonHint(text: string, offset: number, previous: string): string {
	const rest = text.slice(offset, offset + 7);
	if (rest === '') return 'the file breaks off; close every {, [ and " that was opened';
	if (rest.startsWith('\ufeff')) return 'save the file as UTF-8 without a byte-order mark';
	if (/^[}\]]/.test(rest) && previous === ',') return 'remove the comma before it';
	if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments; remove it';
	if (rest.startsWith("'")) return 'use double quotes';
	if (/^(<<<<<<<|=======|>>>>>>>)/.test(rest)) return 'resolve the merge conflict left here';
	if (/^["{[]/.test(rest)) return 'a comma or colon is missing before it';
	return 'JSON knows text in double quotes, numbers, true, false and null';
}
