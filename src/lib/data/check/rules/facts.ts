/** Figures, events and voices: the facts that records of many datasets carry. */
import { compareDates } from '../../dates.ts';
import { fault } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';

const QUOTE_LIMIT = 320;

export function isCurrency(code: string): boolean {
	return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code);
}

/** A share of at most all, and a unit that fits the kind. */
export function* figure(entry: Entry): Iterable<Fault> {
	const [kind, unit] = [entry.text('kind'), entry.text('unit')];
	if (kind === 'share')
		for (const field of ['value', 'high']) {
			const percent = entry.number(field);
			if (percent !== undefined && percent > 100)
				yield fault(
					entry,
					field,
					`${percent} %`,
					'a share of at most 100 %',
					'correct it, or choose another kind if it is no part of a whole'
				);
		}
	if (!unit) return;
	const wanted =
		kind === 'share' && unit !== '%'
			? '"%"'
			: kind === 'months' && unit !== 'months'
				? '"months"'
				: kind === 'money' && !isCurrency(unit)
					? 'an ISO currency code such as USD'
					: undefined;
	if (wanted)
		yield fault(
			entry,
			'unit',
			`${show(unit)} on a figure of kind ${kind}`,
			`the unit ${wanted}`,
			kind === 'money'
				? 'write the whole amount in value: 5400000000, not 5.4 billion'
				: 'correct the unit or the kind'
		);
}

export function* range(entry: Entry): Iterable<Fault> {
	const [value, high] = [entry.number('value'), entry.number('high')];
	if (value !== undefined && high !== undefined && high < value)
		yield fault(
			entry,
			'high',
			String(high),
			`a number above value, ${value}`,
			'value is the lower end of the range and high the upper; swap them?'
		);
}

/** What lies after the year it is known as of can only be planned. */
export function* event(entry: Entry): Iterable<Fault> {
	const [date, asOf] = [entry.date('date'), entry.date('asOf')];
	if (!date || !asOf || compareDates(date.slice(0, 4), asOf.slice(0, 4)) <= 0) return;
	if (/\bplanned\b/i.test(entry.text('note') ?? '')) return;
	yield fault(
		entry,
		'date',
		show(date),
		`a date up to the year of asOf, ${asOf.slice(0, 4)}`,
		'if it was still to come, say "planned" in the note'
	);
}

export function* voice(entry: Entry): Iterable<Fault> {
	const quote = entry.text('quote') ?? '';
	const length = [...quote].length;
	if (length > QUOTE_LIMIT)
		yield fault(
			entry,
			'quote',
			`${length} characters: ${show(quote)}`,
			`at most ${QUOTE_LIMIT} characters`,
			'quote briefly; cut to the sentence that matters'
		);
}
