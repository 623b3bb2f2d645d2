/** What a pulled string says stands clear of everything, in all steps and at many sizes. */
import { captionFaults } from '../helpers/caption.ts';
import { expect, readTo, stepsOf, test, withBrowser } from '../helpers/journey.ts';

const app = withBrowser();

test.each([
	[320, 568],
	[360, 640],
	[390, 844],
	[600, 400],
	[760, 700],
	[844, 390],
	[1024, 768],
	[1280, 720],
	[1280, 800],
	[1920, 1080],
	[3840, 2160]
])('on the page, %d × %d', async (width, height) => {
	const { page } = await app.open('/', {
		viewport: { width, height },
		deviceScaleFactor: 1,
		reducedMotion: 'reduce'
	});
	const faults: string[] = [];
	for (const step of await stepsOf(page)) {
		await readTo(page, step);
		if ((await page.locator('[data-stage] .tools .tool').count()) === 0) continue;
		faults.push(...(await captionFaults(page)).map((fault) => `${step}: ${fault}`));
	}
	expect(faults).toEqual([]);
});
