/** Reading a dataset's text, and saying where and why it can't be read. */
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { DatasetName } from '../schema.ts';
import { cut, fileOf, type Fault } from './fault.ts';

/** What is wrong with a text, and from which character on. */
interface Break {
	offset: number;
	expected: string;
	hint: string;
}

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
		faults.push({ file, ...locate(text) });
		return null;
	}
}

/** Where malformed JSON breaks off. Engines word their own messages, and often without a position. */
function locate(text: string): Omit<Fault, 'file'> {
	let broken: Break;
	try {
		broken = breakOf(text);
	} catch (error) {
		// The library goes down a level for each bracket, and the stack ends before the text does.
		if (!(error instanceof RangeError)) throw error;
		return {
			path: '',
			found: 'thousands of lists or objects inside each other',
			expected: 'JSON that is closed again',
			hint: 'close every {, [ and " that was opened'
		};
	}
	const { offset, expected, hint } = broken;
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

/** The first thing wrong, as the library sees it; undefined if the text is whole. */
function firstError(text: string): ParseError | undefined {
	const errors: ParseError[] = [];
	parse(text, errors, { disallowComments: true });
	return errors[0];
}

/** As much of a string as is in order. */
const SOUND_STRING = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;

function breakOf(text: string): Break {
	const error = firstError(text);
	const offset = error?.offset ?? text.length;
	const expected = expectedAfter(text.slice(0, offset));
	// Where no text or number may stand, it matters more that something before it is missing.
	const numberFits = expected.startsWith('a value');
	const textFits = numberFits || expected.startsWith('a property name');
	switch (error && printParseErrorCode(error.error)) {
		case 'UnexpectedEndOfString':
		case 'InvalidCharacter':
		case 'InvalidEscapeCharacter':
		case 'InvalidUnicode':
			if (textFits) return stringBreak(text, offset);
			break;
		case 'UnexpectedEndOfNumber':
			if (numberFits)
				return {
					offset: offset + (error?.length ?? 0),
					expected: 'a digit',
					hint: 'finish the number, as in 1.5 or 2e6'
				};
	}
	return { offset, expected, hint: hintAt(text, offset) };
}

/** The library points at the beginning of a broken string. */
function stringBreak(text: string, start: number): Break {
	SOUND_STRING.lastIndex = start;
	const offset = start + (SOUND_STRING.exec(text)?.[0].length ?? 0);
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

/** What would have had to follow: what the library misses if the text ends here. */
function expectedAfter(before: string): string {
	const error = firstError(before);
	const last = before.trimEnd().at(-1);
	switch (error && printParseErrorCode(error.error)) {
		case undefined:
			return 'nothing more';
		case 'PropertyNameExpected':
			return 'a property name in double quotes';
		case 'ColonExpected':
			return 'a colon';
		case 'CloseBraceExpected':
			return last === '{' ? 'a property name in double quotes, or }' : 'a comma or }';
		case 'CloseBracketExpected':
			return last === '[' ? 'a value or ]' : 'a comma or ]';
		default:
			return 'a value';
	}
}

function hintAt(text: string, offset: number): string {
	const rest = text.slice(offset, offset + 7);
	const previous = text.slice(0, offset).trimEnd().at(-1);
	if (rest === '') return 'the file breaks off; close every {, [ and " that was opened';
	if (rest.startsWith('\ufeff')) return 'save the file as UTF-8 without a byte-order mark';
	if (/^[}\]]/.test(rest) && previous === ',') return 'remove the comma before it';
	if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments; remove it';
	if (rest.startsWith("'")) return 'use double quotes';
	if (/^(<<<<<<<|=======|>>>>>>>)/.test(rest)) return 'resolve the merge conflict left here';
	if (/^["{[]/.test(rest)) return 'a comma or colon is missing before it';
	return 'JSON knows text in double quotes, numbers, true, false and null';
}
