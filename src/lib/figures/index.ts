/** Every figure there is: what a chapter may ask for and what the stage may be given. Pure. */
import type { Component } from 'svelte';
import type { MapSpec, MapScene } from './map/spec.ts';
import type { MapExtras } from './map/extras/contract.ts';
import type { WebExtras } from './web/contract.ts';
import type { FigureProps } from '../scene/figure.ts';
import type { CountScene, CountSpec } from './count/spec.ts';
import type { DebateScene, DebateSpec } from './debate/spec.ts';
import type { DocumentScene, DocumentSpec } from './document/spec.ts';
import type { GatesScene, GatesSpec } from './gates/spec.ts';
import type { LadderScene, LadderSpec } from './ladder/spec.ts';
import type { LedgerScene, LedgerSpec } from './ledger/spec.ts';
import type { NetworkScene, NetworkSpec } from './network/spec.ts';
import type { RegimesScene, RegimesSpec } from './regimes/spec.ts';
import type { SeveredScene, SeveredSpec } from './severed/spec.ts';

export type SceneSpec =
	| MapSpec
	| LadderSpec
	| NetworkSpec
	| DocumentSpec
	| GatesSpec
	| RegimesSpec
	| CountSpec
	| LedgerSpec
	| DebateSpec
	| SeveredSpec;

export type Scene =
	| MapScene
	| LadderScene
	| NetworkScene
	| DocumentScene
	| GatesScene
	| RegimesScene
	| CountScene
	| LedgerScene
	| DebateScene
	| SeveredScene;

/** Ids of the claims a scene stands on. */
export function sceneClaims(scene: Scene): string[] {
	if (scene.figure !== 'map') return scene.claims;
	return [
		...scene.strings.map((s) => s.claim),
		...(scene.requests ?? []).map((r) => r.claim),
		...(scene.checks ?? []).map((c) => c.claim).filter(Boolean),
		...(scene.web?.treaties ?? []).filter((t) => t.state !== 'faint').map((t) => t.claim),
		...(typeof scene.web?.years === 'object' ? scene.web.years.stops : []).flatMap((s) => s.claims),
		...(scene.clock ? [scene.clock.claim] : [])
	];
}

/** Figures at hand, by the kind of scene they draw, and what a map needs beside for its extras. */
export type Figures = {
	[K in Scene['figure']]?: Component<FigureProps<Extract<Scene, { figure: K }>>>;
} & { extras?: MapExtras; web?: WebExtras };

/** What must be at hand to draw a scene, beside the map that always is. */
export const figureOf = (scene: Scene): keyof Figures =>
	scene.figure === 'map' && scene.web
		? 'web'
		: scene.figure === 'map' &&
			  (scene.requests ||
					scene.checks ||
					scene.clock ||
					scene.strings.some((s) => s.outcome || s.ordinal))
			? 'extras'
			: scene.figure;
