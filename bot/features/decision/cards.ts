import {
  agreedOf,
  decisionIdOf,
  mostInPart,
  mostInRationale,
  openProposal,
  partKinds,
  signpostsOpen,
} from '../../../shared/decision/decision.ts';
import type { Decision } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { supportIdOf } from '../../../shared/support/support.ts';
import { supportText } from '../../../shared/support/text.ts';
import { card, execute, list, openUrl, section, text, type Action } from '../../cards/card.ts';
import { choose, day, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { clockSection, earlier, onDecision, ownerLine, proposal, top, type DecisionDrawing } from './drawing.ts';
import { notedStepSchema } from './inputs.ts';

const summaryOf = ({ decision, waiting }: DecisionDrawing): string =>
  `${t.summary(childLabel(decision), decision.schoolName)}: ${waiting.says}`;

/** The way to what was decided and how it goes on. Row I01. */
const toJourney = (decision: Decision): Action =>
  execute(supportText.open, {
    ...{ verb: 'support.show', v: 1, rev: 0 },
    id: supportIdOf(decision, decision.requestId),
  });

/** What the caller can do now, the likeliest first. */
function actionsOf(drawing: DecisionDrawing): Action[] {
  const { decision, side, isOwner, mayAcknowledge, mayPropose, mayHelp } = drawing;
  if (decision.mergedInto) {
    const there = { id: decisionIdOf(decision, decision.mergedInto), rev: decision.rev };
    const way = t.mergedWay(decision.merged?.label ?? t.request);
    return [onDecision('show', way, { decision: there, newId: drawing.newId }, true)];
  }
  const waiting = openProposal(decision);
  const mayAgree = mayPropose && waiting !== undefined && side !== waiting.proposed.side;
  const takes = mayAcknowledge && !isOwner;
  const helps = mayHelp && signpostsOpen(decision).length > 0;
  // Whoever waits for the other side, or has decided, has nothing to press first.
  const isDecided = agreedOf(decision).length > 0;
  const first = takes ? 'take' : mayAgree ? 'agree' : helps ? 'helped' : waiting || isDecided ? 'none' : 'propose';
  return [
    ...(takes
      ? [onDecision('acknowledge', decision.acknowledged ? t.takeOver : t.acknowledge, drawing, first === 'take')]
      : []),
    ...(mayAgree ? [onDecision('agree', t.agree, drawing, first === 'agree')] : []),
    ...(mayPropose ? [onDecision('propose', waiting ? t.proposeOther : t.propose, drawing, first === 'propose')] : []),
    ...(mayPropose ? [onDecision('steps', t.note, drawing)] : []),
    ...(helps ? [onDecision('ask-helped', t.didItHelp, drawing, first === 'helped')] : []),
    onDecision('request', t.request, drawing),
    // What is decided is followed there.
    ...(agreedOf(decision).length ? [toJourney(decision)] : []),
  ];
}

/** A request as one side has it, drawn anew for both whenever either did something. Rows G12, G19. */
export function decisionCard(drawing: DecisionDrawing): Message {
  const summary = summaryOf(drawing);
  const actions = actionsOf(drawing);
  const body = [
    ...top(drawing),
    text(ownerLine(drawing)),
    ...proposal(drawing),
    ...earlier(drawing),
    clockSection(drawing),
  ];
  const way = actions.length < 6 ? [openUrl(t.openTab, drawing.tab)] : [];
  return { card: card(summary, body, [...actions, ...way], [drawing.notice]), summary };
}

/** The form of a proposal: parts are added one by one and saved at each press. Row G11. */
export function proposalCard(drawing: DecisionDrawing): Message {
  const { decision, side, typed = {}, warned, notice } = drawing;
  const draft = decision.drafts[side ?? 'sendco'];
  const kind = { id: 'decide', label: t.kind, errorMessage: t.kindError, value: typed['decide'] };
  const what = { id: 'decideWords', label: t.words, errorMessage: t.wordsError, value: typed['decideWords'] };
  const why = {
    id: 'decideWhy',
    label: t.rationale,
    errorMessage: t.rationaleError,
    value: typed['decideWhy'] ?? draft.rationale,
  };
  const instead = {
    id: 'decideInstead',
    label: t.instead,
    errorMessage: t.insteadError,
    value: typed['decideInstead'] ?? draft.instead,
  };
  const body = [
    ...top(drawing, t.proposeTitle),
    ...earlier(drawing, true),
    ...(draft.parts.length
      ? [section(t.draft, [list(draft.parts.map((each) => t.partLine({ ...each, words: cut(each.words, 160) })))])]
      : [text(t.proposeIntro)]),
    choose(
      kind,
      partKinds.map((each) => ({ title: t.kinds[each], value: each })),
      { placeholder: t.choose },
    ),
    words(what, t.wordsHint, mostInPart, { isMultiline: true }),
    words(why, t.rationaleHint, mostInRationale, { isMultiline: true }),
    words(instead, t.insteadHint, mostInRationale, { isMultiline: true }),
    ...keepInput(warned),
  ];
  const actions = [
    onDecision('send', t.send, drawing, true),
    onDecision('add', t.add, drawing),
    onDecision('show', t.back, drawing),
  ];
  return { card: card(t.proposeTitle, body, actions, [notice]), summary: t.proposeTitle };
}

/** Which step of the clock happened on which day. Row G18. */
export function stepsCard(drawing: DecisionDrawing): Message {
  const { typed = {}, today, notice } = drawing;
  const step = { id: 'clockStep', label: t.step, errorMessage: t.stepError, value: typed['clockStep'] };
  const on = { id: 'clockOn', label: t.stepOn, errorMessage: t.stepDay, value: typed['clockOn'] ?? today };
  const body = [
    ...top(drawing, t.note),
    clockSection(drawing),
    choose(
      step,
      notedStepSchema.options.map((each) => ({ title: t.steps[each], value: each })),
      { placeholder: t.choose },
    ),
    day(on),
  ];
  const actions = [onDecision('note', t.noteSave, drawing, true), onDecision('show', t.back, drawing)];
  return { card: card(t.note, body, actions, [notice]), summary: t.note };
}

/** Did the signpost help? Row G16. */
export function helpedCard(drawing: DecisionDrawing): Message {
  const { decision, typed = {}, warned, notice } = drawing;
  const [open] = signpostsOpen(decision);
  const answer = { id: 'helped', label: t.didItHelp, errorMessage: t.helpedError, value: typed['helped'] };
  const said = { id: 'helpedWords', label: t.helpedWords, errorMessage: t.helpedError, value: typed['helpedWords'] };
  const parts = agreedOf(decision).find(({ id }) => id === open?.id)?.parts ?? [];
  const body = [
    ...top(drawing, t.helpedTitle),
    list(parts.filter(({ kind }) => kind === 'signpost').map(t.partLine)),
    choose(
      answer,
      Object.entries(t.helped).map(([value, title]) => ({ title, value })),
      { style: 'expanded' },
    ),
    words(said, t.helpedWords, mostInPart, { isMultiline: true }),
    ...keepInput(warned),
  ];
  const actions = [onDecision('say-helped', t.helpedSave, drawing, true), onDecision('show', t.back, drawing)];
  return { card: card(t.helpedTitle, body, actions, [notice]), summary: t.helpedTitle };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedDecision = ({ schoolName }: Decision, summary?: string): Message => ({
  ...sentenceCard(t.moved(schoolName)),
  ...(summary ? { summary } : {}),
});
