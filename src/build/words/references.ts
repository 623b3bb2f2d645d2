/**
 * What chapters and notes may both refer to: figures, sources and terms in a sentence, and voices.
 */
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { formatDate } from '../../lib/data/dates.ts';
import { claimAnchor, termAnchor } from '../../lib/data/claims.ts';
import { sentenceCase } from '../../lib/data/format.ts';
import type { Datasets } from '../../lib/data/schema.ts';
import type { Directive, Document } from './document.ts';
import { closest } from './suggest.ts';
import type { Claim } from '../../lib/data/claims/claim.ts';

/** What references of a document are looked up in. */
export interface Scope {
	data: Datasets;
	claims: ReadonlyMap<string, Claim>;
	/** The address of an entry of the notes; null where the notes don't list it. */
	address: (anchor: string) => string | null;
}

/** An element, made by hand. */
export function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[] | string
): Element {
	return {
		type: 'element',
		tagName,
		properties,
		children: typeof children === 'string' ? [{ type: 'text', value: children }] : children
	};
}

/**
 * What a reference is written as.
 * @param cited gains the claims it cites
 * @returns undefined if the directive is none of these
 */
export function referenceOf(
	node: Directive,
	{ report, checked }: Document,
	{ data, claims, address }: Scope,
	cited: string[]
): Element | undefined {
	const of = node.attributes?.of ?? '';
	const as = node.attributes?.as ?? undefined;
	const link = (anchor: string, kind: string, words: string, contested = false): Element => {
		const href = address(anchor);
		return href === null
			? element('span', {}, words)
			: element('a', { className: [kind], href, ...(contested && { dataContested: '' }) }, words);
	};
	const cite = (id: string, words: string, kind: string): Element => {
		const claim = claims.get(id);
		if (!claim) {
			report(node, `reference “${id}”`, 'the id of a claim', closest(id, [...claims.keys()]));
			return element('span', {}, words || id);
		}
		cited.push(id);
		return link(claimAnchor(id), kind, words, claim.status === 'contested');
	};
	switch (node.name) {
		case 'fig': {
			const id = toString(node);
			const value = claims.get(id)?.value(as) ?? '';
			if (claims.has(id) && !value)
				report(
					node,
					`:fig[${id}]`,
					'a claim with a value',
					'use :src[phrase]{of="…"} for statements'
				);
			return cite(id, as?.includes('capital') ? sentenceCase(value) : value, 'fig');
		}
		case 'src':
			return cite(of, checked(toString(node), node), 'src');
		case 'term': {
			const known = data.glossary.records.map(({ id }) => id);
			const words = checked(toString(node), node);
			if (known.includes(of)) return link(termAnchor(of), 'term', words);
			report(node, `term “${of}”`, 'an id in glossary.json', closest(of, known));
			return element('span', {}, words);
		}
		case 'voice': {
			const voice = claims.get(of)?.voice;
			if (!voice) {
				const known = [...claims.values()].filter((claim) => claim.voice).map(({ id }) => id);
				const hint = closest(of, known, 'see the voices in data/');
				report(node, `voice “${of}”`, 'the claim of a voice', hint);
				return element('div', {}, []);
			}
			cited.push(of);
			return element('blockquote', { className: ['voice'] }, [
				element('p', {}, `“${voice.quote}”`),
				element('footer', {}, [
					link(claimAnchor(of), 'src', voice.who),
					{ type: 'text', value: `, ${voice.role}, ${formatDate(voice.date, 'year')}` }
				])
			]);
		}
		default:
			return undefined;
	}
}
