import { PublicClientApplication } from '@azure/msal-browser';
import { calendarScope, calendarSettings } from '../shared/free-busy/contract.ts';
import { freeBusyText } from './features/free-busy/text.ts';
import { signInTenant, tellNotSignedIn, tellSignedIn } from './teams.ts';

/**
 * The page in the window that Teams opens: it sends the person to Microsoft's sign-in and comes back here, where what was
 * given goes to the tab (`TeamsUserCredential` takes it over as it stands) and the window closes.
 */
async function signIn(): Promise<void> {
  const tenant = await signInTenant();
  const { clientId } = calendarSettings.parse(await (await fetch('/tab/calendar.json')).json());
  const here = `${window.location.origin}${window.location.pathname}`;
  const auth = {
    clientId,
    authority: `https://login.microsoftonline.com/${tenant}`,
    redirectUri: here,
    navigateToLoginRequestUrl: false,
  };
  const app = new PublicClientApplication({ auth, cache: { cacheLocation: 'sessionStorage' } });
  await app.initialize();
  const loginHint = new URLSearchParams(window.location.search).get('loginHint');
  if (await app.handleRedirectPromise()) tellSignedIn(JSON.stringify({ sessionStorage: { ...sessionStorage } }));
  else await app.loginRedirect({ scopes: [calendarScope], ...(loginHint ? { loginHint } : {}) });
}

const says = document.getElementById('says');
if (says) says.textContent = freeBusyText.signingIn;
signIn().catch((error: unknown) => {
  if (says) says.textContent = freeBusyText.notSignedIn;
  tellNotSignedIn(String(error));
});
