/** How sure a claim is: the word for it, and what it means. */
import type { Status } from '../../lib/data/schema.ts';

export const STATUS: Record<Status, { name: string; means: string }> = {
	confirmed: { name: 'Confirmed', means: 'A source that can be opened bears it out.' },
	contested: {
		name: 'Contested',
		means: 'Sources disagree. Each account is given with its own sources, and none is preferred.'
	},
	derived: {
		name: 'Worked out',
		means: 'Counted or reckoned from records. The entry says how.'
	}
};
