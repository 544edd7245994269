/** What is known of the children of the picture story, written as their own people write it. All of it is invented. */
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { people } from '../../tests/support/chats.ts';
import type { Started } from '../../tests/support/started.ts';
import { goodFiles } from '../../tests/support/test-files.ts';
import { asking, type Asking } from './asking.ts';

const { therapist, sendco } = people;
const school = sampleSchools.hazelbrook.id;
const planId = 'plan|service-weald|school-hazelbrook|2026-27|spring';

const mother = {
  ...{ id: 'parent-1', name: 'Ottoline Quillfeather', relation: 'mother', phone: '01632 960742' },
  ...{ email: 'ottoline@example.org', reachBy: 'phone', reachWhen: 'after four' },
  ...{ language: 'Polish', interpreter: 'interpreter-needed', responsibility: 'has-responsibility' },
};

const tried = (n: number, strand: string, what: string, howLong: string, effect: string, level: 1 | 2) => ({
  tried: { id: `tried-${n}`, strand, what, howLong, effect, level },
});

/** A request filled in field by field, with one file. */
export async function allThatIsKnown(hers: Asking, id: string): Promise<void> {
  const patches: readonly object[] = [
    { hopedFor: 'A friend to play with at break' },
    { identity: { name: 'Zanthia Quillfeather', bornOn: '2019-05-06', className: 'Puffins' } },
    { person: mother },
    { namedAdult: 'Teaching assistant of Puffins' },
    {
      papers: {
        iep: { state: 'have', on: '2026-10-05', note: 'Two targets on language' },
        ehcp: { state: 'not-needed' },
      },
    },
    { education: { stage: 'sen-support', oneToOne: 'a-little', support: 'A small group, twice a week' } },
    tried(1, 'IN', 'Word of the week', 'Half a term', 'Some new words', 1),
    tried(2, 'EE', 'Quiet corner at break', 'Four weeks', 'She stays, and does not talk', 1),
  ];
  for (const patch of patches) await hers.send(`requests/${id}/fields`, { planId, seen: 1, patch, confirmed: true });
  const path = `requests/${id}/files?${new URLSearchParams({ planId, paper: 'iep' })}`;
  await hers.bring(path, 'Individual education plan.pdf', goodFiles.pdf);
}

/** Two more children, one of them asked about twice. */
export async function otherChildren(started: Started): Promise<void> {
  const hers = await asking(started, sendco, school);
  const names = ['Zebedee Thistlewood', 'zebedee Thistlewood'];
  const questions = ['He does not answer when he is called.', 'Does he follow what the class is told?'];
  for (const [n, question] of questions.entries()) {
    const { newId } = await hers.see<{ newId: string }>('requests');
    const asked = { planId, newId, redFlags: 'none', yearGroup: 'Reception', question, hopedFor: '' };
    const { request } = await hers.send<{ request: { id: string } }>('requests', asked);
    const patch = { identity: { name: names[n], bornOn: '2022-03-04' } };
    await hers.send(`requests/${request.id}/fields`, { planId, seen: 1, patch });
  }
}

const spell = (n: number, level: 1 | 2 | 3, what: string, place: string, from: string) => ({
  ...{ do: 'begin', id: `spell-${n}`, level, what, entryId: null, strand: null, place, from, alone: '' },
});

/** Support on three levels, an outcome, an assessment, voices and a review. */
export async function aJourney(started: Started, id: string): Promise<void> {
  const hers = await asking(started, sendco, school);
  const mine = await asking(started, therapist, school);
  const part = (who: Asking, name: string, op: object) => who.send(`requests/${id}/support/${name}`, { op });
  await mine.send(`journeys/${id}/take-up`, {});
  await part(hers, 'spells', spell(1, 1, 'Visual timetable and a quiet corner at break', 'class', '2026-11-30'));
  await part(hers, 'spells', spell(2, 2, 'Talking group on Tuesdays', 'playground', '2026-12-01'));
  await part(mine, 'spells', spell(3, 3, 'Six visits by the link therapist', 'class', '2026-12-03'));
  const said = { words: 'I want to ask somebody to play', owner: 'child', withWhom: '', soWhat: ['friends'] };
  await part(mine, 'outcomes', { do: 'set', id: 'outcome-1', said: { ...said, priority: 'first' } });
  const plan = {
    ...{ question: 'Does she talk more in a small group than in the hall?', how: 'Watching, twice' },
    ...{ who: 'Link therapist', on: '2026-12-15', context: 'play', activity: 'Morning break' },
  };
  await part(mine, 'assessments', { do: 'ask', id: 'assessment-1', plan });
  const voice = (n: number, who: string, how: string, words: string) => ({
    ...{ do: 'say', id: `voice-${n}`, who, about: 'matters', how, words, on: '2026-12-07' },
  });
  await part(hers, 'voices', voice(1, 'child', 'talking-mat', 'Playing with somebody who waits for me'));
  await part(hers, 'voices', voice(2, 'parent', 'spoken', 'She sings all day at home'));
  await part(mine, 'reviews', {
    do: 'hold',
    id: 'review-1',
    on: '2026-12-08',
    words: 'Go on, and look again in spring',
    next: null,
  });
}
