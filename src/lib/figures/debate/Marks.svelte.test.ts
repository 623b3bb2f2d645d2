import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { allFigures as figures } from '../all.ts';
import { layoutFor } from '../../scene/layout.ts';
import Picture from '../Picture.svelte';
import type { DebateScene, DebateSideScene } from './spec.ts';

const side = (label: string, state: 'taut' | 'cut'): DebateSideScene => ({
	label,
	brief: 'A clause.',
	case: 'A case of a few words, as its advocates would put it.',
	instance: 'An example',
	example: 'What happened then.',
	picture: { from: 'Israel', to: 'Germany', holder: 'US', state, says: 'consent' }
});
const scene: DebateScene = {
	step: 'a-step',
	figure: 'debate',
	alt: 'Two sides.',
	table: { caption: '', head: [], rows: [] },
	claims: [],
	question: 'Is it worth it?',
	a: side('Yes', 'taut'),
	b: side('No', 'cut')
};
const large = layoutFor(1440, 900);
/** Room for labels only. */
const small = layoutFor(320, 300, 186);

describe('a debate', () => {
	it('draws a taut string with its arrow and holder, and a cut one in two halves', () => {
		const { container } = render(Picture, { props: { scene, figures, layout: large } });
		expect(container.querySelectorAll('.string.taut .arrow')).toHaveLength(1);
		expect(container.querySelectorAll('.string.cut .fray')).toHaveLength(2);
		// Two ends on either side, and a holder who is neither.
		expect(container.querySelectorAll('.pin')).toHaveLength(6);
	});

	it('loses its strings and gets them back as its room changes', async () => {
		const { container, rerender } = render(Picture, {
			props: { scene, figures, layout: large, slack: 0 }
		});
		// While they fall, too.
		await rerender({ layout: small, slack: 0.5 });
		expect(container.querySelectorAll('.string')).toHaveLength(0);
		await rerender({ layout: large, slack: 0.7 });
		expect(container.querySelectorAll('.string')).toHaveLength(2);
		const bare = { ...scene, a: { ...scene.a }, b: { ...scene.b } };
		delete bare.a.picture;
		delete bare.b.picture;
		await rerender({ scene: bare, slack: 1 });
		expect(container.querySelectorAll('.string')).toHaveLength(0);
		expect(container.textContent).toContain('Is it worth it?');
	});
});
