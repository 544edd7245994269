import type { StepClock } from '../../../shared/decision/clock.ts';
import { agreedOf, openProposal, type Decision, type JointDecision } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { Waiting } from '../../../shared/decision/waits.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { heading, list, quiet, section, text, type Action, type Element } from '../../cards/card.ts';
import { buttonsOf, type Drawing } from '../../cards/drawing.ts';

/** A request's record with what surrounds it. */
export interface Seen {
  readonly decision: Decision;
  readonly owner: string | undefined;
  readonly unownedSince: CivilDate | undefined;
  readonly clock: readonly StepClock[];
  readonly waiting: Waiting;
}

/** What a card of it is drawn with for one caller. */
export interface DecisionDrawing extends Seen, Drawing {
  readonly side: Side | undefined;
  readonly isOwner: boolean;
  readonly mayAcknowledge: boolean;
  readonly mayPropose: boolean;
  readonly mayHelp: boolean;
  readonly today: CivilDate;
}

const mostShown = 2;
/** Of a part that stands alone, and of one that stands beside a proposal, which needs the room. */
const mostWords = 220;
const mostBeside = 70;

const button = buttonsOf('decision');

export const onDecision = (
  verb: string,
  title: string,
  { decision: { id, rev }, newId }: { readonly decision: Pick<Decision, 'id' | 'rev'>; readonly newId: string },
  isPrimary = false,
): Action => button(verb, title, { id, rev, newId }, isPrimary);

/** Which child, at which school, what went well, and for whom it waits: the top of every card of a request. */
export const top = ({ decision, said, waiting }: DecisionDrawing, title?: string): Element[] => [
  heading(title ?? t.heading(childLabel(decision))),
  text(title ? t.summary(childLabel(decision), decision.schoolName) : decision.schoolName, {
    spacing: 'None',
    isSubtle: true,
  }),
  ...(said ? [text(said, { weight: 'Bolder' })] : []),
  text(`${waiting.says}.`),
];

export const ownerLine = ({ owner, unownedSince }: Pick<Seen, 'owner' | 'unownedSince'>): string =>
  owner ? t.ownedBy(owner) : unownedSince ? t.ownedByNobody(unownedSince) : '';

/** How long each step has taken. */
export const clockSection = (seen: Seen): Element =>
  section(t.clock, [
    list(seen.clock.map(t.stepLine)),
    quiet(
      [
        t.asked(londonDate(seen.decision.asked.at), seen.decision.asked.by),
        ...(seen.clock[3]?.allWeeks ? [t.both(seen.clock[3])] : []),
      ].join('. '),
    ),
  ]);

const partLines = ({ parts, rationale, instead }: JointDecision, most: number): Element[] => [
  list(parts.map((part) => t.partLine({ ...part, words: cut(part.words, most) }))),
  text(t.why(cut(rationale, most))),
  ...(instead ? [text(t.insteadLine(cut(instead, most)))] : []),
];

const agreedWords = ({ proposed, agreed }: JointDecision): string =>
  agreed ? t.agreedBy(proposed.name, agreed.name, londonDate(agreed.at)) : '';

/** The newest joint decisions, each with both names; they also stand beside a new proposal. Row G21. */
export function earlier(
  { decision }: Pick<Seen, 'decision'>,
  isBeside = openProposal(decision) !== undefined,
): Element[] {
  const agreed = agreedOf(decision).slice(-mostShown);
  const most = isBeside ? mostBeside : mostWords;
  return agreed.length
    ? [
        section(
          openProposal(decision) || isBeside ? t.earlier : t.decided,
          agreed.flatMap((each) => [
            ...partLines(each, most),
            ...(each.helped ? [text(t.helpedLine(each.helped.answer, cut(each.helped.words, most)))] : []),
            quiet([agreedWords(each), each.from ? t.earlierMerged : ''].filter(Boolean).join(', ')),
          ]),
        ),
      ]
    : [];
}

/** The proposal that waits, whole: nobody agrees to what was cut. */
export function proposal({ decision }: Pick<Seen, 'decision'>): Element[] {
  const waiting = openProposal(decision);
  if (!waiting) return [];
  const { name, at } = waiting.proposed;
  return [section(t.proposal, [...partLines(waiting, 600), quiet(t.proposedBy(name, londonDate(at)))])];
}
