/** How a request or an order came out: one fixed mark and one fixed word each, wherever it is drawn. Pure. */

export const OUTCOMES = {
	approved: { label: 'Approved', path: 'M-4.2 .4L-1.2 3.4L4.4-3' },
	blocked: { label: 'Blocked', path: 'M-4.6 0H4.6' },
	delayed: { label: 'Delayed', path: 'M0-4.8V0L3.4 2.2' },
	conditioned: {
		label: 'On conditions',
		path: 'M0-4.6V4.6M-4-2.3L4 2.3M-4 2.3L4-2.3'
	},
	reversed: {
		label: 'Reversed',
		path: 'M4.2 4V.4A3.3 3.3 0 0 0-2.4 .4V3.6M-4.8 1.4L-2.4 3.8L0 1.4'
	},
	substituted: { label: 'Replaced', path: 'M-4.6-2H4M1.8-4.2L4.2-2M4.6 2H-4M-1.8 4.2L-4.2 2' }
} as const;

export type Outcome = keyof typeof OUTCOMES;

/** Radius of the ring round a mark, px. */
export const MARK_RADIUS = 8.5;
