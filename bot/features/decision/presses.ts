import type { z } from 'zod';
import { emptyDraft, signpostsOpen, type Decision } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { childCard } from '../request-for-help/child-card.ts';
import { drawingOf } from '../request-for-help/drawing.ts';
import { safeguardingCard } from '../safeguarding/route-shown.ts';
import { decisionCard, helpedCard, proposalCard, stepsCard } from './cards.ts';
import { decisionFor, type DecisionOutcome } from './change-decision.ts';
import type { DecisionDrawing } from './drawing.ts';
import { draftIn, stepIn, type helpedInput, type ProposalInput, type stepInput } from './inputs.ts';
import { takeOn } from './own-request.ts';
import type { DecisionPorts } from './ports.ts';
import { agreeTo, noteStep, sayHelped, writeProposal } from './propose.ts';
import { drawingFor, seenDecision, surroundingsOf } from './see-decision.ts';

type Ports = DecisionPorts;
type Shown = Pick<DecisionDrawing, 'notice' | 'said' | 'typed' | 'warned'>;
type Card = (drawing: DecisionDrawing) => Message;

const away = (): PressAnswer => ({ message: sentenceCard(t.notYours) });

async function draw(
  ports: Ports,
  caller: Caller,
  decision: Decision,
  shown: Shown = {},
  card: Card = decisionCard,
): Promise<PressAnswer> {
  const around = await surroundingsOf(ports, decision.schoolId);
  if (!around) return away();
  return { message: card({ ...drawingFor(ports, caller, seenDecision(decision, around), around), ...shown }) };
}

/** A request as the caller has it now, in one of its cards. */
export const show =
  (ports: Ports, card: Card = decisionCard) =>
  async (caller: Caller, { id }: Pick<Press, 'id'>, shown?: Shown): Promise<PressAnswer> => {
    const found = await decisionFor(ports, caller, id);
    return found ? draw(ports, caller, found.value, shown, card) : away();
  };

/** The card after a press, or the form again with what was typed. */
async function after(
  ports: Ports,
  caller: Caller,
  outcome: DecisionOutcome,
  said: string,
  { typed, form = decisionCard, then = decisionCard }: { typed?: Shown['typed']; form?: Card; then?: Card } = {},
): Promise<PressAnswer> {
  if (outcome.ok) return draw(ports, caller, outcome.decision, { said }, then);
  if (outcome.problem.code === 'safeguarding') return { message: safeguardingCard() };
  if (!outcome.decision) return away();
  const { sentence } = outcome.problem;
  return draw(ports, caller, outcome.decision, { notice: sentence, typed, warned: isWarning(outcome.problem) }, form);
}

export const takeOnFrom =
  (ports: Ports) =>
  async (caller: Caller, { id, activityId, audit }: Press): Promise<PressAnswer> =>
    after(ports, caller, await takeOn(ports, caller, { id, activityId, audit }), t.acknowledged);

export const agreeFrom =
  (ports: Ports) =>
  async (caller: Caller, { id, activityId, audit, rev }: Press): Promise<PressAnswer> =>
    after(ports, caller, await agreeTo(ports, caller, { id, activityId, audit, seen: rev }), t.agreed);

/** Adds a part to one's draft, or sends it as a proposal: either way what was typed is saved. */
export const proposeFrom =
  (ports: Ports, isSent: boolean) =>
  async (caller: Caller, press: Press, typed: ProposalInput): Promise<PressAnswer> => {
    const { id, activityId, audit } = press;
    const found = await decisionFor(ports, caller, id);
    const side = found && sideOf(caller, found.value);
    if (!found) return away();
    const again = (problem: Problem) =>
      draw(ports, caller, found.value, { notice: problem.sentence, typed }, proposalCard);
    const draft = draftIn(side ? found.value.drafts[side] : emptyDraft, typed);
    if (!draft.ok) return again(draft.problem);
    const newId = isSent ? (press.newId ?? activityId) : undefined;
    const writing = { id, activityId, audit, draft: draft.value, newId, confirmed: isKept(typed) };
    const outcome = await writeProposal(ports, caller, writing);
    const then = isSent ? decisionCard : proposalCard;
    return after(ports, caller, outcome, isSent ? t.sent : t.saved, { typed, form: proposalCard, then });
  };

export const noteFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press, typed: z.infer<typeof stepInput>): Promise<PressAnswer> => {
    const { id, activityId, audit } = press;
    const read = stepIn(typed);
    if (!read.ok) return show(ports, stepsCard)(caller, press, { notice: read.problem.sentence, typed });
    const outcome = await noteStep(ports, caller, { id, activityId, audit, ...read.value });
    const { step, on } = read.value;
    return after(ports, caller, outcome, t.noted(step, on), { typed, form: stepsCard });
  };

export const helpedFrom =
  (ports: Ports) =>
  async (caller: Caller, press: Press, typed: z.infer<typeof helpedInput>): Promise<PressAnswer> => {
    const { id, activityId, audit } = press;
    const found = await decisionFor(ports, caller, id);
    if (!found) return away();
    const [open] = signpostsOpen(found.value);
    const answers = ['yes', 'partly', 'no', 'not-used'] as const;
    const answer = answers.find((each) => each === typed.helped);
    if (!open) return draw(ports, caller, found.value, { notice: t.noProposal });
    if (!answer) return draw(ports, caller, found.value, { notice: t.helpedError, typed }, helpedCard);
    const said = { id, activityId, audit, jointId: open.id, answer, words: typed.helpedWords };
    const outcome = await sayHelped(ports, caller, { ...said, confirmed: isKept(typed) });
    return after(ports, caller, outcome, t.helpedSaid, { typed, form: helpedCard });
  };

/** What is asked, as the caller may read it: the child's own card. */
export const requestFrom =
  (ports: Ports) =>
  async (caller: Caller, { id }: Press): Promise<PressAnswer> => {
    const found = await decisionFor(ports, caller, id);
    if (!found) return away();
    const { schoolId, requestId } = found.value;
    const view = await ports.requests.load(caller, schoolId, requestId);
    return view ? { message: childCard(drawingOf(ports, caller, planIdOf(view.cycleId), view)) } : away();
  };
