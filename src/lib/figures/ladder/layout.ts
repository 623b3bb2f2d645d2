/** The ladder figure: its spec, its scene, and the scene in pixels. A rope ladder, one rung per depth of sharing. Pure. */

import type { Layout } from '../../scene/layout.ts';
import { textWidth, wrapNote } from '../../text/labels.ts';
import { fitText } from '../../text/wrap.ts';
import type { LadderScene } from './spec.ts';

export interface DrawnRung {
	y: number;
	/** Ends of the rung on the two ropes. */
	x0: number;
	x1: number;
	label: string;
	programme: string;
	says: string[];
	focus: boolean;
}

export interface DrawnLadder {
	/** Path data of the two ropes. */
	ropes: [string, string];
	rungs: DrawnRung[];
	/** Left edge of the words. */
	textX: number;
	nameSize: number;
	textSize: number;
}

/** Lays the ladder out in the part of the stage that no card covers. */
export function drawLadder(scene: LadderScene, layout: Layout): DrawnLadder {
	const { safe } = layout;
	const width = Math.min(safe.width, 780);
	const ladderWidth = Math.min(240, Math.max(72, width * 0.27));
	const n = scene.rungs.length;
	const step = Math.min(128, safe.height / (n + 0.1));
	const foot = safe.y + (safe.height + step * (n - 1)) / 2 + step * 0.05;
	const top = foot - step * (n - 1);
	const lean = ladderWidth * 0.1;
	const at = (y: number): number => ((foot - y) / Math.max(1, foot - top)) * lean;
	const compact = step < 84;
	const textSize = compact ? 12.5 : step > 110 ? 16 : 14;
	const nameSize = step < 44 ? 15 : compact ? 17 : step > 110 ? 27 : 22;
	const gap = ladderWidth + (compact ? 18 : 32);
	const letters = Math.max(16, Math.floor((width - gap) / (textSize * 0.53)));
	/** Lines under a rung's name that its step has room for: the programme, then what is said. */
	const lines = Math.floor((step - nameSize * 0.75 - 4) / (textSize * 1.35));
	const says = scene.rungs.map((rung) =>
		wrapNote(rung.says, letters).slice(0, Math.min(2, Math.max(0, lines - 1)))
	);
	const programmes = scene.rungs.map(({ programme }) =>
		lines < 1 ? '' : fitText(programme, textSize * 1.04, safe.width - gap)
	);
	// Ladder and words stand in the middle together.
	const words = Math.max(
		...scene.rungs.flatMap((rung, i) => [
			textWidth(rung.label, nameSize),
			textWidth(programmes[i]!, textSize, true),
			...says[i]!.map((line) => textWidth(line, textSize))
		])
	);
	const left = safe.x + (safe.width - Math.min(width, gap + words)) / 2;
	const x0 = (y: number): number => left + 14 + at(y);
	const x1 = (y: number): number => left + ladderWidth - at(y);
	const rope = (x: (y: number) => number, sway: number): string => {
		const [a, b] = [foot + step * 0.42, top - step * 0.42];
		return `M${x(a).toFixed(1)} ${a.toFixed(1)}Q${(x((a + b) / 2) + sway).toFixed(1)} ${((a + b) / 2).toFixed(1)} ${x(b).toFixed(1)} ${b.toFixed(1)}`;
	};
	return {
		ropes: [rope(x0, 0), rope(x1, 0)],
		rungs: scene.rungs.map((rung, i) => {
			const y = foot - step * i;
			return {
				y,
				x0: x0(y),
				x1: x1(y),
				label: rung.label,
				programme: programmes[i]!,
				says: says[i]!,
				focus: rung.depth === scene.focus
			};
		}),
		textX: left + gap,
		nameSize,
		textSize
	};
}
