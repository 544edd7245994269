/**
 * Pictures of a worry: from the card ‘I’m worried about a child’ through question, request, consent and joint decision to the
 * journey, the family's own page and the family's rights.
 */
import type { Browser } from 'playwright-core';
import { decisionText as decide } from '../../shared/decision/text.ts';
import { questionText as ask } from '../../shared/question/text.ts';
import { requestText as t } from '../../shared/request-for-help/text.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import type { Card } from '../../tests/e2e/pages/chat.ts';
import { FrontPage } from '../../tests/e2e/pages/front-page.ts';
import { openWindow } from '../../tests/e2e/pages/window.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { asking } from './asking.ts';
import { allThatIsKnown, aJourney, otherChildren } from './children-records.ts';
import { familyPictures } from './family-pages.ts';
import { journeyPanels } from './journey-panels.ts';
import { clockTo, hideStamps, shoot, tabPicture, tick, wide } from './pictures.ts';

const { therapist, sendco, lead } = people;
const school = sampleSchools.hazelbrook.id;

/** A worry in both chats, until it is decided together what to do. Answers the id of the request. */
async function inTheChats(browser: Browser, started: Started): Promise<string> {
  const context = await openWindow(browser, { viewport: { width: 1400, height: 880 } });
  const front = await FrontPage.open(await context.newPage(), started.url);
  const [priya, ellen] = [front.chatOf(therapist.name), front.chatOf(sendco.name)];
  /** Both chats scrolled to these cards, and beside them what the SENDCo has on this page of the tab. */
  const picture = async (name: string, part: string, ...cards: readonly Card[]): Promise<void> => {
    const shown = new URLSearchParams({ person: sendco.id, page: `${school}/${part}` });
    await front.page.getByLabel('Seen by').selectOption(sendco.id);
    await front.page
      .locator('#tab')
      .evaluate((frame, src) => frame.setAttribute('src', src), `/local/tab-host?${shown}`);
    const tab = front.page.frameLocator('#tab').frameLocator('iframe');
    await tab.getByRole('heading', { level: 1 }).waitFor();
    await tab.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
    for (const card of cards) await card.show();
    await hideStamps(front.page);
    await shoot(front.page, `chats-${name}`);
  };
  await priya.sees('welcome to Link Therapy');
  await ellen.sees('welcome to Link Therapy');
  await tick(started);

  // An answer takes its card's place, so each card is found anew by its words.
  await ellen.say('I’m worried about a child');
  const before = await ellen.sees(t.redFlags.question);
  await before.tick(t.redFlags.options.swallowing);
  await picture('worried', 'questions', before);
  await before.press(t.redFlags.goOn);
  await picture('red-flag', 'questions', await ellen.sees(t.redFlags.routeTitle));

  await ellen.say('I’m worried about a child');
  const again = await ellen.sees(t.redFlags.question);
  await again.tick(t.redFlags.none);
  await again.press(t.redFlags.goOn);
  const worry = await ellen.sees(ask.form.title);
  await worry.choose(ask.form.yearGroup, 'Year 2');
  await worry.write(ask.form.words, 'She plays alone and says little to other children. What can we do tomorrow?');
  await picture('question-form', 'questions', worry);
  await worry.press(ask.form.send(therapist.name));
  const offers = await ellen.sees(ask.offers.title);
  const theirs = await priya.sees('What can we do tomorrow?');
  await picture('question', 'questions', theirs, offers);

  await theirs.write(
    ask.answer.words,
    'Play beside her for five minutes a day and say what she does. Tell me on Friday.',
  );
  await theirs.press(ask.answer.send);
  await ellen.sees('Play beside her');
  await tick(started);
  const answered = await ellen.sees('Play beside her');
  await picture('answer', 'questions', await priya.sees('Play beside her'), answered);

  await answered.press(ask.help.ask);
  const form = await ellen.sees(ask.help.intro);
  await picture('help-form', 'questions', form);
  await form.press(ask.help.ask);
  const begun = await ellen.sees('is on the agenda');
  await tick(started);
  const request = await priya.sees('Request for help: Child 1, Year 2');
  await picture('request', 'requests', request, begun);

  const hers = await asking(started, sendco, school);
  const { requests } = await hers.see<{ requests: { request: { id: string } }[] }>('requests');
  const id = requests[0]?.request.id ?? '';
  await allThatIsKnown(hers, id);

  await request.press(decide.acknowledge);
  const mine = await priya.sees('Answers for it: Priya Raman');
  await mine.press(decide.propose);
  const proposing = await priya.sees(decide.proposeIntro);
  await picture('proposing', 'requests', proposing);
  await proposing.choose(decide.kind, decide.kinds.group);
  await proposing.write(decide.words, 'Talking group on Tuesdays with the teaching assistant');
  await proposing.write(decide.rationale, 'She talks most in small groups');
  await proposing.press(decide.send);
  await tick(started);
  const proposed = await ellen.sees('Group: Talking group');
  await picture('proposed', 'requests', await priya.sees('Group: Talking group'), proposed);
  await proposed.press(decide.agree);
  const decided = await ellen.sees('Decided together by');
  await tick(started);
  await picture('decided', 'requests', await priya.sees('Decided together by'), decided);
  await context.close();
  return id;
}

/** The therapist has the child's page open while the family takes consent back. */
async function consentTakenBack(browser: Browser, started: Started, id: string): Promise<void> {
  const page = await (await openWindow(browser, { viewport: wide, reducedMotion: 'reduce' })).newPage();
  const hers = await asking(started, sendco, school);
  const { requests } = await hers.see<{ requests: { request: { id: string; rev: number } }[] }>('requests');
  const seen = requests.find(({ request }) => request.id === id)?.request.rev;
  const says = (state: string) =>
    hers.send(`requests/${id}/fields`, {
      ...{ planId: 'plan|service-weald|school-hazelbrook|2026-27|spring', seen },
      patch: {
        consent: { purposes: ['discuss'], state, giver: { kind: 'parental-responsibility', personId: 'parent-1' } },
      },
    });
  await tabPicture(page, started, 'reading-with-consent', therapist, `${school}/children/${id}`);
  await says('withdrawn');
  await tabPicture(page, started, 'reading-withdrawn', therapist, `${school}/children/${id}`);
  await page.context().close();
}

/** Every page about children, from top to bottom. */
async function inTheTab(browser: Browser, started: Started, id: string): Promise<void> {
  const page = await (await openWindow(browser, { reducedMotion: 'reduce' })).newPage();
  const pages = [
    ['questions', sendco, `${school}/questions`],
    ['request-form', sendco, `${school}/children/${id}`],
    ['child-consent', sendco, `${school}/children/${id}/consent`],
    ['child-family', sendco, `${school}/children/${id}/family`],
    ['child-support', therapist, `${school}/children/${id}/support`],
    ['child-rights', sendco, `${school}/children/${id}/rights`],
    ['child-seen', sendco, `${school}/children/${id}/seen`],
    ['queue', sendco, `${school}/requests`],
    ['queue-lead', lead, `${school}/requests`],
    ['journey', therapist, `${school}/support/${id}`],
    ['copies', sendco, `${school}/copies`],
    ['records-due', sendco, `${school}/records-due`],
  ] as const;
  for (const [name, person, part] of pages) await tabPicture(page, started, name, person, part);
  await page.context().close();
}

/** The whole story. */
export async function childrenPictures(browser: Browser, started: Started): Promise<void> {
  await clockTo(started, '2026-11-27T09:00');
  const id = await inTheChats(browser, started);
  await familyPictures(browser, started, id);
  await otherChildren(started);
  await clockTo(started, '2026-12-08T10:00');
  await aJourney(started, id);
  await inTheTab(browser, started, id);
  await journeyPanels(browser, started, id);
  await consentTakenBack(browser, started, id);
}
