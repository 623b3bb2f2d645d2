/** The answer to the first guess, counted and named from the data. Server only. */
import data from 'story:data';
import { claimAnchor } from '../../lib/data/claims.ts';
import { holdersIn, partOf, powersOf } from '../../lib/model/holders.ts';
import { sceneOf } from '../chapters/resolved-scenes.ts';
import { ANSWER, ANSWERING, GUESSED } from '../story.ts';
import { everyClaim } from './claims.ts';
import { escapeHtml } from './html.ts';

/** Each government that is counted: which of the strings in the picture it holds, with references, and what it may do. */
export function holdersHtml(root: string): string {
	const scene = sceneOf(ANSWERING);
	if (scene.figure !== 'map') throw new Error('The first guess is answered on a map.');
	const names = new Map(data.parties.records.map(({ id, name }) => [id, name]));
	const drawn = new Set(scene.strings.map(({ id }) => id));
	const items = holdersIn(GUESSED, data, drawn).map((holder) => {
		const parts = holder.edges
			.map((edge) => reference(root, `hold/${edge.id}`, partOf(edge)))
			.join(', ');
		const basis = holder.documented ? '' : ', by its general law';
		return `<li><b>${escapeHtml(names.get(holder.party) ?? holder.party)}</b>${basis}: ${parts}. <span class="may">${escapeHtml(powersOf(holder).join('. '))}.</span></li>`;
	});
	return `<ul>${items.join('')}</ul>`;
}

/** The count, as a reference to how it was counted, and who is counted. */
export function answerHtml(root: string): string {
	const claim = everyClaim().get(ANSWER);
	if (!claim)
		throw new Error('Nobody but the maker holds a string: the first guess has no answer.');
	return `<p>The record shows <strong>${claim.value()}</strong> ${reference(root, claim.id, 'how counted')}</p>${holdersHtml(root)}`;
}

const reference = (root: string, claim: string, text: string): string =>
	`<a class="src" href="${root}/notes/#${claimAnchor(claim)}">${escapeHtml(text)}</a>`;
