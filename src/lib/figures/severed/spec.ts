/** What a severed may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface SeveredSpec {
	figure: 'severed';
	rows: {
		/** Party ids. */
		from: string;
		to: string;
		/** What used to pass. */
		what: string;
		/** Claim of the event: `debate/<id>/<event>` or `precedent/<id>/cut`. */
		cut: string;
		/** `held`: not cut, but bound to a permission from then on. */
		state?: 'cut' | 'held';
		answer: { what: string; claim: string };
		/** Who or what depended on it in turn, and the claim that shows it. */
		waits?: { who: string; claim: string };
	}[];
	/** Show what took the place of each. */
	answers: boolean;
	alt: string;
}

export interface SeveredRow {
	from: string;
	to: string;
	what: string;
	when: string;
	state: 'cut' | 'held';
	/** `year` where `when` is too long. */
	answer: { what: string; when: string; year: string } | null;
	/** Who or what depended on it in turn; empty where the scene names nobody. */
	waits: string;
}

export interface SeveredScene extends FigureScene {
	figure: 'severed';
	rows: SeveredRow[];
}
