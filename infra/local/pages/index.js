/* global document, location, matchMedia, Option */
// The front page of the local try-out: two chats, the tab, and the clock that rules them.
import { sentInWords } from '/local/pages/words.js';

const get = (id) => document.getElementById(id);
const json = async (url, body) => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) };
  const reply = await fetch(url, body === undefined ? {} : post);
  const answer = await reply.json().catch(() => ({}));
  if (!reply.ok) throw new Error(answer.detail ?? answer.title ?? `The server answered ${reply.status}.`);
  return answer;
};
const roles = { 'link-therapist': 'link therapist', sendco: 'SENDCo', 'service-lead': 'service lead' };
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Says how it went, in the one place where screen readers listen. */
function say(sentence, refused = false) {
  get('said').textContent = sentence;
  get('said').classList.toggle('refused', refused);
}

// --- the clock -----------------------------------------------------------------------------------------------------
let ahead = 0; // milliseconds by which the clock here is ahead of this browser's
const now = () => new Date(Date.now() + ahead);
const zone = { timeZone: 'Europe/London' };
const long = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});
/** '2026-11-27T08:55' as London reads the instant: what a date and time field holds. */
const asField = (instant) => new Date(instant).toLocaleString('sv-SE', zone).slice(0, 16).replace(' ', 'T');
/** The instant that London writes so; the second look sets right what summer time shifts. */
const asInstant = (field) => {
  const wanted = Date.parse(`${field}Z`);
  let instant = wanted;
  for (let look = 0; look < 2; look += 1) instant += wanted - Date.parse(`${asField(instant)}Z`);
  return new Date(instant).toISOString();
};
function show() {
  get('now').dateTime = now().toISOString();
  get('now').textContent = long.format(now());
}
function setClock(instant) {
  ahead = Date.parse(instant) - Date.now();
  get('until').value = asField(now());
  show();
}
async function moveTo(instant) {
  setClock((await json('/local/clock', { now: instant })).now);
  say('The clock has moved on. Press ‘Do what is due now’ to see what that sets off.');
}

/** One press at a time, and every failure becomes a sentence. */
async function press(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (error) {
    say(error.message, true);
  } finally {
    button.disabled = false;
    button.focus();
  }
}
const day = 24 * 60 * 60 * 1000;
get('day').addEventListener('click', ({ target }) =>
  press(target, () => moveTo(asInstant(asField(now().getTime() + day)))),
);
get('move').addEventListener('submit', (event) => {
  event.preventDefault();
  void press(event.submitter, () => moveTo(asInstant(get('until').value)));
});

// --- the chats and the tab -----------------------------------------------------------------------------------------
const [people, clients, clock] = await Promise.all(
  ['/local/people', '/local/clients', '/local/clock'].map((url) => json(url)),
).catch((error) => {
  say(`The server does not answer (${error.message}). When npm start says ‘ready’, load this page again.`, true);
  throw error;
});
setClock(clock.now);
setInterval(show, 1000);
get('tick').addEventListener('click', ({ target }) =>
  press(target, async () => say(sentInWords(await json('/local/tick', {}), people))),
);

const nameOf = ({ name, role }) => [make('h2', { textContent: name }), make('p', { textContent: roles[role] ?? role })];
for (const client of clients) {
  const open = make('a', { href: client.url, target: '_blank', rel: 'noopener', textContent: 'In its own window' });
  open.setAttribute('aria-label', `Open the chat of ${client.name} in its own window`);
  const bar = make('div', { className: 'bar' }, make('div', { className: 'who' }, ...nameOf(client)), open);
  // ?embedded leaves out the developer's panels of the client (infra/local/clients/chat-only.mjs).
  const frame = make('iframe', { src: `${client.url}/?embedded`, title: `The chat of ${client.name}` });
  get('chats').append(make('section', { className: 'panel', ariaLabel: `Chat: ${client.name}` }, bar, frame));
}
if (clients.length === 0) {
  document.body.classList.add('no-chats');
  get('chats').append(
    make(
      'p',
      { className: 'panel none' },
      'The two Teams chats were left out of this start (',
      make('code', { textContent: 'LOCAL_CLIENTS=none' }),
      '). Start again without it to see them here. The tab and the clock work as they are.',
    ),
  );
}

const chosen = () => people.find(({ id }) => id === get('person').value) ?? people[0];
function showTab() {
  const { id, name, role, schools } = chosen();
  get('tab-who').textContent = schools.length
    ? `${roles[role] ?? role}, ${schools.join(', ')}`
    : 'joins with a code that somebody makes under People';
  get('tab').title = `The tab as ${name} sees it`;
  get('tab').src = `/local/tab-host?${new URLSearchParams({ person: id, theme: get('theme').value })}`;
}
for (const { id, name, schools } of people) {
  get('person').append(new Option(schools.length ? name : `${name} (can be invited)`, id));
}
if (matchMedia('(prefers-color-scheme: dark)').matches) get('theme').value = 'dark';
get('person').addEventListener('change', showTab);
// Told again once the frame is there: a theme chosen while it loads must not be lost.
const tellTheme = () => get('tab').contentWindow.postMessage({ localTheme: get('theme').value }, location.origin);
get('theme').addEventListener('change', tellTheme);
get('tab').addEventListener('load', tellTheme);
showTab();
