/** Pictures of what goes out of a child's journey: the communication passport, a move, the plan to take away, a case study. */
import type { Browser } from 'playwright-core';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { caseStudyText as story } from '../../shared/case-study/text.ts';
import { ispText as isp } from '../../shared/isp/text.ts';
import { supportText as t } from '../../shared/support/text.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { TabPage } from '../../tests/e2e/pages/tab-page.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { asking } from './asking.ts';
import { fileOf, phone, shoot } from './pictures.ts';

const { therapist, sendco } = people;
const school = sampleSchools.hazelbrook.id;

/** A passport with a sign, a move to the next class, and a case study with words that have to be looked at. */
async function written(started: Started, id: string): Promise<void> {
  const hers = await asking(started, sendco, school);
  const mine = await asking(started, therapist, school);
  const words = {
    hard: 'Noise in the hall, a change nobody told me about',
    upset: 'I hold my sleeves and look down',
    calm: 'The book corner, with nobody talking',
    understand: 'A picture, and one thing at a time',
    likes: 'Puffins and lighthouses',
  };
  const said = { ways: [{ way: 'speech', looksLike: 'Short sentences, quietly' }], words, part: ['chosen'] };
  const part = (name: string, op: object) => hers.send(`requests/${id}/support/${name}`, { op });
  await part('passport', { do: 'write', seen: 99, said: { ...said, eating: false } });
  const sign = { see: 'Taps the table twice', means: 'I want a turn', todo: 'Wait, and look at her' };
  await part('passport', { do: 'add-sign', id: 'sign-1', ...sign });
  await part('moves', { do: 'begin', id: 'move-1', to: { kind: 'year', yearGroup: 'Year 3' }, on: '2027-09-01' });
  type Begun = { study: { id: string; rev: number; texts: { concern: string } } };
  const { study } = await mine.send<Begun>(`requests/${id}/case-study`, { newId: 'story-1' });
  const concern = 'In March she stood beside the others. At home the family speaks Polish.';
  const op = { do: 'write', texts: { concern }, was: { concern: study.texts.concern }, seen: study.rev };
  await mine.send(`case-studies/${encodeURIComponent(study.id)}`, { op });
}

/** Each panel by itself, and the page of a case study, at a desk and on a phone. */
export async function journeyPanels(browser: Browser, started: Started, id: string): Promise<void> {
  await written(started, id);
  const page = await (await openWindow(browser, { reducedMotion: 'reduce' })).newPage();
  const panels = [
    ['passport', t.passport.title],
    ['moves', t.moves.title],
    ['plan-to-take-away', isp.panel],
  ] as const;
  for (const [look, width] of [
    ['light', 1100],
    ['phone', phone.width],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    const tab = await TabPage.open(page, started.url, { person: sendco.id, school: `${school}/support/${id}` });
    await tab.panel(isp.panel).getByRole('button', { name: isp.press }).click();
    await tab.panel(isp.panel).getByRole('link', { name: isp.files['isp-pdf'] }).waitFor();
    await page.setViewportSize({ width, height: Math.max(900, await tab.height()) });
    for (const [name, title] of panels)
      await tab.panel(title).screenshot({ path: fileOf(`panel-${name}-${look}`), animations: 'disabled' });
    await page.setViewportSize({ width, height: 600 });
    const one = await TabPage.open(page, started.url, { person: sendco.id, school: `${school}/stories/${id}` });
    await one.panel(story.spotsTitle).waitFor();
    await page.setViewportSize({ width, height: Math.max(600, await one.height()) });
    await shoot(page, `tab-case-study-${look}`);
  }
  await page.context().close();
}
