/** A page that was altered on its way keeps its words and pictures, and wakes where it can. */
import {
	alter,
	alterations,
	describe,
	expect,
	leftOf,
	lettersServed,
	longTest,
	phone,
	test,
	withBrowser,
	type Alteration
} from '../helpers/journey.ts';

const app = withBrowser();
const calm = { ...phone, reducedMotion: 'reduce' } as const;

/** Every kind of page. */
const paths = {
	page: '/',
	slides: '/present/',
	'embedded story': '/embed/story/',
	'embedded chapter': '/embed/licensing/',
	'embedded step': '/embed/slow-cut/',
	stack: '/embed/stack/',
	notes: '/notes/'
} as const;
type Kind = keyof typeof paths;
type Name = keyof typeof alterations;

/** These may leave a page asleep: what was moved has no place in one that is drawn anew. */
const asleep: readonly Name[] = ['a paragraph moved out of its step'];
/** Pages without a script to wake them. */
const still: readonly Kind[] = ['stack', 'notes'];
const names = Object.keys(alterations) as Name[];
const kinds = Object.keys(paths) as Kind[];

/** What is wrong with a page of each kind, altered. */
async function faultsOf(kinds: readonly Kind[], names: readonly Name[]): Promise<string[]> {
	const { page, context, faults, records } = await app.newPage(calm);
	const found: string[] = [];
	await page.goto('/notes/');
	for (const kind of kinds) {
		const served = await lettersServed(page, paths[kind]);
		for (const name of names) {
			const warnings: string[] = [];
			const visit = await context.newPage();
			visit.on('console', (message) => warnings.push(message.text()));
			await alter(visit, alterations[name] as Alteration);
			const say = (what: string): unknown => found.push(`${kind}, ${name}: ${what}`);
			await visit.goto(paths[kind]);
			if (still.includes(kind)) {
				const words = await visit.locator('main').innerText();
				if (words.length < 10_000) say(`${words.length} letters`);
			} else {
				const { letters, pictures, awake } = await leftOf(visit);
				if (letters < served) say(`${letters} of ${served} letters`);
				if (pictures === 0) say('no picture');
				if (awake === asleep.includes(name)) say(awake ? 'woke' : 'does not wake');
				if (warnings.length !== (awake ? 0 : 1)) say(warnings.join(' | '));
				const last = 'embedded step' === kind;
				if (awake && !last) {
					const was = await visit.getAttribute('[data-stage]', 'data-scene');
					await visit.keyboard.press('ArrowRight');
					const moved = visit.waitForSelector(`[data-stage]:not([data-scene="${was}"])`);
					await moved.catch(() => say('does not move'));
				}
			}
			await visit.close();
		}
	}
	return [...found, ...faults(), ...records.pageErrors];
}

test('the page keeps its words and a picture, however it was altered', async () => {
	expect(await faultsOf(['page'], names)).toEqual([]);
});

test('a page whose script fails half-way stands as it was served', async () => {
	const { page, faults, records } = await app.newPage(calm);
	const served = await lettersServed(page, '/');
	await alter(page, {
		// As in a browser that is too old for it.
		inThePage: () => Reflect.deleteProperty(Array.prototype, 'at')
	});
	await page.goto('/#slow-cut');
	const { awake, letters, pictures } = await leftOf(page);
	expect({ awake, letters }).toEqual({ awake: false, letters: served });
	expect(pictures).toBeGreaterThan(40);
	// What the address names is still what is seen.
	await expect
		.poll(() => page.locator('#slow-cut').evaluate((step) => step.getBoundingClientRect().top))
		.toBeLessThan(300);
	expect([...faults(), ...records.pageErrors]).toEqual([]);
});

test.each(['/', '/present/', '/embed/slow-cut/'])(
	'a page whose script is refused is read as without: %s',
	async (path) => {
		const { page, records } = await app.newPage(calm);
		const served = await lettersServed(page, path);
		await alter(page, {
			onTheWay: (html) => html.replace('const element =', 'const  element =')
		});
		await page.goto(path);
		const { awake, letters, pictures } = await leftOf(page);
		expect({ awake, letters }).toEqual({ awake: false, letters: served });
		expect(pictures).toBeGreaterThan(0);
		expect(records.violations.length).toBe(1);
		expect(records.pageErrors).toEqual([]);
	}
);

test.each(['/', '/present/', '/embed/story/'])(
	'a picture that fails while it is drawn takes nothing with it: %s',
	async (path) => {
		const { page, records } = await app.newPage({ ...calm, isMobile: false });
		const served = await lettersServed(page, path);
		// Every count breaks, as if a figure had a fault that no test has met.
		let broken = 0;
		await page.route('**/*.js', async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace(
				/one dot: \$\{(\w+)\.dot\}/,
				(_, scene: string) => {
					broken++;
					return `one dot: \${${scene}.dot.is.not}`;
				}
			);
			await route.fulfill({ response, body });
		});
		await page.goto(`${path}#on-the-spot`);
		const stands = (step: string) =>
			page.waitForSelector(`[data-stage][data-scene="${step}"][data-state="settled"]`);
		await stands('on-the-spot');
		for (const step of ['the-count', 'what-they-found']) {
			await page.keyboard.press('ArrowRight');
			await stands(step);
			await page.getByText('This picture could not be drawn.').first().waitFor();
		}
		await page.keyboard.press('ArrowLeft');
		await stands('the-count');
		await page.keyboard.press('ArrowLeft');
		// Whatever can be drawn still is.
		await stands('on-the-spot');
		await page.waitForSelector(
			'[data-stage] .here svg.picture .map-land, [data-stage] .here svg.picture use'
		);
		expect(broken, 'the figure was not broken').toBe(1);
		const { awake, letters } = await leftOf(page);
		expect({ awake, lost: Math.max(0, served - letters) }).toEqual({ awake: true, lost: 0 });
		// Who runs the site hears of it.
		expect(records.pageErrors.length).toBeGreaterThan(0);
		expect(records.pageErrors.every((fault) => fault.includes("'not'"))).toBe(true);
	}
);

test('so does every other page, however it was altered', async () => {
	const others = kinds.filter((kind) => kind !== 'page');
	expect(await faultsOf(others, ['two extensions at once'])).toEqual([]);
	const woken = others.filter((kind) => !still.includes(kind));
	expect(await faultsOf(woken, ['comments stripped'])).toEqual([]);
});

describe('in full', () => {
	longTest.each(kinds)('%s', async (kind) => {
		expect(await faultsOf([kind], names)).toEqual([]);
	});
});
