/** What a pulled string says stands clear of buttons, bar and card, and the button is there, at every size. */
import { captionFaults, pulling } from '../helpers/caption.ts';
import { few, expect, readTo, settled, test, withBrowser } from '../helpers/journey.ts';

const app = withBrowser();
const calm = { reducedMotion: 'reduce', deviceScaleFactor: 1 } as const;

test.each(
	few(
		[
			[320, 568],
			[360, 640],
			[390, 844],
			[844, 390],
			[768, 1024],
			[800, 600],
			[1280, 800],
			[1440, 900],
			[2560, 1440]
		],
		2
	)
)('on the page, %d × %d', async (width, height) => {
	const { page } = await app.open('/', { ...calm, viewport: { width, height } });
	for (const step of pulling) {
		await readTo(page, step);
		expect(await captionFaults(page), step).toEqual([]);
	}
});

test.each(
	few(
		[
			['/present/', 360, 640],
			['/present/', 1280, 720],
			['/present/', 3840, 2160],
			['/embed/', 320, 560],
			['/embed/', 700, 700]
		],
		1
	)
)('in %s, %d × %d', async (path, width, height) => {
	for (const step of pulling) {
		const at = path === '/embed/' ? `${path}${step}/` : `${path}#${step}`;
		const { page } = await app.open(at, { ...calm, viewport: { width, height } });
		await settled(page, step);
		expect(await captionFaults(page), step).toEqual([]);
		await page.close();
	}
});
