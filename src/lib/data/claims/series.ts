/** Claims of yearly counts: `series/<id>`, its first, last and named years, and its figures. */

import { formatFigure, sentenceCase } from '../format.ts';
import type { Figure } from '../schema.ts';
import { addFacts, type ClaimContext } from './claim.ts';

/** One claim for each series, for every year that ends a decade, the first and the last. */
export function seriesClaims({ data, add }: ClaimContext): void {
	for (const series of data.series.records) {
		const id = `series/${series.id}`;
		const [first, last] = [series.points[0], series.points.at(-1)];
		add(
			id,
			series,
			first && last
				? `${sentenceCase(series.what)}, ${first.year} to ${last.year}, counted from ${series.by}`
				: `${sentenceCase(series.what)}, counted by ${series.by}`
		);
		for (const point of series.points) {
			if (point !== first && point !== last && point.year % 10 !== 9) continue;
			const figure: Figure = {
				...series,
				kind: 'count',
				unit: series.what,
				value: point.value
			};
			add(
				`${id}/${point.year}`,
				series,
				`${sentenceCase(series.what)}, ${point.year}: ${formatFigure(figure)}`,
				(as) => formatFigure(figure, { as })
			);
		}
		addFacts(add, id, series);
	}
}
