import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { asking } from '../../scripts/pictures/asking.ts';
import { aroundText as around } from '../../shared/around-the-child/text.ts';
import { filesText } from '../../shared/files/text.ts';
import { anonymousText } from '../../shared/anonymous-text/text.ts';
import { auditText as seen } from '../../shared/audit/text.ts';
import { consentText as consent } from '../../shared/consent/text.ts';
import { backgroundText as background } from '../../shared/request-for-help/background-text.ts';
import type { ChildPart } from '../../shared/request-for-help/child-parts.ts';
import { childText } from '../../shared/request-for-help/child-text.ts';
import type { RequestAnswer, RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../shared/request-for-help/text.ts';
import { people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { goodFiles, testVirus } from '../support/test-files.ts';
import { everyday, faults } from './pages/axe.ts';
import { fieldsIn, fillIn } from './pages/every-field.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const name = 'Zanthia Quillfeather';

let started: LocalMode;
let browser: Browser;
let window: BrowserContext;
/** What the school has in place and has tried with her. */
let tried: string;
let ellen: TabPage;
let priya: TabPage | undefined;

const open = async (page: Page, person: string, theme: Theme = 'default') =>
  TabPage.open(page, started.url, { person, theme, school: 'school-hazelbrook/children' });

beforeAll(async () => {
  // A form is filled in faster here than by anybody's hand.
  process.env['LOCAL_RATES'] = 'none';
  [started, browser] = await serveWithBrowser();
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  expect((await fetch(`${started.url}/local/tick`, { method: 'POST' })).ok).toBe(true);
  ellen = await open(await window.newPage(), people.sendco.id);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

/** Goes to a part of the child that is open. */
const part = async (name: ChildPart, tab = ellen): Promise<void> => {
  await tab.tab.getByRole('link', { name: childText.part[name], exact: true }).click();
  await tab.tab.getByTestId(`child-${name}`).waitFor();
};
const field = (label: string) => ellen.tab.getByLabel(label, { exact: true });
/** Fills in a field and leaves it, which saves it. */
const fill = async (label: string, words: string): Promise<void> => {
  await field(label).fill(words);
  await field(label).blur();
};
/** The SENDCo puts one more child on the agenda, elsewhere. */
const anotherChild = async (question: string) => {
  const { see, send } = await asking(started, people.sendco, 'school-hazelbrook');
  const { newId, plan } = await see<RequestsAnswer>('requests');
  const asked = { planId: plan?.id, newId, redFlags: 'none', yearGroup: 'Year 2', question, hopedFor: '' };
  const { request } = await send<{ readonly request: RequestAnswer }>('requests', asked);
  return { request, planId: plan?.id };
};
/** What a text is asked about before it is saved. */
const asks = () => ellen.tab.getByRole('group', { name: anonymousText.notSaved });
/** Who the therapist reads about, once her page says `words`: she comes to it now, or back to it from another. */
const theTherapistReads = async (words: string): Promise<string> => {
  if (priya) {
    await priya.tab.getByRole('link', { name: 'History' }).click();
    await priya.tab.getByRole('link', { name: 'Children', exact: true }).click();
  } else priya = await open(await window.newPage(), people.therapist.id);
  await priya.tab.getByRole('button', { name: /Child 1, Year 2/ }).click();
  await priya.panel(t.title).getByText(words).first().waitFor();
  const request = await priya.panel(t.title).innerText();
  await part('consent', priya);
  return request + (await priya.panel(t.title).innerText());
};

test('what must not wait is sent on its own way, before there is any form', async () => {
  await ellen.tab.getByRole('button', { name: t.add }).click();
  await ellen.tab.getByRole('radio', { name: t.redFlags.options.safeguarding }).check();
  await ellen.tab.getByRole('button', { name: t.redFlags.goOn }).click();
  await ellen.tab.getByText(t.redFlags.routes.safeguarding[0] ?? '').waitFor();
  await ellen.tab.getByRole('button', { name: t.redFlags.back }).click();
  await ellen.tab.getByText(t.none).waitFor();
});

test('the SENDCo puts a child on the agenda; every field saves itself; a thing tried is picked from the grid', async () => {
  await ellen.tab.getByRole('button', { name: t.add }).click();
  await ellen.tab.getByRole('radio', { name: t.redFlags.none }).check();
  await ellen.tab.getByRole('button', { name: t.redFlags.goOn }).click();
  await field(t.yearGroup).selectOption('Year 2');
  await field(t.question).fill('How can she join in at playtime?');
  await ellen.tab.getByRole('button', { name: t.saveAndPut }).click();
  await ellen.tab.getByRole('button', { name: t.takeBack }).waitFor();
  await fill(t.hopedFor, 'A friend to play with');
  await ellen.tab.getByRole('button', { name: t.addTried }).click();
  const fromGrid = field(background.fromGrid);
  tried = (await fromGrid.locator('optgroup option').first().textContent()) ?? '';
  await fromGrid.selectOption({ label: tried });
  await fromGrid.waitFor({ state: 'detached' });
  expect(await field(t.strand).inputValue()).not.toBe('');
  expect(await field(t.what).inputValue()).toBe(tried);
  await fill(t.howLong, 'Half a term');
  await field(t.papers.iep).selectOption('have');
  await fill(t.paperDateShort, '2025-09-03');
  await ellen.tab.getByText('IEP or ISP: of Wed 3 September 2025, older than twelve months').waitFor();
  await part('consent');
  await fill(t.bornOn, '2019-05-06');
  await fill(t.name, name);
  await ellen.tab.getByText(`${name} (Child 1, Year 2)`).waitFor();
});

test('a name where none belongs is asked about under its field; she changes it, or keeps it', async () => {
  await part('request');
  const question = field(t.question);
  await fill(t.question, 'How can Zanthia join in at playtime?');
  await asks().getByText('“Zanthia” looks like a name on your school’s list').waitFor();
  await ellen.tab.getByRole('button', { name: 'Not everything is saved yet' }).waitFor();

  // To change it, the keyboard goes to the very words.
  await asks().getByRole('button', { name: anonymousText.change }).click();
  await ellen.page.keyboard.type('she');
  expect(await question.inputValue()).toBe('How can she join in at playtime?');
  await question.blur();
  await asks().waitFor({ state: 'detached' });

  await fill(t.hopedFor, 'Zanthia has a friend');
  await asks().getByRole('button', { name: anonymousText.keep }).click();
  await asks().waitFor({ state: 'detached' });
  expect(await field(t.hopedFor).evaluate((box) => box === document.activeElement)).toBe(true);
});

test('words typed without a connection stay in their field, through another page too, and are sent later', async () => {
  await ellen.page.route('**/requests/**', (route) => route.abort());
  await fill(t.hopedFor, 'Two friends to play with');
  await ellen.tab
    .getByText(/Not saved yet: no connection/)
    .first()
    .waitFor();
  await ellen.tab.getByRole('button', { name: t.add }).click();
  await ellen.tab.getByRole('radio', { name: t.redFlags.none }).check();
  await ellen.tab.getByRole('button', { name: t.redFlags.goOn }).click();
  const begun = () => ellen.tab.getByLabel(t.question, { exact: true }).last();
  await begun().fill('How can he ask for help?');
  await ellen.tab.getByRole('link', { name: 'History' }).click();
  await ellen.panel('Past meetings').waitFor();
  await ellen.tab.getByRole('link', { name: 'Children', exact: true }).click();
  // What is not saved leads to the child it belongs to, though she is folded away.
  await ellen.tab.getByRole('button', { name: 'Not everything is saved yet' }).click();
  expect(await field(t.hopedFor).inputValue()).toBe('Two friends to play with');
  await ellen.page.unroute('**/requests/**');
  await ellen.tab
    .getByText(/^Saved at \d\d:\d\d$/)
    .first()
    .waitFor();
  await ellen.tab.getByRole('button', { name: t.add }).click();
  await ellen.tab.getByRole('radio', { name: t.redFlags.none }).check();
  await ellen.tab.getByRole('button', { name: t.redFlags.goOn }).click();
  expect(await begun().inputValue()).toBe('How can he ask for help?');
  await ellen.tab.getByRole('button', { name: t.redFlags.back }).click();
});

test('a file that is chosen is seen checked, opened and taken away; one with something in it opens for nobody', async () => {
  const paper = t.papers.iep;
  const files = ellen.tab.getByRole('list', { name: filesText.listOf(paper) });
  const choosing = ellen.page.waitForEvent('filechooser');
  await ellen.tab.getByRole('button', { name: filesText.addTo(paper) }).click();
  await (
    await choosing
  ).setFiles([
    { name: 'IEP of the autumn.pdf', mimeType: 'application/pdf', buffer: Buffer.from(goodFiles.pdf) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(testVirus) },
  ]);
  await files.getByText(filesText.scan.refused).waitFor();
  const download = files.getByRole('button', { name: /^Download / });
  await download.waitFor();
  expect(await download.count()).toBe(1);
  const opened = window.waitForEvent('response', (answer) => answer.headers()['content-type'] === 'application/pdf');
  await download.click();
  expect((await opened).status()).toBe(200);

  for (let left = await files.getByRole('listitem').count(); left > 0; left -= 1) {
    await files
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    const really = files.getByRole('group', { name: filesText.reallyRemove });
    await really.getByRole('button', { name: filesText.remove, exact: true }).click();
    await really.waitFor({ state: 'detached' });
  }
  await files.waitFor({ state: 'detached' });
});

test('the SENDCo writes down who is around the child, and consent waits for a word about the interpreter', async () => {
  await part('consent');
  await ellen.tab.getByRole('button', { name: around.add }).click();
  // The button is gone, and the keyboard goes on in her first box.
  expect(await field(around.fields.name).evaluate((box) => box === document.activeElement)).toBe(true);
  await field(around.fields.relation).selectOption('mother');
  // From its first answer on she is on the list; the boxes stay as they are.
  await ellen.tab.getByRole('group', { name: `${around.noName}, mother` }).waitFor();
  await fill(around.fields.name, 'Ottoline Quillfeather');
  await fill(around.fields.phone, '01632 960742');
  await fill(around.fields.email, 'ottoline at home');
  await ellen.tab.getByText(around.noEmail).waitFor();
  await fill(around.fields.email, 'ottoline@example.org');
  await field(around.fields.reachBy).selectOption('phone');
  await fill(around.fields.reachWhen, 'after four');
  await fill(around.fields.language, 'Polish');
  await ellen.tab.getByText(around.sayInterpreter(false)).waitFor();

  await ellen.tab.getByRole('button', { name: consent.labelled(consent.writeDown, 'discuss') }).click();
  await field(consent.giver).selectOption('Ottoline Quillfeather, mother');
  await field(consent.answer).selectOption('given');
  await ellen.tab.getByText(around.interpreterFirst).first().waitFor();
  expect(await field(consent.answer).inputValue()).toBe('given');
  await field(around.fields.interpreter).selectOption('interpreter-needed');
  await ellen.tab.getByText(around.sayInterpreter(false)).waitFor({ state: 'detached' });
  // She needs one, so it is said of this answer too; what was chosen waits for it, and is saved with it.
  await field(consent.interpreter).selectOption('used');
  await field(consent.until).waitFor();
  await ellen.tab.getByText(consent.marks['no-day']).first().waitFor();

  await ellen.tab.getByRole('button', { name: around.add }).click();
  await field(around.fields.name).last().fill('Nobody');
  // Leaving the box sends the name; whoever presses 'Take out' does not wait for the answer.
  await ellen.tab.getByRole('button', { name: around.removeNamed(around.somebody) }).click();
  await ellen.tab.getByRole('group', { name: around.somebody }).waitFor({ state: 'detached' });
  await ellen.tab.getByRole('group', { name: 'Nobody' }).waitFor({ state: 'detached' });
});

test('all of it is there after a reload, and what was told of the child is taken over into another request', async () => {
  const { send } = await asking(started, people.sendco, 'school-hazelbrook');
  const { request, planId } = await anotherChild('How can she be understood?');
  const identity = { name, bornOn: '2019-05-06' };
  await send(`requests/${request.id}/fields`, { planId, seen: request.rev, patch: { identity } });

  ellen = await open(ellen.page, people.sendco.id);
  await ellen.tab.getByRole('button', { name: `${name} (Child 2` }).click();
  await part('consent');
  const known = ellen.tab.getByRole('group', { name: background.known.title });
  await known.getByText(/Child 1, Year 2.*Ottoline Quillfeather, mother/).waitFor();
  await known.getByRole('button', { name: background.known.take }).click();
  await ellen.tab.getByRole('group', { name: 'Ottoline Quillfeather, mother' }).waitFor();
  await known.waitFor({ state: 'detached' });
  expect(await field(around.fields.reachWhen).inputValue()).toBe('after four');

  await ellen.tab.getByRole('button', { name: `${name} (Child 1` }).click();
  await part('request');
  expect(await field(t.hopedFor).inputValue()).toBe('Two friends to play with');
  expect(await field(t.what).inputValue()).toBe(tried);
  await part('consent');
  expect(await field(t.bornOn).inputValue()).toBe('2019-05-06');
  await ellen.tab.getByRole('group', { name: 'Ottoline Quillfeather, mother' }).waitFor();
  expect(await field(around.fields.reachWhen).inputValue()).toBe('after four');
  expect(await ellen.tab.getByText('Nobody', { exact: true }).count()).toBe(0);
});

/** Opens the fields of an answer about talking by name. */
const changes = (who: string): Promise<void> =>
  ellen.tab.getByRole('button', { name: consent.labelled(`${consent.changed}, ${who}`, 'discuss') }).click();

test('the therapist reads the question, and who it is only while consent holds', async () => {
  const without = await theTherapistReads('How can she join in at playtime?');
  expect(without).toContain('How can she join in at playtime?');
  expect(without).toContain(t.noConsentNow);
  expect(without).not.toContain(name);
  expect(without).not.toContain('Ottoline');

  await changes('Ottoline Quillfeather, mother');
  await fill(consent.on, '2026-11-20');
  await ellen.tab.getByText(/consent: given$/).waitFor();
  const given = await theTherapistReads(name);
  expect(given).toContain(name);
  expect(given).toContain('Ottoline Quillfeather, mother');
  expect(given).toContain('Likes to be reached: by phone, after four');
  expect(given).toContain('Language: Polish. Interpreter: needed');
  expect(await priya?.tab.getByRole('link', { name: '01632 960742' }).getAttribute('href')).toBe('tel:01632960742');

  await field(consent.answer).selectOption('withdrawn');
  await ellen.tab.getByText(/withdrawn: you talk about the question only/).waitFor();
  const withdrawn = await theTherapistReads(t.noConsentNow);
  expect(withdrawn).toContain(t.noConsentNow);
  expect(withdrawn).not.toContain(name);
});

test('two who do not agree are shown plainly, with what to do; the same answers are written down in one press', async () => {
  const again = { name: consent.labelled(consent.another, 'discuss') };
  // Given anew, it needs a word about the interpreter anew, and the day waits with it.
  await field(consent.answer).selectOption('given');
  await ellen.tab.getByText(consent.interpreterOfThis).first().waitFor();
  await fill(consent.on, '2026-11-20');
  await field(consent.interpreter).selectOption('used');
  await ellen.tab.getByText(/consent: given$/).waitFor();
  await ellen.tab.getByRole('button', again).click();
  await field(consent.giver).selectOption(consent.givers.authority);
  await field(consent.answer).last().selectOption('refused');
  await ellen.tab.getByText(consent.disagree).first().waitFor();
  await ellen.tab
    .getByText(consent.disagreeToDo[2] ?? '')
    .first()
    .waitFor();
  expect(await theTherapistReads(t.parentsDisagree)).not.toContain(name);
  await ellen.tab.getByRole('button', { name: consent.labelled(consent.sameAsFirst, 'assess') }).click();
  await ellen.tab.getByText(consent.disagree).nth(1).waitFor();
});

test('the SENDCo looks up who has seen it, and prints it for the parent with nothing else of the page', async () => {
  const list = () => ellen.tab.getByRole('region', { name: seen.title });
  await part('seen');
  await list()
    .getByText(`Ellen Whitfield, SENDCo ${seen.done('request.who-has-seen')}`)
    .waitFor();
  const words = await list().innerText();
  expect(words).toContain(`Priya Raman, link therapist ${seen.done('request.read')}`);
  expect(words).toContain(`Priya Raman, link therapist ${seen.done('request.read-without-name')}`);
  expect(words).toMatch(/\(\d+ times\)|\(twice\)/);

  const paper = ellen.tab.locator('body > article');
  expect(await paper.isVisible()).toBe(false);
  const body = ellen.tab.locator('body');
  await body.evaluate((element) =>
    Object.assign(globalThis, { print: () => element.setAttribute('data-printed', 'yes') }).toString(),
  );
  await list().getByRole('button', { name: seen.print }).click();
  await ellen.tab.locator('body[data-printed]').waitFor();
  await ellen.page.emulateMedia({ media: 'print' });
  const printed = await body.innerText();
  expect(printed).toContain(seen.paper.title);
  expect(printed).toContain(`${name} (Child 1, Year 2)`);
  expect(printed).toContain('Priya Raman, link therapist');
  expect(printed).not.toContain(t.takeBack);
  expect(printed).not.toContain('playtime');
  await ellen.page.emulateMedia({ media: null });
});

test('axe finds nothing, in light, dark and high contrast, and it fits a phone', async () => {
  await part('request');
  await fill(t.hopedFor, 'Zanthia has a friend in ME14 1XX');
  await asks().waitFor();
  expect(await faults(ellen, everyday('contrast'))).toEqual([]);
  await ellen.page.setViewportSize(phone);
  expect(await ellen.overflow()).toBe(0);
  await asks().getByRole('button', { name: anonymousText.keep }).click();
  await asks().waitFor({ state: 'detached' });
});

test('in the plan, what is decided for a child has room for a sentence', async () => {
  await ellen.page.setViewportSize({ width: 1100, height: 900 });
  ellen = await TabPage.open(ellen.page, started.url, { person: people.sendco.id, school: 'school-hazelbrook/plan' });
  const child = ellen.tab.getByRole('group', { name: 'Child 1, Year 2' });
  for (const label of ['What you decided together', 'Next step'])
    expect((await child.getByLabel(label).boundingBox())?.width).toBeGreaterThan(300);
});

test('a service lead reads how many there are, and nothing else', async () => {
  const lead = await open(priya?.page ?? (await window.newPage()), people.lead.id);
  const words = await lead.panel(t.title).innerText();
  expect(words).toContain('2 children to talk about');
  expect(words).not.toContain('playtime');
});

test('a form in which every field was filled in is closed in the middle, and reopens sign by sign, on a phone too', async () => {
  const { page } = ellen;
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  const unusual = (n: number): string => `שָׁלוֹם 👩‍👧 e\u0301 نی\u200cجان &lt;b&gt; <b>${n}</b>`;
  const question = `Q${'W'.repeat(80)} ${unusual(0)}`;
  const { request } = await anotherChild(question);
  const school = `school-hazelbrook/children/${request.id}`;
  ellen = await TabPage.open(page, started.url, { person: people.sendco.id, school });
  await ellen.tab.getByRole('button', { name: t.takeBack }).waitFor();
  /** Opens both parts of the form in turn, with all that is folded away in them. */
  const inBoth = async (what: (form: Locator) => Promise<void>) => {
    for (const name of ['request', 'consent'] as const) {
      await part(name);
      const form = ellen.tab.getByTestId(`child-${name}`);
      await form.evaluate((element) => {
        for (const fold of element.querySelectorAll('details')) fold.open = true;
      });
      await what(form);
    }
  };
  const formNow = async () => {
    const all: Record<string, string> = {};
    await inBoth(async (form) => void Object.assign(all, await fieldsIn(form)));
    return all;
  };
  const adds = [background.addHearing, background.addScreen, around.add, t.addTried];
  await inBoth(async (form) => {
    for (const add of adds) {
      const button = form.getByRole('button', { name: add, exact: true });
      if (await button.count()) await button.click();
    }
    if (await form.getByLabel(t.strand, { exact: true }).count())
      await form.getByLabel(t.strand, { exact: true }).selectOption('IN');
    await fillIn(form, unusual, /#(question|name|consent.*|answer .*)$/);
  });
  const long = `Wolfe${'שָׁ'.repeat(10)}${'W'.repeat(60)} d’Été-Ó 👩‍👧`;
  await fill(t.name, long);
  await ellen.tab.getByRole('button', { name: `${long} (Child` }).waitFor();
  await ellen.tab.getByRole('button', { name: 'Not everything is saved yet' }).waitFor({ state: 'detached' });
  const left = await formNow();
  expect(Object.keys(left).length).toBeGreaterThan(55);

  await page.setViewportSize({ width: 320, height: 700 });
  ellen = await open(page, people.sendco.id);
  await ellen.tab.getByRole('button', { name: `${long} (Child` }).click();
  expect(await formNow()).toEqual(left);
  expect(await ellen.overflow()).toBe(0);
  expect(ran).toEqual([]);
  expect(await faults(ellen, everyday('default'))).toEqual([]);
});
