/** Programmes: ids that claims can name, and sites that lie where they are said to. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Fault } from '../fault.ts';
import { knownParties, knownParty, provenance, unique } from './common.ts';
import { event, figure, range, voice } from './facts.ts';

export function* programmes(context: Context): Iterable<Fault> {
	const records = context.records('programmes');
	yield* unique(records);
	for (const record of records) yield* programme(record, context);
}

function* programme(entry: Entry, context: Context): Iterable<Fault> {
	yield* provenance(entry, context);
	yield* knownParties(entry, 'lead', context);
	yield* knownParties(entry, 'partners', context);
	yield* unique(entry.parts('sites'));
	// Claims name these three alike, as <programme>/<id>, and operators by their party.
	yield* unique(['figures', 'events', 'voices'].flatMap((list) => entry.parts(list)));
	yield* unique(entry.parts('operators'), 'party');
	for (const list of ['sites', 'operators', 'figures', 'events', 'voices'])
		for (const part of entry.parts(list)) yield* provenance(part, context);
	for (const operator of entry.parts('operators')) yield* knownParty(operator, 'party', context);
	for (const part of entry.parts('sites')) yield* site(part, context);
	for (const part of entry.parts('figures')) yield* [...range(part), ...figure(part)];
	for (const part of entry.parts('events')) yield* event(part);
	for (const part of entry.parts('voices')) yield* voice(part);
}

/** A place inside its party's land; where it isn't, the slip that would explain it. */
function* site(entry: Entry, context: Context): Iterable<Fault> {
	yield* knownParty(entry, 'party', context);
	const { places } = context;
	const [party, lat, lon] = [entry.text('party'), entry.number('lat'), entry.number('lon')];
	if (!party || lat === undefined || lon === undefined) return;
	if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return;
	if (places(party, lon, lat) !== 'outside') return;
	const within = (x: number, y: number) => Math.abs(y) <= 90 && places(party, x, y) === 'inside';
	const hint = within(lat, lon)
		? 'lat and lon are swapped'
		: within(-lon, lat)
			? 'the sign of lon is wrong: west is negative'
			: within(lon, -lat)
				? 'the sign of lat is wrong: south is negative'
				: 'look the town up again, or correct the party';
	yield fault(entry, '', `lat ${lat}, lon ${lon}: outside ${party}`, `a place in ${party}`, hint);
}
