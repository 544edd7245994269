import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { journeyText as j } from '../../shared/journey/text.ts';
import { ownCopyText as c } from '../../shared/own-copy/text.ts';
import { readinessText as ready } from '../../shared/readiness/text.ts';
import { reflectionText as reflect } from '../../shared/reflection/text.ts';
import type { ChildPart } from '../../shared/request-for-help/child-parts.ts';
import { childText } from '../../shared/request-for-help/child-text.ts';
import { requestText as t } from '../../shared/request-for-help/text.ts';
import { agreementText as a } from '../../shared/sharing-agreement/text.ts';
import { evidenceText } from '../../shared/balanced-system/evidence-text.ts';
import { contentPageText as words } from '../../tab/features/content/text.ts';
import { gridText } from '../../tab/features/scoping/text.ts';
import { people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { everyday, faults } from './pages/axe.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

let started: LocalMode;
let browser: Browser;
let window: BrowserContext;

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  expect((await fetch(`${started.url}/local/tick`, { method: 'POST' })).ok).toBe(true);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

const open = async (person: string, school: string) =>
  TabPage.open(await window.newPage(), started.url, { person, school });

/** Goes to a part of the child that is open. */
const part = (tab: TabPage, name: ChildPart) =>
  tab.tab.getByRole('link', { name: childText.part[name], exact: true }).click();

/** No wider than a phone, and nothing for axe: in the proof in every theme, otherwise in the one that is named. */
async function looksRight(tab: TabPage, theme: Theme = 'default'): Promise<void> {
  expect(await faults(tab, everyday(theme))).toEqual([]);
  await tab.page.setViewportSize(phone);
  expect(await tab.overflow()).toBe(0);
  await tab.page.setViewportSize(desk);
}

test('the lead reviews the agreement of a school, and finds all of them in the register', async () => {
  const lead = await open(people.lead.id, 'school-hazelbrook');
  const panel = lead.panel(a.title);
  await panel.getByRole('button', { name: a.change }).click();
  await panel.getByLabel(a.reviewOn).fill('2026-07-10');
  await panel.getByRole('button', { name: a.save }).click();
  await panel.getByText(a.reviewBeforeSigned).waitFor();
  await panel.getByLabel(a.reviewOn).fill('2027-12-01');
  await panel.getByRole('button', { name: a.save }).click();
  await panel.getByText('It is to be reviewed by Wed 1 December 2027.').waitFor();
  await looksRight(lead);

  const register = await TabPage.open(lead.page, started.url, { person: people.lead.id });
  await register.tab.getByRole('link', { name: a.register.open }).click();
  await register.tab.getByRole('heading', { name: a.register.counts(3, 3) }).waitFor();
  expect(await register.tab.getByRole('listitem').first().innerText()).toContain('Saltmarsh');
  await looksRight(register, 'dark');
});

test('the therapist takes a child up, the SENDCo sees who holds the case, and asks that the record is restricted', async () => {
  const ellen = await open(people.sendco.id, 'school-hazelbrook/children');
  await ellen.tab.getByRole('button', { name: t.add }).click();
  await ellen.tab.getByRole('radio', { name: t.redFlags.none }).check();
  await ellen.tab.getByRole('button', { name: t.redFlags.goOn }).click();
  await ellen.tab.getByLabel(t.yearGroup, { exact: true }).selectOption('Year 2');
  await ellen.tab.getByLabel(t.question, { exact: true }).fill('How can she join in at playtime?');
  await ellen.tab.getByRole('button', { name: t.saveAndPut }).click();
  await part(ellen, 'support');
  await ellen.tab.getByText(j.notTakenUp).waitFor();

  const priya = await open(people.therapist.id, 'school-hazelbrook/children');
  await priya.tab.getByRole('button', { name: /Child 1, Year 2/ }).click();
  await part(priya, 'support');
  await priya.tab.getByRole('button', { name: j.takeUp }).click();
  await priya.tab.getByText(/^Priya Raman, link therapist, since/).waitFor();
  const nhs = priya.tab.getByLabel(j.nhsNumber, { exact: true });
  await nhs.fill('943 476 5918');
  await nhs.blur();
  await priya.tab.getByText(j.nhsWrong).first().waitFor();
  // What was refused is there again after a look at another page, with why.
  await priya.tab.getByRole('link', { name: 'History' }).click();
  await nhs.waitFor({ state: 'detached' });
  await priya.tab.getByRole('link', { name: 'Children', exact: true }).click();
  await priya.tab.getByRole('button', { name: /Child 1, Year 2/ }).click();
  await part(priya, 'support');
  await priya.tab.getByText(j.nhsWrong).first().waitFor();
  expect(await nhs.inputValue()).toBe('943 476 5918');
  await nhs.fill('943 476 5919');
  await nhs.blur();
  await priya.tab
    .getByText(/^Saved at/)
    .first()
    .waitFor();
  expect(await nhs.inputValue()).toBe('9434765919');
  await looksRight(priya, 'contrast');

  const again = await TabPage.open(ellen.page, started.url, {
    person: people.sendco.id,
    school: 'school-hazelbrook/children',
  });
  await again.tab.getByRole('button', { name: /Child 1, Year 2/ }).click();
  await part(again, 'support');
  await again.tab.getByText(/^Priya Raman, link therapist, since/).waitFor();
  await part(again, 'rights');
  await again.tab.getByRole('link', { name: c.wantsTo, exact: true }).click();
  await again.tab.getByLabel(c.what).selectOption('restrict');
  await again.tab.getByLabel(c.reason).selectOption('family-asks');
  await looksRight(again);
  await again.tab.getByRole('button', { name: c.ask }).click();
  await again.tab.getByText(c.waitsForOther).waitFor();

  const lead = await open(people.lead.id, 'school-hazelbrook/children');
  await lead
    .panel(j.holders)
    .getByText(/^Priya Raman, link therapist, since/)
    .waitFor();
  await looksRight(lead);
});

test('a lead writes words beside the framework’s and publishes them; the SENDCo reads them, and what the records show', async () => {
  const lead = await open(people.lead.id, 'service');
  const panel = lead.panel(words.title);
  await panel.getByText(words.cells(0)).click();
  await panel.getByLabel(words.cellLabel('Environment, targeted (EE2)')).fill('Ask us for the visual timetable kit.');
  await panel.getByRole('button', { name: words.save }).click();
  await panel.getByText(words.preview).click();
  await panel.getByText('Ask us for the visual timetable kit.').first().waitFor();
  await looksRight(lead);
  await panel.getByRole('button', { name: words.publish }).click();
  await panel.getByText(words.published).waitFor();

  const ellen = await open(people.sendco.id, 'school-hazelbrook');
  const grid = ellen.panel('The grid');
  await grid.getByText(gridText.words.title).click();
  await grid.getByText('Ask us for the visual timetable kit.').waitFor();
  await grid.getByRole('button', { name: evidenceText.open }).click();
  await grid.getByText(evidenceText.targeted(3, 0)).waitFor();
  await looksRight(ellen, 'dark');
});

test('from the worked example a therapist takes over what the school has too', async () => {
  const priya = await open(people.therapist.id, 'school-orchard-bank');
  const grid = priya.panel('The grid');
  await grid.getByText(gridText.example.title).click();
  await grid.getByRole('button', { name: `${gridText.example.add} Intervention Fayre` }).click();
  await grid.getByText(gridText.example.isThere, { exact: true }).waitFor();
  await looksRight(priya);
});

test('the SENDCo turns a bug into a gap, and the therapist reads it; each says where they stand', async () => {
  const lists = 'school-hazelbrook/evaluations/stars-bugs-moon';
  const hers = await open(people.sendco.id, lists);
  const bugs = hers.panel('Bugs');
  await bugs.getByRole('button', { name: reflect.tab.addTo('Bugs') }).press('Enter');
  await hers.page.keyboard.type('No quiet room on visit days');
  await bugs.getByRole('button', { name: reflect.tab.adding, exact: true }).press('Enter');
  await bugs.getByRole('button', { name: `${reflect.tab.turnInto} about “No quiet room` }).press('Enter');
  await bugs.getByLabel(reflect.tab.placeForGap).selectOption('EE1');
  await looksRight(hers, 'dark');
  await bugs.getByRole('button', { name: reflect.card.make }).press('Enter');
  await bugs.getByRole('paragraph').filter({ hasText: reflect.became.gap }).waitFor();

  const therapist = await open(people.therapist.id, lists);
  await therapist.panel('Bugs').getByText('No quiet room on visit days').first().waitFor();
  const stands = await TabPage.open(therapist.page, started.url, {
    person: people.therapist.id,
    school: 'school-hazelbrook/evaluations/readiness',
  });
  const first = stands.tab.getByRole('group').first();
  await first.getByRole('radio', { name: ready.none }).press('ArrowDown');
  await stands.tab.getByText(ready.rated(1, 10)).waitFor();
  expect(await first.getByRole('radio', { name: ready.ratings[1] }).isChecked()).toBe(true);
  await looksRight(stands);

  const lead = await open(people.lead.id, 'school-hazelbrook/evaluations/readiness');
  await lead.tab.getByRole('button', { name: ready.show('Priya Raman') }).press('Enter');
  await lead.tab.getByText(`1: ${ready.ratings[1]}`).waitFor();
  await looksRight(lead);
});
