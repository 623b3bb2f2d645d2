import { describe } from 'vitest';
import { testSlips } from '../testing.ts';

describe('sources', () => {
	testSlips([
		[
			'unused source',
			(d) => d.sources.records.push({ ...d.sources.records[0]!, id: 'idle' }),
			'sources',
			'records[2](idle).id',
			/unused source "idle"/
		]
	]);
});
