/** Pictures of the tab's pages about calendars, times and reminders, and what people do there meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { calendarPageText as dates } from '../../tab/features/calendar/text.ts';
import { freeBusyText } from '../../tab/features/free-busy/text.ts';
import { bookingWords } from '../../tab/features/planning/booking-words.ts';
import { TabPage } from '../../tests/e2e/pages/tab-page.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { clockTo, tabPicture, tick } from './pictures.ts';

const { therapist, sendco, lead } = people;
const hazelbrook = sampleSchools.hazelbrook.id;

const openTab = (page: Page, started: Started, { id }: SamplePerson, school: string): Promise<TabPage> =>
  TabPage.open(page, started.url, { person: id, school });
const press = ({ tab }: TabPage, name: string): Promise<void> =>
  tab.getByRole('button', { name, exact: true }).first().click();

/** A time put together in the form, not yet sent. */
async function addTime({ tab }: TabPage, on: string, at: string): Promise<void> {
  await tab.getByLabel(bookingWords.day, { exact: true }).selectOption({ value: on });
  await tab.getByLabel(bookingWords.start, { exact: true }).fill(at);
}

/** The therapist offers one time from the school's page. */
export async function offerInTheTab(page: Page, started: Started, school: string, on: string, at: string) {
  const tab = await openTab(page, started, therapist, school);
  await addTime(tab, on, at);
  await press(tab, bookingWords.add);
  await tab.tab.getByRole('button', { name: /^Send to / }).click();
  await tab.tab
    .getByText(/^Waiting for .* to choose a time/)
    .first()
    .waitFor();
}

/** The SENDCo books the one time that is offered. */
export async function bookInTheTab(page: Page, started: Started, school: string, person: SamplePerson) {
  const tab = await openTab(page, started, person, school);
  await press(tab, bookingWords.book);
  await tab.tab.getByText('Booked:').first().waitFor();
}

/** The SENDCo writes into the school's calendar what a meeting should keep clear of. */
export async function addEvent(page: Page, started: Started, label: string, on: string): Promise<void> {
  const tab = await openTab(page, started, sendco, `${hazelbrook}/calendar`);
  const panel = tab.panel(dates.events.title);
  await panel.getByLabel(dates.events.label).fill(label);
  await panel.getByLabel(dates.events.first).fill(on);
  await press(tab, dates.events.add);
  const save = tab.tab.getByRole('button', { name: new RegExp(`^(${dates.review.save}|${dates.review.saveAnyway})$`) });
  await save.click();
  await tab.panel(dates.events.title).getByText(label).first().waitFor();
}

/** The form of the therapist with her own calendar beside the times. */
const offerPicture = (page: Page, started: Started): Promise<void> =>
  tabPicture(page, started, 'offer', therapist, hazelbrook, async (tab) => {
    const show = tab.tab.getByRole('button', { name: freeBusyText.show });
    const shown = tab.tab.getByText(freeBusyText.shown);
    await show.or(shown).first().waitFor();
    if (await show.count()) {
      await show.click();
      await page.getByRole('button', { name: 'Accept' }).click();
    }
    await shown.waitFor();
    await addTime(tab, '2026-12-03', '09:30');
    await press(tab, bookingWords.add);
    await addTime(tab, '2026-12-08', '11:30');
  });

/** Every page of calendars and reminders in every look. */
export async function calendarPictures(browser: Browser, started: Started): Promise<void> {
  const page = await (await openWindow(browser, { reducedMotion: 'reduce' })).newPage();
  await clockTo(started, '2026-11-27T09:00');
  await tick(started);
  await addEvent(page, started, 'Nativity play', '2026-12-10');
  await offerInTheTab(page, started, sampleSchools.orchardBank.id, '2026-12-08', '11:00');
  await bookInTheTab(page, started, sampleSchools.orchardBank.id, people.otherSendco);
  await offerPicture(page, started);
  await tabPicture(page, started, 'calendar', sendco, `${hazelbrook}/calendar`);
  await tabPicture(page, started, 'calendar-review', sendco, `${hazelbrook}/calendar`, async (tab) => {
    await tab.panel(dates.inset.title).getByLabel(dates.inset.date, { exact: true }).fill('2026-12-18');
    await press(tab, dates.inset.add);
    await tab.panel(dates.review.title('2026-27')).waitFor();
  });
  await tabPicture(page, started, 'calendars', lead, 'calendars');
  await tabPicture(page, started, 'import-review', lead, 'calendars', async (tab) => {
    const kent = tab.panel('Kent');
    await kent.getByText(dates.service.addYear).click();
    const paste = [
      'Term 1: Wednesday 1 September 2027 to Friday 22 October 2027',
      'Term 2: Monday 1 November 2027 to Friday 17 December 2027',
      'Term 3: Tuesday 4 January 2028 to Friday 11 February 2028',
      'Term 4: Monday 21 February 2028 to Friday 31 March 2028',
      'Term 5: Tuesday 18 April 2028 to Friday 26 May 2028',
      'Term 6: Monday 5 June 2028 to Friday 21 July 2028',
    ];
    await kent.getByLabel(dates.bring.paste).fill(paste.join('\n'));
    await kent.getByRole('button', { name: dates.bring.look }).click();
    await tab.panel(dates.review.title('2027-28')).waitFor();
  });
  for (const [name, person] of [
    ['therapist', therapist],
    ['sendco', sendco],
    ['lead', lead],
  ] as const)
    await tabPicture(page, started, `reminders-${name}`, person, 'reminders');
}
