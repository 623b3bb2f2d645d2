/** What a ledger may be asked for, and what it shows as data. Pure. */
import type { FigureScene } from '../../scene/base.ts';

export interface LedgerSpec {
	figure: 'ledger';
	/** Party id. */
	country: string;
	/** Only the strings of one programme. */
	programme?: string;
	alt: string;
}

/** The strings shared with one partner. */
export interface LedgerGroup {
	party: string;
	threads: number;
	/** How many of them the partner, the country or a third party keeps a say over. */
	held: { partner: number; country: number; third: number };
	/** How many of them have ended; they are drawn thin. */
	ended: number;
	/** Where all have ended: the year of the last. */
	until: string;
	/** What passes, without repeats. */
	items: string[];
}

export interface LedgerColumn {
	count: number;
	/** Strings over which somebody but the country keeps a say. */
	heldByOthers: number;
	/** Strings over which the country keeps a say. */
	heldByCountry: number;
	groups: LedgerGroup[];
}

export interface LedgerScene extends FigureScene {
	figure: 'ledger';
	country: string;
	in: LedgerColumn;
	out: LedgerColumn;
	/** How all the strings that the country keeps a say over come about; empty where one column has them all. */
	sum: string;
}

/** How many of a side’s strings are held, in words; nothing where none is. */
export const held = (n: number, by: string): string => (n === 0 ? '' : `${n} held ${by}`);
