/** What every scene is made of, whatever draws it: plain data, without pixels, history or functions. Pure. */

/** What a string stands for; colour and line style repeat it. */
export type StringKind = 'flow' | 'hold' | 'promise';

/** `taut` in use; `faint` context; `cut` severed, hanging slack; `wanted` asked for and never tied. */
export type StringState = 'taut' | 'faint' | 'cut' | 'wanted';

/** The same facts as a table, for reading without the picture. */
export interface SceneTable {
	caption: string;
	head: string[];
	rows: string[][];
	/** What else the picture says, beside what stands in rows. */
	lists?: { caption: string; items: string[] }[];
}

export interface SceneBase {
	/** Slug of the step. */
	step: string;
	alt: string;
	table: SceneTable;
}

/** What a figure other than the map adds to a scene: it names the claims it stands on itself. */
export interface FigureScene extends SceneBase {
	claims: string[];
	/** Its marks fall into place when the scene arrives (`slack` from 0 to 1). */
	falls?: true;
}

/** Thrown for a scene that names what the datasets or the view don't have. */
export class SceneError extends Error {
	constructor(step: string, what: string) {
		super(`scene “${step}”: ${what}`);
	}
}

/** Where a party is named when no site of it is: degrees. */
export type PointOfParty = (party: string) => [lon: number, lat: number] | null;

/** Said in a table of what is on record and left out of a picture: nobody is told that it isn’t there. */
export const NOT_SHOWN = 'not shown here';
