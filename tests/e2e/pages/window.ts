import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../../support/chromium.ts';
import { startLocalMode, type LocalMode } from '../../support/local-mode.ts';
import { startEverything, type Started } from '../../support/started.ts';

/** How long a browser test waits for what should come by itself. Generous, because two cores may be busy. */
export const patience = 60_000;

/** Both for one test file. When one of them does not start, the other ends too. */
async function both<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<[T, Browser]> {
  const [started, browser] = await Promise.allSettled([starting, launchBrowser()]);
  if (started.status === 'fulfilled' && browser.status === 'fulfilled') return [started.value, browser.value];
  if (started.status === 'fulfilled') await started.value.stop();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw started.status === 'rejected' ? started.reason : (browser as PromiseRejectedResult).reason;
}

/** All that `npm start` starts, with both Teams clients, and a browser. */
export const startWithBrowser = (): Promise<[Started, Browser]> => both(startEverything());

/** The same server without Teams clients, in this process, and a browser. */
export const serveWithBrowser = (): Promise<[LocalMode, Browser]> => both(startLocalMode());

/** A browser window of somebody in England; launchBrowser keeps it on this machine. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  context.setDefaultTimeout(patience);
  return context;
}
