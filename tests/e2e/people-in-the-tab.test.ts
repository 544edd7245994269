import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { organisationText } from '../../shared/organisation/text.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { joiningText } from '../../shared/joining/text.ts';
import { date } from '../../shared/kernel/time.ts';
import { rhythmText } from '../../shared/calendar/rhythm-text.ts';
import { rulesText } from '../../shared/reminders/rules-text.ts';
import { settingsText } from '../../shared/reminders/settings-text.ts';
import { serviceText as s } from '../../tab/features/people/service-text.ts';
import { peopleText as t } from '../../tab/features/people/text.ts';
import { calendarPageText as c } from '../../tab/features/calendar/text.ts';
import { remindersPageText as r } from '../../tab/features/reminders/text.ts';
import { tabText } from '../../tab/text.ts';
import { openChats, people } from '../support/chats.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { everyday, faults, themes } from './pages/axe.ts';
import { TabPage, type Theme } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const desk = { width: 1280, height: 900 };
const small = { width: 320, height: 800 };

let started: LocalMode;
let browser: Browser;
let window: BrowserContext;
let page: Page;
let chats: Awaited<ReturnType<typeof openChats>>;
let ellen: TabPage;

const open = (person: (typeof people)['lead'], school: string) =>
  TabPage.open(page, started.url, { person: person.id, school });

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  window = await openWindow(browser, { viewport: desk, reducedMotion: 'reduce' });
  page = await window.newPage();
  chats = await openChats(started.url);
  ellen = await open(people.sendco, 'school-hazelbrook/people');
}, 300_000);
afterAll(async () => {
  await chats?.channel.stop();
  await browser?.close();
  await started?.stop();
});

const button = (name: string | RegExp) => ellen.tab.getByRole('button', { name });
const field = (name: string) => ellen.tab.getByRole('textbox', { name, exact: true });
const heardBy = async (who: keyof typeof people, words: string): Promise<string> => {
  const chat = chats[who];
  return chat.reads(there((await chat.say(words))[0], 'an answer'));
};
const looksRight = async (name: string, inThemes: readonly Theme[]): Promise<void> => {
  expect([name, await faults(ellen, inThemes)]).toEqual([name, []]);
  await page.setViewportSize(small);
  expect([name, await ellen.overflow()]).toEqual([name, 0]);
  await page.setViewportSize(desk);
};
let code = '';

test('the SENDCo sees her link therapist first, and invites a head; a look at another page loses nothing', async () => {
  expect(await ellen.tab.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    t.groups.link,
    'Priya Raman',
    t.groups.school,
    `Ellen Whitfield${t.you}`,
  ]);
  await button(t.invite.button).click();
  // The keyboard is in the form already.
  await page.keyboard.type('Head');
  expect(await ellen.tab.getByRole('combobox', { name: t.invite.role }).inputValue()).toBe('head');
  await field(t.invite.name).fill('Ruth Calder');
  await button(t.invite.make).click();
  await ellen.tab.getByText(t.invite.emailNeeded).first().waitFor();
  await ellen.tab.getByRole('link', { name: 'History' }).click();
  await ellen.panel('Past meetings').waitFor();
  await ellen.tab.getByRole('link', { name: 'People', exact: true }).click();
  expect(await field(t.invite.name).inputValue()).toBe('Ruth Calder');
  await field(t.invite.email).fill(people.newcomer.email);
  await button(t.invite.make).click();

  const shown = ellen.tab.getByRole('group', { name: t.code.title('Ruth Calder') });
  await shown.waitFor();
  code = (await shown.getByText(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/).innerText()).trim();
  // The widest letters there are, on a phone without type of one width.
  await shown.getByText(code, { exact: true }).evaluate((letters) => {
    letters.textContent = 'WWWWW-WWWWW';
    letters.style.fontFamily = 'sans-serif';
  });
  await looksRight('code', ['dark']);
  // Putting it away without having copied it asks first, and going elsewhere does not lose it.
  await button(t.code.done).click();
  await ellen.tab.getByText(t.code.doneNotCopied).waitFor();
  await ellen.tab.getByRole('link', { name: 'History' }).click();
  await ellen.panel('Past meetings').waitFor();
  await ellen.tab.getByRole('link', { name: 'People', exact: true }).click();
  await shown.getByText(code, { exact: true }).waitFor();
  await button(t.code.copy).click();
  await shown.getByText(new RegExp(`^(${t.code.copied}|${t.code.notCopied})$`)).waitFor();
  await button(t.code.done).click();
  await shown.waitFor({ state: 'detached' });
});

test('she confirms who gave the code, and ends the role again once she has read what follows', async () => {
  expect(await heardBy('newcomer', `join ${code}`)).toContain('Whoever invited you');
  ellen = await open(people.sendco, 'school-hazelbrook/people');
  const waiting = ellen.panel(t.invitations.waiting);
  await waiting.getByText('Ruth Calder of Fern Hill Learning Trust gave your code').waitFor();
  await looksRight('waiting', ['contrast']);
  await button(`${joiningText.asks.yes}: Ruth Calder`).click();
  await ellen.panel(t.title).getByText('Ruth Calder has joined. Confirmed by Ellen Whitfield.').waitFor();
  await waiting.waitFor({ state: 'detached' });

  await button(`${t.role.button}: Ruth Calder, head teacher`).click();
  await ellen.tab.getByRole('combobox', { name: t.role.next }).selectOption({ label: 'Deputy SENDCo' });
  await button(new RegExp(`^${t.role.press}$`)).click();
  await ellen.panel(t.title).getByText(t.role.done('Ruth Calder', 'deputy SENDCo')).waitFor();

  await button(`${t.end.button.theirs}: Ruth Calder, deputy SENDCo`).click();
  await ellen.tab.getByText(t.end.sees('Ruth Calder', false)).waitFor();
  await button(t.end.press.theirs).click();
  await ellen.tab.getByText(t.over(2)).waitFor();
  expect(await heardBy('newcomer', 'plan')).toContain('You are not linked with a school');
});

test('how she is reached is hers to say', async () => {
  await button(`${t.change.mine}: Ellen Whitfield, SENDCo`).click();
  await field(t.when.mine).fill('Tuesdays, after half past three');
  await button(t.save).click();
  await ellen.panel(t.title).getByText('Tuesdays, after half past three').waitFor();
});

test('a specialist is invited for one strand, and never without a last day', async () => {
  ellen = await open(people.therapist, 'school-hazelbrook/people');
  await button(t.invite.button).click();
  await ellen.tab.getByRole('combobox', { name: t.invite.role }).selectOption('specialist');
  await ellen.tab.getByRole('radio', { name: t.invite.strand }).check();
  await ellen.tab.getByRole('combobox', { name: t.invite.whichStrand }).selectOption('IN');
  await field(t.invite.name).fill('Ruth Calder');
  await field(t.invite.email).fill(people.newcomer.email);
  await button(t.invite.make).click();
  await ellen.tab.getByText(t.invite.untilNeeded).first().waitFor();
  await ellen.tab.getByLabel(t.invite.until).fill('2026-12-18');
  await button(t.invite.make).click();
  const shown = ellen.tab.getByRole('group', { name: t.code.title('Ruth Calder') });
  code = (await shown.getByText(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/).innerText()).trim();
});

test('once she has joined, the specialist finds her way, and no page that would refuse her', async () => {
  await heardBy('newcomer', `join ${code}`);
  ellen = await open(people.therapist, 'school-hazelbrook/people');
  await button(`${joiningText.asks.yes}: Ruth Calder`).click();
  await ellen.panel(t.title).getByText('Ruth Calder has joined. Confirmed by Priya Raman.').waitFor();
  ellen = await open(people.newcomer, 'school-hazelbrook');
  expect(await ellen.tab.getByRole('navigation', { name: tabText.menu }).getByRole('link').allInnerTexts()).toEqual([
    tabText.parts.overview,
    tabText.parts.children,
    tabText.parts.calendar,
    tabText.parts.people,
  ]);
  await ellen.panel(tabText.grid).getByRole('table').waitFor();
  expect(await ellen.tab.getByText(organisationText.noSuchSchool).count()).toBe(0);
  await ellen.tab.getByRole('link', { name: tabText.parts.children }).click();
  await ellen.tab.getByText(requestText.noneDrawnInFor).waitFor();
  await looksRight('a specialist’s page', ['default']);
  ellen = await open(people.newcomer, 'school-hazelbrook/plan');
  await ellen.tab.getByText(tabText.notTheirs).waitFor();
});

test('the lead finds the service from her schools, hands one over, and adds an organisation', async () => {
  ellen = await open(people.lead, '');
  await ellen.tab.getByRole('link', { name: s.open }).click();
  await ellen.panel(s.vacancies.title).getByText(s.vacancies.none).waitFor();
  await button(s.handOver.button).click();
  const form = ellen.tab.getByRole('form', { name: s.handOver.title });
  await form.getByText(s.handOver.missing.from).waitFor();
  await form.getByRole('combobox', { name: s.handOver.from }).selectOption({ label: 'Priya Raman (2 schools)' });
  await form.getByRole('combobox', { name: s.handOver.to }).selectOption({ label: 'Tom Ashdown' });
  await form.getByRole('checkbox', { name: 'Orchard Bank Junior School' }).uncheck();
  await form.getByRole('radio', { name: s.handOver.takesOver }).check();
  await form.getByText('Tom Ashdown takes over Hazelbrook Primary School from Priya Raman, for good').waitFor();
  await looksRight('service', themes);
  await form.getByRole('button', { name: s.handOver.press }).click();
  await ellen.tab
    .getByText(/^Tom Ashdown takes over 1 school from Priya Raman/)
    .first()
    .waitFor();
  await ellen.panel(s.colleagues.title).getByRole('list', { name: '2 schools' }).waitFor();

  await button(s.organisations.button).click();
  await field(s.organisations.name).fill('Wingham Schools Trust');
  await field(s.organisations.tenant).fill('wingham.example');
  await button(s.organisations.add).last().click();
  await ellen.tab.getByText(s.organisations.tenantWrong).first().waitFor();
  await field(s.organisations.tenant).fill('7C8D5C74-7c30-4e20-9f77-8d3b8b2e3c07');
  await button(s.organisations.add).last().click();
  await ellen.tab.getByText(s.organisations.added('Wingham Schools Trust')).first().waitFor();
});

test('the SENDCo adds an INSET day, sees what moves, saves it and takes it back; the lead is told what is wrong with a line, and chooses how often is planned', async () => {
  ellen = await open(people.sendco, 'school-hazelbrook/calendar');
  const opens = ellen.panel(c.title('2026-27')).getByText(c.items.opens('spring term 2027'));
  await ellen.panel(c.inset.title).getByRole('textbox', { name: c.inset.date, exact: true }).fill('2026-12-18');
  await button(c.inset.add).click();
  const review = ellen.panel(c.review.title('2026-27'));
  await review.getByText('opens on Thu 26 Nov (was Fri 27 Nov)').waitFor();
  await looksRight('what will change', everyday('dark'));
  await button(c.review.saveAnyway).click();
  await ellen.panel(c.title('2026-27')).getByText('Thu 26 Nov').waitFor();
  await button(c.undo).click();
  await ellen.panel(c.title('2026-27')).getByText('Fri 27 Nov').first().waitFor();
  expect(await opens.count()).toBe(1);

  ellen = await open(people.lead, 'service');
  await ellen.tab.getByRole('link', { name: c.service.open }).click();
  const kent = ellen.panel('Kent');
  await kent.getByText(c.service.addYear).click();
  await kent.getByRole('textbox', { name: c.bring.paste }).fill('INSET day: Wednesday 2nd October 2026');
  await kent.getByRole('button', { name: c.bring.look }).click();
  await ellen.panel(c.review.title('2026-27')).getByText('2 October 2026 is a Friday').waitFor();
  expect(await button(c.review.save).count()).toBe(0);
  const often = ellen.panel(rhythmText.title);
  await often.getByRole('radio', { name: rhythmText.choices['half-term'] }).click();
  await often.getByText('Planning for the spring term 2027 (Term 4) opens on Fri 22 Jan').waitFor();
  await looksRight('calendars', everyday());
  await often.getByRole('button', { name: rhythmText.save }).click();
  await often.getByText(rhythmText.saved('half-term')).waitFor();
  await often.getByRole('radio', { name: rhythmText.choices.term }).click();
  await often.getByRole('button', { name: rhythmText.save }).click();
  await often.getByText(rhythmText.saved('term')).waitFor();
});

test('a lead finds her reminders, pauses them, and changes for all schools when a SENDCo is reminded', async () => {
  ellen = await open(people.lead, '');
  await ellen.tab.getByRole('link', { name: r.open }).click();
  await button(settingsText.pauseTwoWeeks).click();
  await ellen.tab
    .getByText(settingsText.paused(date('2026-12-11')))
    .first()
    .waitFor();
  await button(settingsText.resume).click();
  await button(settingsText.pauseTwoWeeks).waitFor();

  const pack = 'The SENDCo is reminded 1 school day before the meeting.';
  await ellen.tab.getByText(settingsText.topicNames.pack, { exact: true }).click();
  await button(rulesText.changeOf(`${settingsText.topicNames.pack}: ${pack}`)).click();
  await ellen.tab.getByRole('spinbutton', { name: 'School days before the meeting' }).fill('4');
  await ellen.tab.getByText('The SENDCo is reminded 4 school days before the meeting.').waitFor();
  await looksRight('reminders', ['dark']);
  await button(rulesText.save).last().click();
  await ellen.tab.getByText(`${settingsText.topicNames.pack} (changed)`).waitFor();
  await button(rulesText.reset).click();
  await ellen.tab.getByText(rulesText.usual).waitFor();
  await ellen.tab.getByText(pack).waitFor();
});
