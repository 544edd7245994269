import { app, authentication } from '@microsoft/teams-js';
import { tokenMemo } from './token.ts';

/** What the tab wants to know of the Teams it stands in. */
export interface TeamsContext {
  readonly theme: string;
  /** The school that a link into the tab names. */
  readonly subPageId: string | undefined;
}

/** A host that does not answer the handshake would leave the page blank for ever. */
const patience = 15_000;

const within = <T>(promise: Promise<T>, milliseconds: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer from Teams')), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The handshake. Rejects when nobody answers it. */
export async function connect(): Promise<TeamsContext> {
  await within(app.initialize(), patience);
  app.notifyAppLoaded();
  const context = await within(app.getContext(), patience);
  return { theme: context.app.theme, subPageId: context.page.subPageId || undefined };
}

export const onThemeChange = (listener: (theme: string) => void): void => app.registerOnThemeChangeHandler(listener);

export const tellReady = (): void => void app.notifySuccess();

/** Teams then shows its own page for a failed tab behind ours. */
export const tellFailed = (message: string): void => {
  try {
    app.notifyFailure({ reason: app.FailedReason.Other, message });
  } catch {
    // Without a handshake there is nobody to tell; the person reads our own sentence.
  }
};

/** A token of the signed-in person for our API; Teams renews it by itself. */
export const token = tokenMemo(() => authentication.getAuthToken(), Date.now);

/** Opens a file or page outside the tab, as Teams wants it done on each kind of device. */
export const openLink = (address: string): void => {
  void app.openLink(new URL(address, window.location.href).href);
};

/** In the window of a sign-in: the tenant of the person whom Teams signed in. Rejects when Teams does not answer. */
export async function signInTenant(): Promise<string> {
  await within(app.initialize(), patience);
  const { user } = await within(app.getContext(), patience);
  return user?.tenant?.id ?? 'organizations';
}

/** Ends the window of a sign-in: what was given, for the tab that opened it, or why there is nothing. */
export const tellSignedIn = (given: string): void => authentication.notifySuccess(given);
export const tellNotSignedIn = (why: string): void => authentication.notifyFailure(why);
