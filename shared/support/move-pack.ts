import { fileName } from '../documents/files.ts';
import { banner, heading, labelled, list, room, table, text, type Block, type Paper } from '../documents/paper.ts';
import { londonDate, longDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { SchoolPerson } from '../organisation/school.ts';
import type { MoveLineSeen, MoveShown } from './move-contract.ts';
import { movePackText as t } from './move-pack-text.ts';
import { outcomeNow, type Support } from './support.ts';
import { supportText } from './text.ts';

type Reached = Pick<SchoolPerson, 'name' | 'contact' | 'reach'>;

/** What a transition pack is made from; `child` is null for the form that names nobody. */
export interface MovePack {
  readonly label: string;
  readonly child: { readonly name: string | null; readonly bornOn: CivilDate | null } | null;
  /** Why nobody is named; null where it was asked for without the name, or the name stands in it. */
  readonly why: string | null;
  readonly move: MoveShown;
  readonly support: Support;
  readonly schoolName: string;
  readonly sendco: Reached | undefined;
  readonly therapist: Reached | undefined;
  readonly madeAt: Instant;
  readonly madeBy: string;
}

const mostOnOnePage = 8;

const reachOf = (person: Reached | undefined): string =>
  person
    ? [person.name, person.contact.email, person.contact.phone, person.reach].filter(Boolean).join('\n')
    : t.nobody;

const items = (all: readonly string[], without: string = t.none): Block =>
  all.length ? list(all) : text(without, 'quiet');

const saysOf = ({ answer }: MoveLineSeen): string => {
  const { unanswered, endsBecause, goesOnWith } = supportText.moves;
  if (!answer) return unanswered;
  return answer.goes === 'ends' ? endsBecause(answer.because) : goesOnWith(answer.because);
};

const withMore = ({ what, answer }: MoveLineSeen): string => (answer?.because ? `${what}. ${answer.because}` : what);

/** What whoever receives the child needs first. */
function summary({
  child,
  label,
  why,
  move,
  support,
  schoolName,
  sendco,
  therapist,
  madeAt,
  madeBy,
}: MovePack): Block[] {
  const { lines, to, on } = move;
  const going = (goes: 'on' | 'ends') => lines.filter(({ answer }) => answer?.goes === goes);
  const open = lines.filter(({ answer }) => !answer);
  const voices = support.voices.filter(({ gone }) => !gone).toReversed();
  const current = support.outcomes.filter(({ state }) => state === 'current').map(outcomeNow);
  const { soWhats } = supportText.outcomes;
  return [
    banner(open.length ? t.draft : t.ready, open.length === 0),
    text(t.from(schoolName, madeBy, londonDate(madeAt)), 'quiet'),
    heading(t.summary),
    ...labelled([
      [t.child, label],
      [t.name, child?.name ?? ''],
      [t.born, child?.bornOn ? longDate(child.bornOn) : ''],
      [t.move, supportText.moves.headed(to, on)],
    ]),
    ...(child ? [] : [...(why ? [text(why)] : []), text(t.byHand, 'quiet'), room(1)]),
    heading(t.talk, 2),
    ...labelled([
      [t.sendco, reachOf(sendco)],
      [t.therapist, reachOf(therapist)],
    ]),
    heading(t.goesOn, 2),
    items(going('on').map(withMore)),
    heading(t.ends, 2),
    items(going('ends').map(withMore)),
    ...(open.length ? [heading(t.open, 2), items(open.map(({ what }) => what))] : []),
    heading(t.wants, 2),
    items(
      current.map(({ words, soWhat }) => `${words} (${t.soWhat(soWhat.map((each) => soWhats[each]).join(', '))})`),
      supportText.outcomes.none,
    ),
    heading(t.works, 2),
    items(
      voices.slice(0, mostOnOnePage).map(({ who, words }) => `${supportText.voices.kinds[who]}: ${words}`),
      t.notHeard,
    ),
    ...(support.passport ? [text(t.passport)] : []),
    heading(t.review, 2),
    text(t.next(support.nextReview)),
  ];
}

function details({ move, support }: MovePack): Block[] {
  const { kinds, abouts, hows } = supportText.voices;
  const found = support.assessments.flatMap(({ gone, plan, result }) =>
    gone || !result ? [] : [[plan.question, `${result.words}${result.scores ? `\n${result.scores}` : ''}`] as const],
  );
  const voices = support.voices.filter(({ gone }) => !gone);
  return [
    heading(t.lines),
    table(
      [44, 32, 24],
      t.lineHead,
      move.lines.map((line) => [line.what, saysOf(line), line.read?.does === 'takes' ? line.read.words : '']),
    ),
    ...(voices.length
      ? [
          heading(t.voices, 2),
          ...labelled(
            voices.map(
              ({ who, about, how, words, on }) =>
                [`${kinds[who]}. ${abouts[about]}. ${hows[how]}, ${longDate(on)}`, words] as const,
            ),
          ),
        ]
      : []),
    ...(found.length ? [heading(t.found, 2), ...labelled(found)] : []),
    ...(support.reviews.length
      ? [heading(t.held, 2), ...labelled(support.reviews.map(({ on, words }) => [longDate(on), words] as const))]
      : []),
  ];
}

/** The pack as a paper: one page first, then every line. Its file is never called by the child's name. Row I15. */
export const movePaper = (pack: MovePack): Paper => ({
  title: t.title,
  about: `${pack.label}, ${pack.schoolName}`,
  standing: pack.child ? t.standing.named : t.standing.anonymous,
  madeAt: pack.madeAt,
  name: fileName(t.fileName, pack.label, pack.schoolName),
  parts: [
    { landscape: false, blocks: summary(pack) },
    { landscape: false, blocks: details(pack) },
  ],
});
