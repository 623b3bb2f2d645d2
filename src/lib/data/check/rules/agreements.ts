/** Agreements: a shape that fits the members, and an end after the beginning. */
import { fault, type Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import { show, type Fault } from '../fault.ts';
import { order, repeats, whole } from './common.ts';

export function* agreements(context: Context): Iterable<Fault> {
	yield* whole('agreements', context);
	for (const record of context.records('agreements')) yield* agreement(record);
}

function* agreement(entry: Entry): Iterable<Fault> {
	yield* order(entry, entry.date('inForce') ? 'inForce' : 'signed', 'ended');
	const members = entry.parts('members');
	const count = members.length;
	const shape = entry.text('shape');
	if (shape === 'bilateral' && count > 0 && count !== 2)
		yield fault(
			entry,
			'members',
			`${count} parties to a bilateral agreement`,
			'two parties',
			'correct the members, or the shape: hub-and-spoke or multilateral'
		);
	if (shape && (shape === 'hub-and-spoke') !== (entry.text('hub') !== undefined))
		yield fault(
			entry,
			'hub',
			`${entry.text('hub') ? 'a hub in' : 'no hub in'} a ${shape} agreement`,
			'a hub where, and only where, the shape is hub-and-spoke',
			'name the party that all the separate deals have in common, or correct the shape'
		);
	for (const [member] of repeats(members, 'party'))
		yield fault(
			member,
			'party',
			`${show(member.text('party'))} twice`,
			'each party once',
			'remove one; tell of leaving and coming back in the note'
		);
}
