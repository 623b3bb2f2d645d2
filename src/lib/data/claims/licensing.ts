/**
 * What may be cited of licensing: `pathway/<id>` with `/<gate>` where its time is known, and its
 * figures and voices; `threshold/<id>` with `/days` and its figures; `condition/<id>` with
 * its cases; `volume/<id>`; `regime/<id>` with `/members`.
 */

import { daysInWords, formatFigure, inWords, sentenceCase } from '../format.ts';
import { addFacts, type ClaimContext } from './claim.ts';

const number =
	(n: number) =>
	(as?: string): string =>
		as?.includes('words') ? inWords(n) : String(n);

export function licensingClaims({ data, add, nameOf }: ClaimContext): void {
	for (const p of data.licensing.records) {
		const id = `pathway/${p.id}`;
		add(id, p, `${sentenceCase(nameOf(p.country))}, ${p.name}: ${p.covers}`, () => p.name);
		for (const gate of p.gates)
			if (gate.time)
				add(
					`${id}/${gate.id}`,
					gate.time,
					`${sentenceCase(nameOf(p.country))}, ${p.name}, ${gate.name}: ${daysInWords(gate.time)}. ${sentenceCase(gate.time.what)}`,
					number(gate.time.days)
				);
		addFacts(add, id, p);
	}
	for (const t of data.licensing.thresholds) {
		const id = `threshold/${t.id}`;
		add(
			`${id}/days`,
			t,
			`${sentenceCase(nameOf(t.country))}, notice to the legislature of a large sale, ${t.group}: ${t.days} days`,
			number(t.days)
		);
		addFacts(add, id, t);
	}
	for (const c of data.licensing.conditions) {
		add(`condition/${c.id}`, c, `${c.name}: ${c.definition}`);
		addFacts(add, `condition/${c.id}`, c);
	}
	for (const f of data.licensing.volumes)
		add(
			`volume/${f.id}`,
			f,
			`${sentenceCase(nameOf(f.country))}, ${f.period}, ${f.what}: ${formatFigure(f)}`,
			(as) => formatFigure(f, { as })
		);
}

export function regimeClaims({ data, add }: ClaimContext): void {
	for (const r of data.regimes.records) {
		add(`regime/${r.id}`, r, `${r.name}: ${r.controls}`, (as) =>
			as?.includes('short') ? r.short : r.name
		);
		add(
			`regime/${r.id}/members`,
			r,
			`${r.name}: ${r.memberCount} states, ${r.binding ? 'bound by law' : 'not bound by law'}`,
			number(r.memberCount)
		);
	}
}
