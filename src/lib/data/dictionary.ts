/** The data dictionary, `data/README.md`, as the notes show it: written once, read here. */

/** A run of text in one manner. */
export interface Run {
	text: string;
	as: 'plain' | 'code' | 'strong';
}

/** What the dictionary says of one dataset. */
export interface Entry {
	/** File name without `.json`. */
	dataset: string;
	/** What a record is. */
	record: Run[];
	/** Its own fields. */
	fields: Run[];
	/** Lists and objects within it, with what each is and its fields. */
	parts: { name: string; is: Run[]; fields: Run[] }[];
}

export interface Dictionary {
	/** Fields that every record carries. */
	shared: { field: string; meaning: Run[] }[];
	datasets: Entry[];
}

/** Text with `code` and **strong** in it, as runs. */
export function runsOf(markdown: string): Run[] {
	return markdown
		.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
		.filter((part) => part !== '')
		.map((part): Run => {
			if (part.startsWith('`')) return { text: part.slice(1, -1), as: 'code' };
			if (part.startsWith('**')) return { text: part.slice(2, -2), as: 'strong' };
			return { text: part, as: 'plain' };
		});
}

/** A text with its blanks, as `{what}`, filled in with runs. */
export function fillRuns(text: string, values: Readonly<Record<string, readonly Run[]>>): Run[] {
	return text
		.split(/(\{\w+\})/)
		.filter((part) => part !== '')
		.flatMap((part) => values[part.slice(1, -1)] ?? [{ text: part, as: 'plain' as const }]);
}

/** Reads the two tables of the dictionary. Rows it doesn't know are left out. */
export function readDictionary(markdown: string): Dictionary {
	const dictionary: Dictionary = { shared: [], datasets: [] };
	for (const line of markdown.split('\n')) {
		if (!line.startsWith('|')) continue;
		const [first = '', second = '', third = ''] = line
			.slice(1)
			.split('|')
			.map((cell) => cell.trim());
		const file = /^`(\w+)\.json`$/.exec(first)?.[1];
		const part = /^… `(\w+)`$/.exec(first)?.[1];
		const field = /^`(\w+)`$/.exec(first)?.[1];
		if (file)
			dictionary.datasets.push({
				dataset: file,
				record: runsOf(second),
				fields: runsOf(third),
				parts: []
			});
		else if (part)
			dictionary.datasets
				.at(-1)
				?.parts.push({ name: part, is: runsOf(second), fields: runsOf(third) });
		else if (field) dictionary.shared.push({ field, meaning: runsOf(second) });
	}
	return dictionary;
}
