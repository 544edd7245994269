import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../../support/chromium.ts';
import { startEverything, type Started, type StartOptions } from '../../support/started.ts';

/** How long a browser test waits for what should come by itself. Generous, because two cores may be busy. */
export const patience = 15_000;

/** Everything and a browser for one test file. When one of them does not start, the other ends too. */
export async function startWithBrowser(options: StartOptions = {}): Promise<[Started, Browser]> {
  const [started, browser] = await Promise.allSettled([startEverything(options), launchBrowser()]);
  if (started.status === 'fulfilled' && browser.status === 'fulfilled') return [started.value, browser.value];
  if (started.status === 'fulfilled') await started.value.stop();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw started.status === 'rejected' ? started.reason : (browser as PromiseRejectedResult).reason;
}

/** A browser window of somebody in England; launchBrowser keeps it on this machine. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  context.setDefaultTimeout(patience);
  return context;
}
