/** The strings of a map scene as a list to read and to walk through: which, in what order, in what words. Pure. */
import { sentenceCase } from '../../../data/format.ts';
import { saysOf } from '../faint.ts';
import { remarkOn } from '../remarks.ts';
import type { StringState } from '../../../scene/base.ts';
import type { MapScene, SceneString } from '../spec.ts';

/** What a sign in the list stands for: its shape says it as well as its colour. */
export type Sign = 'flow' | 'hold' | 'promise' | 'treaty';

export interface ListedString {
	/** As the map knows it. */
	id: string;
	sign: Sign;
	state: StringState;
	/** What the sign stands for, in words: "Flow and hold". */
	kind: string;
	/** What passes, or what was promised. */
	name: string;
	/** Where it begins; of a promise, everybody in it. */
	from: string;
	/** Where it leads; empty where it leads nowhere, as a promise. */
	to: string;
	/** Who keeps a say over it; empty where nobody does, or the scene doesn't show it. */
	holder: string;
	/** How it stands, beside what its kind says: "cut"; empty where there is nothing to add. */
	remark: string;
	/** What is said when it is pulled. */
	sentence: string;
}

export interface StringListing {
	/** Drawn in full, in the order of the scene; treaties of several after strings. */
	drawn: ListedString[];
	/** Drawn faint. */
	faint: ListedString[];
	/** What is faint and why; empty where nothing is. */
	rule: string;
}

const KINDS: Record<Sign, string> = {
	flow: 'Flow',
	hold: 'Flow and hold',
	promise: 'Promise',
	treaty: 'Promise among several'
};

/**
 * Everything a reader of the map could pull, and what can't be pulled there because it is faint.
 * @param scene a map's scene
 */
export function listStrings(scene: MapScene): StringListing {
	const places = new Map(scene.places.map((place) => [place.id, place]));
	const placed = (id: string): string => {
		const place = places.get(id);
		if (!place) return '';
		const { name, party } = place;
		return !name || name.includes(party) ? name || party : `${name}, ${party}`;
	};
	const ofString = (string: SceneString): ListedString => {
		const promised = string.kind === 'promise';
		const sign = promised ? 'promise' : string.holder ? 'hold' : 'flow';
		const [from, to] = [placed(string.from), placed(string.to)];
		return {
			id: string.id,
			sign,
			state: string.state,
			kind: KINDS[sign],
			holder: string.holder ?? '',
			name: sentenceCase(string.what),
			from: promised ? `${from}, ${to}` : from,
			to: promised ? '' : to,
			remark: remarkOn(string),
			sentence: string.sentence
		};
	};
	const all = [
		...scene.strings.map(ofString),
		...[...(scene.web?.treaties ?? []), ...(scene.web?.threads ?? [])].map(
			(agreement): ListedString => {
				const sign = 'spokes' in agreement ? 'treaty' : 'promise';
				return {
					id: agreement.id,
					sign,
					state: agreement.state,
					kind: KINDS[sign],
					holder: '',
					name: sentenceCase('spokes' in agreement ? agreement.name : agreement.id),
					from: agreement.between,
					to: '',
					remark: remarkOn(agreement),
					sentence: saysOf(agreement)
				};
			}
		)
	];
	return {
		drawn: all.filter(({ state }) => state !== 'faint'),
		faint: all.filter(({ state }) => state === 'faint'),
		rule: scene.rule ?? ''
	};
}
