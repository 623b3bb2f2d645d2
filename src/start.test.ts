import { describe, expect, it } from 'vitest';
import { paramsOf } from './start.ts';

describe('what a route’s brackets stand for', () => {
	it.each([
		['/embed/[step=step]', '/embed/who-holds/', { step: 'who-holds' }],
		['/embed/[step=step]', '/a/folder/embed/who-holds/', { step: 'who-holds' }],
		['/embed/[chapter=chapter]', '/embed/co%2Dproduction', { chapter: 'co-production' }],
		['/embed/story', '/embed/story/', {}],
		['/', '/a/folder/', {}]
	])('%s at %s', (route, path, params) => {
		expect(paramsOf(route, path)).toEqual(params);
	});

	it('is nothing where the address has too little', () => {
		expect(paramsOf('/embed/[step=step]', '/')).toEqual({ step: '' });
	});
});
