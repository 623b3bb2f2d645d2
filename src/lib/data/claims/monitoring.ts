/**
 * Claims about the watching: `checks/<year>` with `/initiated`, `/closed`, `/favourable`,
 * `/unfavourable`, `/unfavourable-percent` and one for each region; `gap/<id>`;
 * `watch/<programme>` with its figures, events and voices; `visit/<id>`; `finding/<id>` with its
 * figures and events.
 */

import { formatEventDate, formatFigure, inWords, sentenceCase } from '../format.ts';
import { thousands } from '../thousands.ts';
import { addFacts, type ClaimContext } from './claim.ts';

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Makes every claim of `monitoring.json`. */
export function monitoringClaims({ data, add, nameOf }: ClaimContext): void {
	const { records, gaps, programmes, visits, findings } = data.monitoring;
	for (const year of records) {
		const id = `checks/${year.id}`;
		const fiscal = `US end-use checks, fiscal ${year.fiscalYear}`;
		const where = year.countries
			? `, in ${formatFigure({ ...year, kind: 'count', what: '', unit: '', ...year.countries })} countries`
			: '';
		add(
			id,
			year,
			`${fiscal}: ${year.initiated === null ? 'checks begun not found' : `${year.initiated} begun`}${where}, ${year.closed === null ? 'closed cases not found' : `${year.closed} closed`}`,
			() => String(year.fiscalYear)
		);
		const counts = {
			initiated: 'begun',
			closed: 'closed',
			favourable: 'closed as favourable',
			unfavourable: 'closed as unfavourable'
		} as const;
		for (const [key, word] of Object.entries(counts)) {
			const value = year[key as keyof typeof counts];
			if (value !== null)
				add(`${id}/${key}`, year, `${fiscal}, ${word}: ${thousands(value)}`, (as) =>
					as?.includes('words') ? inWords(value) : thousands(value)
				);
		}
		if (year.unfavourablePercent !== null)
			add(
				`${id}/unfavourable-percent`,
				year,
				`${fiscal}: ${year.unfavourablePercent}% of the closed cases unfavourable`,
				() => `${year.unfavourablePercent}%`
			);
		// Where sources disagree on a year, it is on how many checks there were, not on where.
		const { accounts, ...undisputed } = year;
		for (const { region, percent } of year.regions)
			add(
				`${id}/${slug(region)}`,
				accounts ? { ...undisputed, status: 'confirmed' } : year,
				`${fiscal}: ${percent}% of the checks begun in ${region}`,
				() => `${percent}%`
			);
	}
	for (const gap of gaps)
		add(`gap/${gap.id}`, gap, `US end-use checks, ${gap.from} to ${gap.to}: ${gap.why}`);
	for (const programme of programmes) {
		const id = `watch/${programme.id}`;
		add(
			id,
			programme,
			`${sentenceCase(nameOf(programme.party))}, ${programme.name}: ${programme.summary}`,
			(as) => (programme.since ? formatEventDate(programme.since, as) : '')
		);
		addFacts(add, id, programme);
	}
	for (const visit of visits)
		add(
			`visit/${visit.id}`,
			visit,
			`${sentenceCase(nameOf(visit.country))}, ${visit.bound ? 'by ' : ''}${formatEventDate(visit.date)}: ${visit.what}`
		);
	for (const finding of findings) {
		add(`finding/${finding.id}`, finding, finding.summary);
		addFacts(add, `finding/${finding.id}`, finding);
	}
}
