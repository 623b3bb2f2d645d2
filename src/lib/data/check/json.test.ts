import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetSchemas } from '../schema.ts';
import { check, texts, valid } from './testing.ts';
import { formatFaults, type Fault } from './index.ts';

describe('files that cannot be read', () => {
	const withText = (name: string, text: string | undefined): Fault[] => {
		const { faults, data } = check({ ...texts(valid()), [name]: text });
		expect(data).toBeNull();
		return faults;
	};

	it('reports a missing file, and not what can only be unknown without it', () => {
		for (const name of Object.keys(datasetSchemas)) {
			const faults = withText(name, undefined);
			expect(faults, formatFaults(faults)).toHaveLength(1);
			expect(faults[0]).toMatchObject({
				file: `data/${name}.json`,
				path: '',
				found: 'no such file'
			});
		}
	});

	it.each([
		[
			'{\n\t"records": [1,]\n}',
			'2:16',
			/"\]" at line 2, column 16, in: "records": \[1,\]/,
			/comma/
		],
		['{\n  "records": tru\n}', '2:14', /"t" at line 2/, /true, false/],
		['{ "records" [] }', '1:13', /"\["/, /colon/],
		['{ "records": [ {"a": 1} {"b": 2} ] }', '1:25', /"\{"/, /comma/],
		['{ "records": [', '1:15', /the end of the file/, /breaks off/],
		['', '1:1', /the end of the file/, /breaks off/],
		["{ 'records': [] }", '1:3', /"'"/, /double quotes/],
		['{ "a": "x\ny" }', '1:10', /"\\n"/, /\\n/],
		['{ "a": "C:\\qq" }', '1:11', /"\\\\"/, /\\\\/],
		['{ "a": 01 }', '1:9', /"1"/, /true, false/],
		['{} x', '1:4', /"x"/, /./],
		['{ // note\n}', '1:3', /"\/"/, /comments/],
		['\ufeff{}', '1:1', /./, /byte-order mark/],
		['{\n<<<<<<< HEAD\n}', '2:1', /"<"/, /merge conflict/],
		['{\n=======\n}', '2:1', /"="/, /merge conflict/],
		['{ "a": 1. }', '1:10', /" "/, /finish the number/],
		['{ "a": "b\\R" }', '1:10', /"\\\\"/, /\\\\/],
		['{ "a"": 1 }', '1:6', /"\\""/, /comma or colon is missing/],
		['[ "a", "b ]', '1:12', /the end of the file/, /close the text/]
	])('points at what is wrong in %j', (text, path, found, hint) => {
		const faults = withText('corrections', text);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatchObject({ file: 'data/corrections.json', path });
		expect(faults[0]?.found).toMatch(found);
		expect(faults[0]?.hint).toMatch(hint);
	});

	it.each([
		['', 'a value'],
		['[', 'a value or ]'],
		['[1, x]', 'a value'],
		['[1 x]', 'a comma or ]'],
		['{ // note\n}', 'a property name in double quotes, or }'],
		['{"a":1, b}', 'a property name in double quotes'],
		['{"a" x}', 'a colon'],
		['{"a": x}', 'a value'],
		['{"a":1 x}', 'a comma or }'],
		['{"a": "b\n"}', 'a closing quote on the same line'],
		['{"a": "\\q"}', 'a known escape such as \\" or \\n'],
		['{} x', 'nothing more']
	])('says what should stand where %j breaks off: %s', (text, expected) => {
		expect(withText('corrections', text)[0]?.expected).toBe(expected);
	});

	it('finds malformed JSON wherever JSON.parse does, and inside the text', () => {
		const whole = JSON.stringify(valid().programmes, null, 1);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.string({ maxLength: 3 }), (at, junk) => {
				const text = whole.slice(0, at) + junk + whole.slice(at + 1);
				let malformed = false;
				try {
					JSON.parse(text);
				} catch {
					malformed = true;
				}
				const { faults } = check({ ...texts(valid()), programmes: text });
				const located = faults.filter(({ path }) => /^\d+:\d+$/.test(path));
				expect(located).toHaveLength(malformed ? 1 : 0);
				if (!malformed) return;
				const [line = 0, column = 0] = (located[0]?.path ?? '').split(':').map(Number);
				const width = text.split('\n')[line - 1]?.length ?? -1;
				expect(column).toBeGreaterThan(0);
				expect(column).toBeLessThanOrEqual(width + 1);
			})
		);
	});
});
