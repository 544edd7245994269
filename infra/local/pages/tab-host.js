/* global document, location, window */
// Stands where Teams stands: shows the tab in a frame and answers teams-js (2.58), so that the tab runs as it does there.
// Address: /local/tab-host?person=ID&theme=default|dark|contrast&page=ID-of-a-page-of-the-tab
const asked = new URLSearchParams(location.search);
const place = document.getElementById('place');
const state = { theme: asked.get('theme') ?? 'default' };
const themes = ['default', 'dark', 'contrast'];

const people = await (await fetch('/local/people')).json();
const person = people.find(({ id }) => id === asked.get('person'));

// What a real Teams says it can do; anything absent here is 'not supported' to the tab, in teams-js's own words.
const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  isDeeplyNestedAuthSupported: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { backStack: {} } },
};

/** The flat context that hosts send; teams-js turns it into the one that app.getContext() gives. */
const context = () => ({
  appId: '00000000-0000-4000-8000-000000003978',
  locale: 'en-gb',
  theme: state.theme,
  entityId: 'schools',
  subEntityId: asked.get('page') ?? '',
  frameContext: 'content',
  hostClientType: 'web',
  hostName: 'Teams',
  sessionId: 'local-session',
  appSessionId: 'local-app-session',
  userObjectId: person.aadObjectId,
  userDisplayName: person.name,
  tid: person.tenantId,
});

async function token() {
  const reply = await fetch(`/local/token?person=${encodeURIComponent(person.id)}`);
  return reply.ok ? [true, (await reply.json()).token] : [false, `No token: ${reply.status}`];
}

function openLink(url) {
  if (!/^https?:$/.test(new URL(url, location.href).protocol)) return [false, 'Only web addresses open.'];
  window.open(url, '_blank', 'noopener');
  return [true];
}

// What Microsoft's sign-in says back, in its own words; shutting the window is Teams' own answer.
const refusals = {
  cancel: 'ServerError: access_denied: AADSTS65004: User declined to consent to access the app.',
  administrator: 'ServerError: access_denied: AADSTS90094: An administrator has set a policy that prevents this.',
  '': 'CancelledByUser',
};

/** The window in which Teams shows a sign-in, and Microsoft asks for consent there. */
async function signIn() {
  const asks = document.getElementById('sign-in');
  asks.returnValue = '';
  asks.showModal();
  await new Promise((done) => asks.addEventListener('close', done, { once: true }));
  frame.focus();
  if (asks.returnValue !== 'accept') return [false, refusals[asks.returnValue]];
  const reply = await fetch(`/local/calendar-session?person=${encodeURIComponent(person.id)}`);
  return [true, JSON.stringify(await reply.json())];
}

const answers = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), '2.0.1'],
  getContext: () => [context()],
  'authentication.getAuthToken': token,
  'authentication.authenticate': signIn,
  executeDeepLink: ([url]) => openLink(url),
  'pages.backStack.navigateBack': () => [false, 'There is nothing to go back to.'],
  'pages.navigateToApp': () => [false, 'There are no other apps in local mode.'],
};
// Said once, and no answer is expected.
const told = /^(appInitialization\.|registerHandler$|readyForUnload$|log\.)/;

async function answer({ id, uuidAsString, func, args }) {
  if (told.test(func)) return;
  const known = answers[func];
  // As Teams does for what it does not know: an SdkError, code NOT_SUPPORTED_ON_PLATFORM.
  const reply = known ? await known(args ?? []) : [{ errorCode: 100, message: `${func} is not there in local mode` }];
  frame.contentWindow.postMessage({ id, uuidAsString, args: reply }, location.origin);
}

const frame = document.createElement('iframe');
frame.title = person ? `Link Therapy as ${person.name} sees it` : '';
frame.src = '/tab/';

window.addEventListener('message', ({ source, origin, data }) => {
  if (origin !== location.origin || typeof data !== 'object' || data === null) return;
  if (source === frame.contentWindow && typeof data.func === 'string') void answer(data);
  // The front page changes the theme without a reload, as a person does in Teams' settings.
  if (source === window.parent && source !== window && themes.includes(data.localTheme)) {
    state.theme = data.localTheme;
    frame.contentWindow.postMessage({ func: 'themeChange', args: [state.theme] }, location.origin);
  }
});

if (person) place.replaceWith(frame);
else place.innerHTML = '<p>Nobody here has this id. Choose a person on <a href="/local">the front page</a>.</p>';
