/** The answer to the first guess, counted and named from the data. Server only. */
import data from 'story:data';
import { claimAnchor } from '../lib/data/claims.ts';
import { holdersIn, partOf, powersOf } from '../lib/model/holders.ts';
import { sceneOf } from './all-scenes.ts';
import { ANSWERING, GUESSED } from './answer-claim.ts';
import { ANSWER, everyClaim } from './claims.ts';
import { escapeHtml } from './html.ts';

/**
 * The count, as a reference to how it was counted, and each government that is counted: which of the
 * strings in the picture it holds, each a reference to who says so, and what it may do.
 */
export function answerHtml(root: string): string {
	const claim = everyClaim().get(ANSWER);
	const scene = sceneOf(ANSWERING);
	if (!claim || scene.figure !== 'map')
		throw new Error('Nobody but the maker holds a string: the first guess has no answer.');
	const names = new Map(data.parties.records.map(({ id, name }) => [id, name]));
	const link = (id: string, text: string): string =>
		`<a class="src" href="${root}/notes/#${claimAnchor(id)}">${escapeHtml(text)}</a>`;
	const drawn = new Set(scene.strings.map(({ id }) => id));
	const items = holdersIn(GUESSED, data, drawn).map((holder) => {
		const parts = holder.edges.map((edge) => link(`hold/${edge.id}`, partOf(edge))).join(', ');
		const basis = holder.documented ? '' : ', by its general law';
		return `<li><b>${escapeHtml(names.get(holder.party) ?? holder.party)}</b>${basis}: ${parts}. ${escapeHtml(powersOf(holder).join('. '))}.</li>`;
	});
	return `<p>The record shows <strong>${claim.value()}</strong> ${link(claim.id, 'how counted')}</p><ul>${items.join('')}</ul>`;
}
