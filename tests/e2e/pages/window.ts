import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** How long a browser test waits for what should come by itself. Generous, because two cores may be busy. */
export const patience = 15_000;

/** A browser window of somebody in England which reaches this machine and nothing else. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options });
  context.setDefaultTimeout(patience);
  // The Teams client asks for fonts and teams-js for a list of hosts: neither may be waited for.
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return context;
}
