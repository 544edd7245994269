import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { worcestershireGrid } from '../../infra/local/sample/grids.ts';
import { ownWording } from '../../shared/balanced-system/content.ts';
import { cellOf, levelsTopDown, strands, type Cell } from '../../shared/balanced-system/framework.ts';
import { readGridAnswer } from '../../shared/scoping/contract.ts';
import { entriesOf } from '../../tab/features/scoping/changing.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { paperFile } from '../../bot/documents/paper-file.ts';
import { gridPaper } from '../../shared/documents/grid-paper.ts';
import { sharesAnswer } from '../../shared/grid-share/contract.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { gridEntrySchema } from '../../shared/scoping/scoping.ts';
import { detailsText as details } from '../../shared/scoping/details-text.ts';
import { areaPageText as area } from '../../tab/features/area/text.ts';
import { gridText as text } from '../../tab/features/scoping/text.ts';
import { tabText } from '../../tab/text.ts';
import type { LocalMode } from '../support/local-mode.ts';
import { everyday, faults, faultsIn } from './pages/axe.ts';
import { TabPage } from './pages/tab-page.ts';
import { openWindow, serveWithBrowser } from './pages/window.ts';

jest.setTimeout(180_000);

const words = 'What is in place, or what is missing';
/** The scoping document as a word processor copies it. */
const worcestershireTable = (): string => {
  const inCell = (cell: Cell): string =>
    worcestershireGrid
      .filter(({ cells }) => cells.includes(cell))
      .map((entry) => `<p>${entry.text}</p>`)
      .join('');
  const head = strands.map((strand) => `<td><b>${ownWording.strands[strand].name}</b></td>`).join('');
  const rows = levelsTopDown.map(
    (level) =>
      `<tr><td>${ownWording.levels[level].name}</td>${strands.map((strand) => `<td>${inCell(cellOf(strand, level))}</td>`).join('')}</tr>`,
  );
  return `<html><body><table><tr><td></td>${head}</tr>${rows.join('')}</table></body></html>`;
};

/** The school's form with one gap written into it. */
async function filledForm(): Promise<Uint8Array> {
  const day = date('2026-11-27');
  const gap = gridEntrySchema.parse({
    ...{ id: 'gap', kind: 'gap', text: 'No now and next boards', cells: ['EE2'] },
    ...{ addedOn: day, confirmedOn: day, firstRev: 1, rev: 1 },
  });
  const copy = { schoolName: 'Hazelbrook', label: null, at: instant('2026-11-27T09:00:00Z'), entries: [gap] };
  return (await paperFile(gridPaper(ownWording, copy), 'word')).content as Uint8Array;
}

let started: LocalMode;
let browser: Browser;
let hers: Page;
let mine: Page;

beforeAll(async () => {
  [started, browser] = await serveWithBrowser();
  const open = async (viewport: { width: number; height: number }) =>
    (await openWindow(browser, { viewport, reducedMotion: 'reduce' })).newPage();
  hers = await open({ width: 1280, height: 1600 });
  mine = await open({ width: 390, height: 844 });
  // It runs as ever, and can be moved on to the next beat of her page.
  await hers.clock.install();
  await fetch(`${started.url}/local/tick`, { method: 'POST' });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await started?.stop();
});

test('a SENDCo at her desk and a therapist on a phone bring the grid up to date together', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id });
  const grid = desk.panel('The grid');
  await grid.getByRole('button', { name: 'Change Intervention Fayre' }).click();
  // Too long is refused in words, and what was typed stays.
  await grid.getByLabel(words).fill('x'.repeat(301));
  await grid.getByLabel(words).blur();
  await grid.getByText('That is 301 characters').waitFor();
  expect(await grid.getByLabel(words).inputValue()).toHaveLength(301);
  await grid.getByLabel(words).fill('Intervention Fayre, each June');
  await grid.getByLabel(words).blur();
  await grid.getByText(/^Saved at/).waitFor();
  await grid.getByText('In 1 cell').click();
  await grid.getByRole('checkbox', { name: /Workforce, targeted/ }).click();
  await grid.getByText('In 2 cells').waitFor();
  expect(await faults(desk)).toEqual([]);
  await hers.keyboard.press('Escape');

  await grid.getByRole('button', { name: /Add to Family support, specialist/ }).click();
  await grid.getByLabel(words).fill('No specialist advice for families');
  await grid.getByLabel('Kind').selectOption('gap');
  await grid.getByRole('button', { name: 'Add to the grid' }).click();
  await grid.getByText('Gap: No specialist advice for families').waitFor();
  await grid.getByRole('button', { name: /All still true.*Family/ }).click();
  await grid.getByText('Up to date', { exact: true }).waitFor();

  const phone = await TabPage.open(mine, started.url, {
    person: people.therapist.id,
    school: sampleSchools.hazelbrook.id,
  });
  const there = phone.panel('The grid');
  await there.getByText('Intervention Fayre, each June').first().waitFor();
  await there.getByText('Ellen Whitfield has this grid open too. You see each other’s changes.').waitFor();
  expect(await there.getByRole('button', { name: /^Still true/ }).count()).toBe(0);
  await there.getByRole('button', { name: 'Mark as reviewed' }).click();
  await there.getByText(/Priya Raman reviewed it on/).waitFor();
  expect(await faults(phone)).toEqual([]);
  expect(await phone.overflow()).toBeLessThanOrEqual(0);

  // Her page follows by itself at its next beat, and says whose change it was.
  await hers.clock.fastForward('00:15');
  await grid.getByText(/Priya Raman changed the grid on .* You are looking at the newest/).waitFor({ timeout: 60_000 });
  await grid.getByRole('button', { name: 'Change No specialist advice for families' }).click();
  await grid.getByRole('button', { name: 'Take out' }).click();
  await grid.getByText('Taken out lately (1)').waitFor();
  await grid.getByText(/the school changed it after that/).waitFor();
  await grid.getByRole('button', { name: /Put it back/ }).click();
  await grid.getByText('Gap: No specialist advice for families').waitFor();
});

test('the SENDCo ranks the gap by keyboard, the therapist on a phone; then both see both, settle and agree', async () => {
  const school = `${sampleSchools.hazelbrook.id}/gaps`;
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id, school });
  const gaps = desk.panel('Gaps in order');
  await gaps.getByRole('radio', { name: '1 First' }).first().focus();
  await hers.keyboard.press('Space');
  await gaps.getByText('1 of 1 in order').waitFor();
  await gaps.getByRole('button', { name: 'Hand in' }).focus();
  await hers.keyboard.press('Enter');
  await gaps.getByText(/Waiting for Priya Raman/).waitFor();
  expect(await faults(desk)).toEqual([]);

  const phone = await TabPage.open(mine, started.url, { person: people.therapist.id, school });
  const there = phone.panel('Gaps in order');
  await there.getByText('Ellen Whitfield handed in').waitFor();
  expect(await there.getByRole('radio', { checked: true }).count()).toBe(0);
  await there.getByRole('radio', { name: 'Not now' }).click();
  await there.getByText('1 of 1 in order').waitFor();
  await there.getByRole('button', { name: 'Hand in' }).click();
  await there.getByText('The school puts it higher').waitFor();
  await there.getByLabel('What comes first?').selectOption('next');
  await there.getByText(/Next · both · spring term 2027 · proposed by Priya Raman/).waitFor();
  expect(await faults(phone)).toEqual([]);
  expect(await phone.overflow()).toBeLessThanOrEqual(0);

  await hers.clock.fastForward('00:15');
  await gaps.getByRole('button', { name: /^Agree/ }).click();
  await gaps.getByText('Next · both · spring term 2027', { exact: true }).waitFor();
});

test('words typed without a connection wait in the grid, through another page too, and are sent later', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id });
  const grid = desk.panel('The grid');
  const menu = (name: string) => desk.tab.getByRole('link', { name, exact: true });
  await hers.route('**/api/schools/*/grid**', (route) => route.abort());
  await grid.getByRole('button', { name: 'Change Language for Learning' }).first().click();
  await grid.getByLabel(words).fill('Language for Learning, every class');
  await grid.getByLabel(words).blur();
  await grid.getByText('Not saved yet: no connection. It will be sent by itself.').waitFor();
  await grid.getByRole('button', { name: /Add to Family support, specialist/ }).click();
  await grid.getByLabel(words).first().fill('No drop-in for families');
  await grid.getByRole('button', { name: 'Add to the grid' }).click();
  await grid.getByText('Not saved yet: no connection. It will be sent by itself.').nth(1).waitFor();
  await desk.tab.getByRole('button', { name: 'Not everything is saved yet' }).waitFor();
  expect(await faults(desk)).toEqual([]);
  await menu('History').click();
  await desk.panel('Past meetings').waitFor();
  await menu('Overview').click();
  await grid.getByLabel(words).first().waitFor();
  const typed = await grid.getByLabel(words).evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));
  expect(new Set(typed)).toEqual(new Set(['Language for Learning, every class', 'No drop-in for families']));
  await hers.unroute('**/api/schools/*/grid**');
  await hers.clock.fastForward('00:15');
  await desk.tab
    .getByRole('button', { name: 'Not everything is saved yet' })
    .waitFor({ state: 'detached', timeout: 60_000 });
  await grid.getByText('No drop-in for families').first().waitFor();
  const therapist = await TabPage.open(hers, started.url, {
    person: people.therapist.id,
    school: sampleSchools.hazelbrook.id,
  });
  await therapist.panel('The grid').getByText('Language for Learning, every class').first().waitFor();
});

test('she says more about an entry, field after field; the therapist asks about a place, and it moves', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id });
  const grid = desk.panel('The grid');
  await grid.getByRole('button', { name: 'Change Liaison meetings with SENCo' }).click();
  // New words are proposed to the therapist, who has reviewed the grid before.
  await grid.getByLabel(words).fill('Liaison with the SENDCo');
  await grid.getByLabel(words).blur();
  await grid.getByText(/^Saved at/).waitFor();
  await grid.getByText(details.title).click();
  // Without waiting for one field to be saved before the next.
  await grid.getByLabel(details.fields.deliveredBy).fill('The link therapist');
  await grid.getByLabel(details.fields.frequency).fill('Every half term');
  await grid.getByLabel(details.fields.status).selectOption('running');
  await grid.getByRole('checkbox', { name: 'Year 1', exact: true }).click();
  await grid.getByRole('checkbox', { name: 'Year 2', exact: true }).click();
  await grid.getByLabel(details.fields.link).fill('no link');
  await grid.getByLabel(details.fields.link).blur();
  await grid.getByText(details.linkWrong).waitFor();
  expect(await grid.getByLabel(details.fields.link).inputValue()).toBe('no link');
  expect(await faults(desk)).toEqual([]);
  await grid.getByLabel(details.fields.link).fill('https://example.org/liaison');
  await grid.getByLabel(details.fields.link).blur();
  await grid.getByText(details.linkWrong).waitFor({ state: 'detached' });
  await grid.getByRole('button', { name: 'Close' }).click();
  const line = 'Proposed · Running · by The link therapist · Year 1, Year 2 · Every half term';
  await grid.getByText(line).waitFor();
  expect(await grid.getByRole('link', { name: text.link }).getAttribute('href')).toBe('https://example.org/liaison');

  const priya = await TabPage.open(hers, started.url, { person: people.therapist.id, school: 'school-hazelbrook' });
  const hersNow = priya.panel('The grid');
  await hersNow.getByRole('button', { name: 'Agree Liaison with the SENDCo' }).click();
  await hersNow.getByText(line).waitFor({ state: 'detached' });
  await hersNow.getByRole('button', { name: 'Change Parent evenings with SLT and SENCo' }).click();
  await hersNow.getByRole('button', { name: text.ask }).click();
  await hersNow.getByLabel(text.askWhat).fill('All parents may come, so is it universal?');
  await hersNow.getByText(text.places(0)).click();
  await hersNow.getByRole('checkbox', { name: 'Family support, universal (FS1)' }).check();
  await hersNow.getByRole('button', { name: text.send, exact: true }).click();
  await hersNow.getByRole('button', { name: 'Close' }).click();
  await hersNow.getByText('Priya Raman asks: All parents may come').waitFor();

  const again = await TabPage.open(mine, started.url, { person: people.sendco.id });
  const question = again.tab.getByRole('group', { name: /Parent evenings/ });

  await question.getByText('It might belong in: Family support, universal (FS1).').waitFor();
  expect(await faults(again, ['default', 'dark', 'contrast'])).toEqual([]);
  expect(await again.overflow()).toBe(0);
  await question.getByRole('button', { name: text.moves }).click();
  await question.waitFor({ state: 'detached' });
});

test('a school that has only a Word table pastes it, looks it through, and has its grid', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.farSendco.id });
  const grid = desk.panel('The grid');
  await grid.getByText('Nothing is mapped yet').waitFor();
  await grid.getByRole('button', { name: text.paste.open }).click();
  await grid.getByRole('button', { name: text.paste.read }).click();
  await grid.getByText(text.paste.nothing).waitFor();
  await grid.getByLabel(text.paste.label).evaluate((box, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'the same as one long line');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, worcestershireTable());
  await grid.getByRole('button', { name: text.paste.read }).click();
  await grid.getByText(text.paste.look(12)).waitFor();
  expect(await faults(desk, ['default', 'dark', 'contrast'])).toEqual([]);
  // A look at another page loses nothing; one is put right, and one more without a place has to be given one.
  await desk.tab.getByRole('link', { name: 'History', exact: true }).click();
  await desk.panel('Past meetings').waitFor();
  await desk.tab.getByRole('link', { name: 'Overview', exact: true }).click();
  await grid.getByText(text.paste.look(12)).waitFor();
  await hers.setViewportSize({ width: 320, height: 800 });
  expect(await desk.overflow()).toBe(0);
  await hers.setViewportSize({ width: 1280, height: 1600 });
  await grid.getByRole('button', { name: text.paste.add(12) }).click();
  await grid.getByText('12 provisions in 11 of 15 cells').waitFor();

  await grid.getByRole('button', { name: text.paste.open }).click();
  await grid.getByLabel(text.paste.label).fill('Language for learning\nCoffee mornings for families');
  await grid.getByRole('button', { name: text.paste.read }).click();
  await grid.getByText(text.paste.like('Language for Learning')).waitFor();
  // What is there already begins left out.
  await grid.getByRole('button', { name: text.paste.add(1) }).click();
  await grid.getByText(text.paste.noPlace).waitFor();
  await grid.getByText(text.places(0)).click();
  await grid.getByRole('checkbox', { name: 'Family support, targeted (FS2)' }).check();
  await grid.getByRole('button', { name: text.paste.add(1) }).click();
  await grid.getByText('13 provisions in 11 of 15 cells').waitFor();
});

test('the words of the grid are explained below it, for whoever only reads it too', async () => {
  const lead = await TabPage.open(hers, started.url, { person: people.lead.id, school: 'school-hazelbrook' });
  const grid = lead.panel('The grid');
  expect(await grid.getByRole('button', { name: text.paste.open }).count()).toBe(0);
  await grid.getByText(text.words.title).click();
  for (const words of ['Agent of change', 'Place-based support', 'Levels are not steps', 'EE2'])
    await grid.getByText(words).first().waitFor();
  expect(await faults(lead, ['default', 'dark', 'contrast'])).toEqual([]);
  await hers.setViewportSize({ width: 320, height: 800 });
  expect(await lead.overflow()).toBe(0);
  await hers.setViewportSize({ width: 1280, height: 1600 });
});

test('she takes a provision over from the library, and the therapist puts one in', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id });
  const grid = desk.panel('The grid');
  await grid.getByRole('button', { name: /Add to Environment, targeted/ }).click();
  await grid.getByRole('button', { name: area.fromLibrary.open }).click();
  await grid.getByLabel(area.fromLibrary.search).fill('timetables');
  await grid.getByRole('button', { name: area.fromLibrary.choose('Visual timetables') }).click();
  expect(await grid.getByLabel(words).inputValue()).toBe('Visual timetables');
  await grid.getByRole('button', { name: 'Add to the grid' }).click();
  await grid.getByText('Visual timetables', { exact: true }).waitFor();
  await grid.getByRole('link', { name: tabText.parts.area }).click();
  await desk.tab.getByText(/There are not five other schools like yours/).waitFor();
  expect(await faults(desk, everyday('contrast'))).toEqual([]);

  const priya = await TabPage.open(mine, started.url, { person: people.therapist.id, school: 'school-hazelbrook' });
  await priya.tab.getByRole('button', { name: /^Intervention/ }).click();
  await priya.tab.getByRole('button', { name: 'Change Specialist interventions for a few children' }).click();
  await priya.tab.getByRole('link', { name: area.library.put }).click();
  const library = priya.panel(area.library.title);
  expect(await library.getByLabel(area.library.fields.title).inputValue()).toBe(
    'Specialist interventions for a few children',
  );
  await library.getByLabel(area.library.fields.about).fill('Each has an aim and an end.');
  await library.getByRole('button', { name: area.library.send }).click();
  await library.getByText(area.library.state.proposed, { exact: true }).waitFor();
  expect(await faults(priya, everyday('dark'))).toEqual([]);
  expect(await priya.overflow()).toBe(0);
});
test('a filled form is read and looked through; a page for staff and one for parents opens without an account', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id });
  const grid = desk.panel('The grid');
  const chooser = grid.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'grid.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await grid.getByText('That is not a Word file.').waitFor();
  await chooser.setInputFiles({ name: 'grid.docx', mimeType: '', buffer: Buffer.from(await filledForm()) });
  await grid.getByText('One entry was read. Is it right?').waitFor();
  expect(await faults(desk)).toEqual([]);
  await grid.getByRole('button', { name: 'Add 1 entry' }).click();
  await grid.getByText('Gap: No now and next boards').first().waitFor();

  await grid.getByText('Take the grid away or share it').click();
  await grid.getByRole('button', { name: 'Excel' }).waitFor();
  await grid.getByRole('link', { name: 'Share a page of it with staff or parents' }).click();
  const share = desk.panel('Share the grid');
  const made = share.getByRole('listitem');
  for (const [n, whom] of ['Staff of the school', 'Parents and carers'].entries()) {
    await share.getByRole('radio', { name: whom }).check();
    await share.getByRole('button', { name: 'Make the link' }).click();
    await made.nth(n).waitFor();
  }
  expect(await faults(desk, ['dark'])).toEqual([]);
  const answer = hers.waitForResponse(/\/grid\/shares$/);
  await TabPage.open(hers, started.url, { person: people.sendco.id, school: 'school-hazelbrook/share' });
  const { shares } = sharesAnswer.parse(await (await answer).json());
  for (const { url, audience } of shares) {
    await mine.goto(url);
    for (const colorScheme of ['light', 'dark'] as const) {
      await mine.emulateMedia({ colorScheme });
      expect([audience, colorScheme, await faultsIn(mine.mainFrame())]).toEqual([audience, colorScheme, []]);
    }
    await mine.setViewportSize({ width: 320, height: 640 });
    expect(await mine.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect((await mine.getByText('No now and next boards').count()) > 0).toBe(audience === 'staff');
    // The policy lets the page's one style through.
    expect(await mine.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).not.toBe('none');
  }
  await mine.setViewportSize({ width: 390, height: 844 });
});

test('axe finds nothing in an open editor, in dark and high contrast', async () => {
  const desk = await TabPage.open(hers, started.url, { person: people.sendco.id, theme: 'dark' });
  await desk.panel('The grid').getByRole('button', { name: 'Change SLCN Pathway' }).first().click();
  expect(await faults(desk, ['dark', 'contrast'])).toEqual([]);
});

// Last, because it moves the clock on by seven months.
test('the SENDCo sweeps twenty entries by keyboard alone, with fewer than twenty-five keys, also on a phone', async () => {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${started.url}${path}`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...headers },
    });
    expect(answer.status).toBe(200);
  };
  const who = new URLSearchParams({ person: people.sendco.id });
  const { token } = (await (await fetch(`${started.url}/local/token?${who}`)).json()) as { token: string };
  const asked = { headers: { authorization: `Bearer ${token}` } };
  const path = `/api/schools/${sampleSchools.hazelbrook.id}/grid`;
  const { grid } = readGridAnswer.parse(await (await fetch(`${started.url}${path}`, asked)).json());
  const missing = 20 - (grid ? entriesOf(grid).length : 0);
  const entries = Array.from({ length: missing }, (_, n) => ({
    ...{ entryId: `group-${n}`, kind: 'provision', text: `Group ${n}`, cells: ['IN2'] },
  }));
  await post(`${path}/entries/several`, { editId: 'twenty', entries }, asked.headers);
  // The next planning: everything is to be looked at again, and what was confirmed last in September 2026 is old.
  await post('/local/clock', { now: '2027-07-01T09:00:00Z' });
  await post('/local/tick', {});

  const page = await hers.context().newPage();
  const desk = await TabPage.open(page, started.url, { person: people.sendco.id });
  await desk.panel('The grid').getByText('Not confirmed since autumn term 2026').first().waitFor();
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const sweep = desk.panel('Still true?');
  await desk.panel('The grid').getByRole('link', { name: 'Still true? 20 entries to look at' }).focus();
  await press('Enter');
  await sweep.getByText('1 of 20').waitFor();
  expect(await faults(desk, ['dark', 'contrast'])).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await desk.overflow()).toBeLessThanOrEqual(0);
  const [yes, no] = [
    sweep.getByRole('button', { name: 'Still true' }),
    sweep.getByRole('button', { name: 'No longer' }),
  ];
  for (const button of [yes, no]) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  for (let n = 1; n <= 20; n += 1) {
    await sweep.getByText(`${n} of 20`, { exact: true }).waitFor();
    await press('y');
  }
  await sweep.getByText('All five strands are up to date for the autumn term 2027.').waitFor();
  expect(keys).toBeLessThanOrEqual(25);
  expect(sent.length).toBeLessThanOrEqual(25);
  expect(await faults(desk)).toEqual([]);
  await page.close();
});
