/** A school that has used its grid and its evaluations for a while, filled in over the tab's own API. */
import type { Page } from 'playwright-core';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { baseline } from '../../shared/evaluation/baseline.ts';
import { people } from '../../tests/support/chats.ts';
import { TabPage } from '../../tests/e2e/pages/tab-page.ts';
import type { Started } from '../../tests/support/started.ts';
import { tabPicture } from './pictures.ts';

const { therapist, sendco } = people;
const school = sampleSchools.hazelbrook.id;
const ofSchool = (kind: string, ...rest: readonly string[]): string =>
  [kind, 'service-weald', school, ...rest].join('|');

type Send = (path: string, body: object) => Promise<void>;

/** Sends as a person, with the token that the page itself uses. */
async function sender(page: Page, started: Started, person: SamplePerson): Promise<Send> {
  const asked = page.waitForRequest((request) => request.url().includes(`/api/schools/${school}`));
  await TabPage.open(page, started.url, { person: person.id, school });
  const { authorization = '' } = await (await asked).allHeaders();
  let edits = 0;
  return async (path, body) => {
    const answer = await page.request.post(`${started.url}/api/schools/${school}/${path}`, {
      headers: { authorization },
      data: { editId: `picture-${person.id}-${(edits += 1)}`, ...body },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  };
}

const gaps = [
  ['The hall is too loud to talk in', 'EE1'],
  ['Nobody shows new staff how to use the visual timetables', 'WW2'],
  ['Families of children with complex needs have nobody to ask in the holidays', 'FS3'],
] as const;
const ranks = { sendco: ['first', 'next', 'later'], therapist: ['first', 'later', 'next'] } as const;

/** What both wrote, ranked and answered. */
async function fill(hers: Send, mine: Send): Promise<void> {
  for (const [n, [text, cell]] of gaps.entries())
    await hers('grid/entries', { entryId: `gap-${n}`, kind: 'gap', text, cells: [cell] });
  const ranking = (side: keyof typeof ranks) => ({
    cycleId: ofSchool('cycle', '2026-27', 'spring'),
    ranks: gaps.map((_, n) => ({ entryId: `gap-${n}`, rank: ranks[side][n] })),
    handIn: true,
    seen: 0,
  });
  await hers('gaps/rank', ranking('sendco'));
  await mine('gaps/rank', ranking('therapist'));

  const evaluationId = ofSchool('evaluation', 'baseline', '2026-27', 'autumn');
  for (const [n, { id: item }] of baseline.items.entries()) {
    const said = { evaluationId, item, field: 'answer', seen: 0 };
    const answer = n % 7 === 5 ? 'dont-know' : String((n * 2) % 4);
    await hers('evaluations/say', { ...said, column: 'sendco', text: answer });
    await mine('evaluations/say', {
      ...said,
      column: 'link-therapist',
      text: String(n % 3 === 0 ? (n + 1) % 4 : (n * 2) % 4),
    });
  }
  for (const send of [hers, mine]) await send('evaluations/mark', { evaluationId, what: 'finish' });

  const reflectionId = ofSchool('reflection', '2026-27', 'autumn');
  const items = [
    ['stars', 'The therapist is in school every other Thursday, and everybody knows it'],
    ['bugs', 'The small room is often taken, so assessments move at the last minute'],
    ['bugs', 'Teaching assistants have no time to prepare their groups'],
    ['moon', 'Every child joins in at playtime'],
  ] as const;
  for (const [n, [list, text]] of items.entries())
    await hers('reflection/items', { reflectionId, itemId: `item-${n}`, list, text, cell: null, owner: null });
}

const pages: readonly (readonly [name: string, person: SamplePerson, part: string])[] = [
  ['gaps', sendco, 'gaps'],
  ['still-true', sendco, 'still-true'],
  ['evaluations', sendco, 'evaluations'],
  ['baseline', sendco, 'evaluations/baseline'],
  ['stars-bugs-moon', sendco, 'evaluations/stars-bugs-moon'],
  ['evidence', sendco, 'evidence'],
  ['library', sendco, 'library'],
  ['places', sendco, 'places'],
  ['share', sendco, 'share'],
];

/** The pages about grid and evaluations, from top to bottom in every look. */
export async function livedInPictures(page: Page, started: Started): Promise<void> {
  const hers = await sender(page, started, sendco);
  const mine = await sender(page, started, therapist);
  await fill(hers, mine);
  for (const [name, person, part] of pages) await tabPicture(page, started, name, person, `${school}/${part}`);
}
