/** How a string stands and came out, in the words that tables and lists share. Pure. */
import { OUTCOMES } from '../../scene/outcomes.ts';
import type { StringState } from '../../scene/base.ts';
import type { SceneString } from './spec.ts';

const STATES: Record<StringState, string> = {
	taut: '',
	faint: '',
	cut: 'cut',
	wanted: 'never delivered'
};

/** What the picture shows of a string beside what passes: "cut", "approved"; empty for nothing. */
export const remarkOn = ({
	state,
	outcome,
	loose
}: Pick<SceneString, 'state'> & Partial<Pick<SceneString, 'outcome' | 'loose'>>): string =>
	[
		STATES[state],
		outcome ? OUTCOMES[outcome].label.toLowerCase() : '',
		loose ? 'no consent on record' : ''
	]
		.filter(Boolean)
		.join(', ');
