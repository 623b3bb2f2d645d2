/** A scene of this figure from its spec and the facts. Pure. */
import { formatFigure } from '../../data/format.ts';
import type { Datasets, YearlyChecks } from '../../data/schema.ts';
import { thousands } from '../../data/thousands.ts';
import { SceneError } from '../../scene/base.ts';
import type { CountSpec, CountPile, CountScene } from './spec.ts';

/**
 * The count of a step.
 * @throws {SceneError} if a year, its total or a figure is not in monitoring.json
 */
export function resolveCount(step: string, spec: CountSpec, data: Datasets): CountScene {
	const years = [...data.monitoring.records].sort((a, b) => a.fiscalYear - b.fiscalYear);
	const yearOf = (y: number): YearlyChecks => {
		const found = years.find((r) => r.fiscalYear === y);
		if (!found) throw new SceneError(step, `no yearly checks for ${y} in monitoring.json`);
		return found;
	};
	if (!(spec.per >= 1)) throw new SceneError(step, 'a dot stands for at least one check');
	for (const y of spec.years) yearOf(y);
	const dots = (checks: number): number => Math.round(checks / spec.per);
	const base = { step, figure: 'count' as const, by: spec.by, alt: spec.alt, falls: true as const };
	const none: CountPile = {
		label: '',
		up: 0,
		down: 0,
		says: '',
		saysDown: '',
		open: false,
		marked: false
	};
	const claims = years.map((y) => `checks/${y.id}`);
	const { region = '' } = spec;
	const shareOf = (y: YearlyChecks): number | null =>
		(y.initiated !== null && y.regions.find((r) => r.region === region)?.percent) || null;
	if (spec.by === 'region')
		for (const y of spec.years)
			if (shareOf(yearOf(y)) === null)
				throw new SceneError(step, `no share of “${region}” or no total for ${y}`);

	const counted = (y: YearlyChecks): CountPile => {
		const pile = {
			...none,
			label: String(y.fiscalYear),
			marked: spec.years.includes(y.fiscalYear)
		};
		if (spec.by === 'year')
			return y.initiated === null
				? { ...pile, open: true }
				: { ...pile, up: dots(y.initiated), says: thousands(y.initiated) };
		if (spec.by === 'region') {
			const share = shareOf(y);
			if (share === null) return { ...pile, open: true };
			const up = dots((y.initiated! * share) / 100);
			return { ...pile, up, down: dots(y.initiated!) - up, says: `${share}%` };
		}
		if (y.favourable === null || y.unfavourable === null) return { ...pile, open: true };
		return {
			...pile,
			up: dots(y.favourable),
			down: dots(y.unfavourable),
			says: thousands(y.favourable),
			saysDown: thousands(y.unfavourable)
		};
	};
	const gapPiles = data.monitoring.gaps.map((g) => ({
		from: g.from,
		pile: { ...none, label: g.from === g.to ? `${g.from}` : `${g.from}–${g.to}`, open: true }
	}));
	const piles = [...years.map((y) => ({ from: y.fiscalYear, pile: counted(y) })), ...gapPiles]
		.sort((a, b) => a.from - b.from)
		.map(({ pile }) => pile);

	const tables: Record<CountSpec['by'], () => Omit<CountScene['table'], 'lists'>> = {
		year: () => ({
			caption: 'US end-use checks begun, by fiscal year; other years: no figure found',
			head: ['Year', 'Begun'],
			rows: told.map((y) => [String(y.fiscalYear), thousands(y.initiated!)])
		}),
		outcome: () => ({
			caption: 'US end-use checks closed, by outcome; other years: no figure found',
			head: ['Year', 'Closed', 'Favourable', 'Unfavourable'],
			rows: told.map((y) => [
				String(y.fiscalYear),
				thousands(y.closed!),
				thousands(y.favourable!),
				thousands(y.unfavourable!)
			])
		}),
		region: () => ({
			caption: `US end-use checks begun and the share of ${region}, by fiscal year; other years: no share found`,
			head: ['Year', 'Begun', region],
			rows: told.map((y) => [String(y.fiscalYear), thousands(y.initiated!), `${shareOf(y)!}%`])
		})
	};

	const remark = spec.remark ? remarkOf(spec.remark) : null;
	const reasons =
		spec.reasonsOf === undefined
			? []
			: [`Reasons named in ${spec.reasonsOf}:`, ...yearOf(spec.reasonsOf).reasons];
	const dot = `${spec.per} ${spec.by === 'outcome' ? 'cases closed' : 'checks begun'}`;
	const gap = spec.by === 'region' ? 'share not found' : 'no figure found';
	const told = years.filter(
		(y) => ({ year: y.initiated, outcome: y.favourable, region: shareOf(y) })[spec.by] !== null
	);
	const names: Record<CountSpec['by'], CountScene['names']> = {
		year: null,
		outcome: ['favourable', 'unfavourable'],
		region: [region, 'elsewhere']
	};
	return {
		...base,
		dot,
		gap,
		names: names[spec.by],
		piles,
		remark: remark?.at ?? null,
		reasons,
		claims: [
			...claims,
			...(spec.by === 'region'
				? told.map((y) => `checks/${y.id}/${region.toLowerCase().replaceAll(' ', '-')}`)
				: []),
			...data.monitoring.gaps.map((g) => `gap/${g.id}`),
			...(remark ? [remark.claim] : [])
		],
		table: {
			...tables[spec.by](),
			lists: [
				...keyTo(
					dot,
					gap,
					...(spec.by === 'region' ? [`above the line: ${region}`, 'below it: elsewhere'] : [])
				),
				...(remark && spec.remark
					? [{ caption: `Remark on ${spec.remark.year}`, items: [remark.at.text] }]
					: []),
				...(reasons[0] ? [{ caption: reasons[0].replace(/:$/, ''), items: reasons.slice(1) }] : [])
			]
		}
	};

	function remarkOf(asked: NonNullable<CountSpec['remark']>) {
		const [programme, id] = asked.figure.split('/');
		const figure = data.monitoring.programmes
			.find((p) => p.id === programme)
			?.figures.find((f) => f.id === id);
		if (!figure) throw new SceneError(step, `no figure “${asked.figure}” in monitoring.json`);
		const pile = piles.findIndex((p) => p.label === String(yearOf(asked.year).fiscalYear));
		return {
			at: { pile, text: `${asked.before}${formatFigure(figure)}${asked.after}` },
			claim: `watch/${asked.figure}`
		};
	}
}

/** What the marks of a count stand for. */
const keyTo = (
	dot: string,
	gap: string,
	...more: string[]
): { caption: string; items: string[] }[] => [
	{ caption: 'How to read it', items: [`one dot: ${dot}`, `dashed outline: ${gap}`, ...more] }
];
