/**
 * Firefox and WebKit, as far as the sweeps need them: open a page, look at it, press a key. Chromium has
 * verbs of its own. Firefox is driven over WebDriver BiDi, WebKit by the driver that comes with it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities, Key } from 'selenium-webdriver';

/** A browser with one page in it. */
export interface Engine {
	/** Opens an address in a window of this size. */
	open(address: string, width: number, height: number): Promise<void>;
	/** What an expression is in the page. */
	look<T>(expression: string): Promise<T>;
	press(key: 'ArrowRight' | 'ArrowLeft' | 'Tab'): Promise<void>;
	close(): Promise<void>;
}

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const WEBKIT = process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver';
const MINI_BROWSER =
	process.env.WEBKIT_BROWSER_PATH ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const XVFB = '/usr/bin/Xvfb';

/** What stands in an engine's way here, in a sentence that says what to do; null if nothing does. */
export function missing(engine: 'Firefox' | 'WebKit'): string | null {
	if (engine === 'Firefox')
		return existsSync(FIREFOX)
			? null
			: 'Firefox is not here: install it (on Debian `apt-get install firefox-esr`) or set FIREFOX_PATH.';
	return [WEBKIT, MINI_BROWSER, XVFB].every((path) => existsSync(path))
		? null
		: 'WebKit is not here: on Debian `apt-get install webkit2gtk-driver xvfb`, or set WEBKIT_DRIVER_PATH and WEBKIT_BROWSER_PATH.';
}

async function firefox(): Promise<Engine> {
	const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX });
	const page = await browser.newPage();
	return {
		async open(address, width, height) {
			await page.setViewport({ width, height });
			await page.goto(address);
		},
		look: (expression) => page.evaluate(expression) as Promise<never>,
		press: (key) => page.keyboard.press(key),
		close: () => browser.close()
	};
}

/** Waits until something answers at an address. */
async function answering(address: string): Promise<void> {
	for (let tries = 0; tries < 100; tries++) {
		try {
			await fetch(address);
			return;
		} catch {
			await new Promise((done) => setTimeout(done, 100));
		}
	}
	throw new Error(`Nothing answers at ${address}.`);
}

async function webkit(): Promise<Engine> {
	const display = `:${90 + (process.pid % 9)}`;
	const port = 4500 + (process.pid % 400);
	const helpers: ChildProcess[] = [
		spawn(XVFB, [display, '-screen', '0', '1600x1200x24'], { stdio: 'ignore' }),
		spawn(WEBKIT, [`--port=${port}`, '--host=127.0.0.1'], {
			stdio: 'ignore',
			env: { ...process.env, DISPLAY: display }
		})
	];
	const server = `http://127.0.0.1:${port}`;
	await answering(`${server}/status`);
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] }
	});
	const driver = await new Builder().usingServer(server).withCapabilities(capabilities).build();
	const keys = { ArrowRight: Key.ARROW_RIGHT, ArrowLeft: Key.ARROW_LEFT, Tab: Key.TAB };
	return {
		async open(address, width, height) {
			await driver.manage().window().setRect({ width, height, x: 0, y: 0 });
			await driver.get(address);
		},
		look: (expression) => driver.executeScript(`return (${expression});`),
		press: (key) => driver.actions().sendKeys(keys[key]).perform(),
		async close() {
			await driver.quit();
			for (const helper of helpers) helper.kill();
		}
	};
}

/** Starts an engine; `missing` says beforehand whether it can be. */
export const start = (engine: 'Firefox' | 'WebKit'): Promise<Engine> =>
	engine === 'Firefox' ? firefox() : webkit();
