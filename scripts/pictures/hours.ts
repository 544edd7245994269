/**
 * Pictures of hours: the figures of an authority and its bands, hours shared by them, a therapist's year sought and
 * published, a visit logged in one press and what is left in both chats, what the hours are for, and needs in numbers.
 */
import type { Browser, Page } from 'playwright-core';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { needsText } from '../../shared/needs-profile/text.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { visitCardText } from '../../shared/visits/card-text.ts';
import { bandsText } from '../../tab/features/allocation/text.ts';
import { figuresPageText } from '../../tab/features/school-figures/text.ts';
import { yearPageText } from '../../tab/features/year-plan/text.ts';
import { FairHours } from '../../tests/e2e/pages/fair-hours.ts';
import { FrontPage } from '../../tests/e2e/pages/front-page.ts';
import { TabPage } from '../../tests/e2e/pages/tab-page.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { hideStamps, shoot, tabPicture, tick } from './pictures.ts';

const { therapist, sendco, lead } = people;
const school = sampleSchools.hazelbrook.id;
const authority = 'Medway';

const counted = [
  'Year\tRoll\tFSM\tEAL\tSEN support\tEHCP\tSLCN\tScreened\tOf concern',
  'Nursery\t26\t8\t11\t3\t0\t6\t26\t9',
  'Reception\t58\t21\t24\t9\t2\t14\t58\t17',
  'Year 1\t60\t19\t18\t11\t3\t12\t\t',
  'Year 2\t57\t16\t15\t12\t2\t9\t\t',
].join('\n');

const open = (page: Page, { url }: Started, { id }: typeof lead, at: string): Promise<TabPage> =>
  TabPage.open(page, url, { person: id, school: at });

/** The lead looks at the open data of one authority; then she takes a published file with her own list, and bands it. */
async function figuresAndBands(page: Page, started: Started): Promise<void> {
  const { bring, draft } = figuresPageText;
  const figures = await open(page, started, lead, 'hours/figures');
  await figures.tab.getByLabel(bring.authority, { exact: true }).selectOption(authority);
  await figures.tab.getByRole('button', { name: bring.look }).click();
  await figures.tab.getByRole('button', { name: draft.apply }).click();
  await figures.tab.getByText(draft.applied).first().waitFor();
  await tabPicture(page, started, 'hours-figures', lead, 'hours/figures');
  await tabPicture(page, started, 'hours-bands', lead, 'hours/bands', async ({ tab }) => {
    await tab.getByRole('button', { name: bandsText.try.first }).click();
    await tab.getByRole('heading', { name: bandsText.result.title }).waitFor();
  });
  const own = new FairHours(await open(page, started, lead, 'hours/figures'));
  await own.bringFiles();
  await own.takeFigures();
}

/** She freezes the bands, shares hours by them, publishes them, and finds who serves whom. */
async function bandsToHours(page: Page, started: Started): Promise<void> {
  const at = async (part: string) => new FairHours(await open(page, started, lead, `hours/${part}`));
  const bands = await at('bands');
  await bands.tryBands();
  await bands.keepBands();
  await bands.freezeBands();
  await tabPicture(page, started, 'hours-why', lead, 'hours/bands', async (tab) => {
    const run = new FairHours(tab);
    await run.openRun();
    await run.openWhy(sampleSchools.hazelbrook.name);
  });
  const share = await at('share');
  await share.shareHours();
  await tabPicture(page, started, 'hours-share', lead, 'hours/share');
  await (await at('share')).publishHours();
  await tick(started);
  await (await at('who')).findWho();
  await tabPicture(page, started, 'hours-who', lead, 'hours/who');
  await tabPicture(page, started, 'hours-report', lead, 'hours/report');
}

/** The therapist has her year planned and publishes it; both see the visits at the school. */
async function year(page: Page, started: Started): Promise<void> {
  const tab = await open(page, started, therapist, 'hours/year');
  await tab.tab.getByRole('button', { name: yearPageText.solve }).click();
  await tab.tab.getByRole('button', { name: yearPageText.publish }).waitFor({ timeout: 120_000 });
  await tabPicture(page, started, 'hours-year', therapist, 'hours/year');
  const planned = await open(page, started, therapist, 'hours/year');
  await planned.tab.getByRole('button', { name: yearPageText.publish }).click();
  await planned.tab.getByText(yearPageText.allPublished).first().waitFor({ timeout: 120_000 });
}

/** The day of the first visit: its card comes, one press logs it, and both ask what is left. */
async function visitInTheChats(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { viewport: { width: 1400, height: 880 } });
  const front = await FrontPage.open(await context.newPage(), started.url);
  const [priya, ellen] = [front.chatOf(therapist.name), front.chatOf(sendco.name)];
  await priya.sees('welcome to Link Therapy');
  await ellen.sees('welcome to Link Therapy');
  await front.moveTo('2026-12-01T12:05');
  await front.doWhatIsDue();
  const card = await priya.sees(visitCardText.asPlanned);
  await card.show();
  await hideStamps(front.page);
  await shoot(front.page, 'chats-visit');
  await card.press(visitCardText.asPlanned);
  await tick(started);
  for (const chat of [priya, ellen]) await chat.say('How many hours do we have left?');
  const left = [await priya.sees(organisationText.hoursTitle), await ellen.sees(organisationText.hoursTitle)];
  await hideStamps(front.page);
  for (const each of left) await each.show();
  await shoot(front.page, 'chats-hours-left');
  await context.close();
}

/** The school counts its needs, and shares them. */
async function needs(page: Page, started: Started): Promise<void> {
  const { page: t } = needsText;
  const tab = await open(page, started, sendco, `${school}/profile`);
  await tab.tab.getByText(t.paste).click();
  await tab.tab.getByLabel(t.pasteField).fill(counted);
  await tab.tab.getByRole('button', { name: t.take }).click();
  await tab.tab.getByRole('button', { name: t.share }).click();
  await tab.tab.getByRole('button', { name: t.sharing.yes }).click();
  await tab.tab.getByText('Shared by').waitFor();
  await tabPicture(page, started, 'needs', sendco, `${school}/profile`);
  await tabPicture(page, started, 'needs-told', therapist, `${school}/profile`);
  await tabPicture(page, started, 'needs-area', lead, 'hours/profile');
}

/** All of it, in the order of the work. */
export async function hoursPictures(browser: Browser, started: Started): Promise<void> {
  const context = await openWindow(browser, { reducedMotion: 'reduce' });
  const page = await context.newPage();
  await figuresAndBands(page, started);
  await bandsToHours(page, started);
  await year(page, started);
  await visitInTheChats(browser, started);
  await tabPicture(page, started, 'hours-school', sendco, `${school}/hours`);
  await tabPicture(page, started, 'visits', therapist, `${school}/visits`);
  await needs(page, started);
  await context.close();
}
