/** The years of a web from the facts. Pure. */
import type { Agreement, AgreementKind, Datasets } from '../../../data/schema.ts';
import { yearOf } from '../../../model/agreements.ts';
import { stops } from '../../../model/years.ts';
import { within, type Span, type WebYears } from '../spec.ts';

/**
 * The years of a web.
 * @param taut kinds drawn in full
 * @param series of the record, charted beside the agreements drawn
 * @param placeOf where a party stands, view units
 */
export function resolveYears(
	data: Datasets,
	taut: readonly AgreementKind[],
	series: string,
	[from, to]: [number, number],
	placeOf: (party: string) => [number, number]
): WebYears {
	const counts = data.series.records.find((s) => s.id === series)!;
	const years: WebYears = {
		from,
		to,
		treaties: [],
		threads: [],
		strings: {},
		stops: stops(data, counts, from, to)
	};
	const until = (date: string | null): number | null => (date === null ? null : yearOf(date));
	for (const agreement of data.agreements.records) {
		const span = within([yearOf(agreement.signed), until(agreement.ended)], [from, to + 1]);
		if (!span) continue;
		const whole: Span = [yearOf(agreement.signed), until(agreement.ended)];
		const members = agreement.members.flatMap(({ party, joined, left }) => {
			const member = within([yearOf(joined ?? agreement.signed), until(left)], whole);
			return member ? [{ party, span: member }] : [];
		});
		const full = taut.includes(agreement.kind);
		if (agreement.shape === 'multilateral')
			years.treaties.push({
				id: agreement.id,
				faint: !full,
				span: whole,
				spokes: members.map(({ party, span }) => [...placeOf(party), ...span])
			});
		else if (agreement.shape === 'bilateral' && full) years.strings[agreement.id] = whole;
		else years.threads.push(...threadsOf(agreement, members, placeOf));
	}
	return years;
}

/** From the hub to each partner, or from the one to the other. */
function threadsOf(
	{ hub }: Agreement,
	members: readonly { party: string; span: Span }[],
	placeOf: (party: string) => [number, number]
): WebYears['threads'] {
	const start = hub ?? members[0]?.party;
	if (!start) return [];
	return (hub ? members : members.slice(1)).map(({ party, span }) => [
		...placeOf(start),
		...placeOf(party),
		...span
	]);
}
