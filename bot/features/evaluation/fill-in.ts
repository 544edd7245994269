import { toFindOut } from '../../../shared/evaluation/compare.ts';
import { canBeGaps } from '../../../shared/evaluation/low-items.ts';
import type { EvaluationOp } from '../../../shared/evaluation/decide.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import type { Problem } from '../../../shared/kernel/problem.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import { otherSide, type Caller } from '../../../shared/organisation/roles.ts';
import { card, openUrl, text } from '../../cards/card.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import type { Typed } from '../sheet/typed.ts';
import { areaCard, settleCard, type Drawing } from './area-card.ts';
import { changeEvaluation, evaluationFor, type Found } from './change-evaluation.ts';
import { endCard } from './end-card.ts';
import { sayingsOf } from './inputs.ts';
import { firstOpen, pagesOf, placeOf, settlePages, type Place } from './place.ts';
import type { EvaluationPorts } from './ports.ts';
import { planOf } from './put-on-grid.ts';

type Shown = Pick<Drawing, 'typed' | 'warned' | 'notices' | 'plan'>;

const sentence = (said: string): PressAnswer => ({ message: sentenceCard(said) });
const { refused: why, card: say } = evaluationText;

/** Who looks on fills in nothing; what they may see is in the tab. */
function looksOnCard(tab: string): Message {
  const summary = why.notForYou;
  return { card: card(summary, [text(summary)], [openUrl(say.tab, tab)]), summary };
}

/** The card of a place. Without a page it is the first that is not answered, and the end once all are. */
export async function draw(
  ports: EvaluationPorts,
  caller: Caller,
  { evaluation, questionnaire: q }: Pick<Found, 'evaluation' | 'questionnaire'>,
  place: Place,
  shown: Shown = {},
): Promise<Message> {
  const side = sideOf(caller, evaluation);
  const tab = ports.links.tab(`${evaluation.schoolId}/evaluations/${q.id}`, caller.accountId);
  if (!side) return looksOnCard(tab);
  const view = viewFor(q, evaluation, side);
  const drawing = { q, view, side, ...shown };
  const page = place.page ?? (place.at === 'page' ? firstOpen(q, view, side) : 0);
  if (place.at === 'settle') return settleCard(drawing, page ?? 0);
  const isOver = place.at === 'end' || page === undefined || (view.reads[side] && !view.together);
  if (!isOver) return areaCard(drawing, page);
  const plan = shown.plan ?? (canBeGaps(q) ? await planOf(ports, q, evaluation) : undefined);
  return endCard({ ...drawing, plan }, tab);
}

/** Opens the card that a button names. Nothing is changed. */
export const openPlace =
  (ports: EvaluationPorts) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    const place = placeOf(press.id);
    const found = place && (await evaluationFor(ports, caller, place.evaluationId));
    if (!found) return sentence(why.none);
    return { message: await draw(ports, caller, found, place, notice ? { notices: [notice] } : {}) };
  };

/** The card after or before one; at the end of the statements comes where the two of them are. */
function beside(
  { evaluation, questionnaire: q }: Pick<Found, 'evaluation' | 'questionnaire'>,
  caller: Caller,
  place: Place,
  by: 1 | -1,
): Place {
  const page = (place.page ?? 0) + by;
  const view = viewFor(q, evaluation, sideOf(caller, evaluation));
  const pages = place.at === 'settle' ? settlePages(q, view).length : pagesOf(q).length;
  return page >= pages ? { ...place, at: 'end', page: undefined } : { ...place, page: Math.max(page, 0) };
}

/** Saves the answers of a card and goes on, or back. What was refused stays in the form with a sentence. Row D01. */
export const savePlace =
  (ports: EvaluationPorts, by: 1 | -1) =>
  async (caller: Caller, press: Press, typed: Typed): Promise<PressAnswer> => {
    const place = placeOf(press.id);
    if (!place) return sentence(why.none);
    const outcome = await changeEvaluation(ports, caller, {
      evaluationId: place.evaluationId,
      activityId: press.activityId,
      audit: press.audit,
      confirmed: isKept(typed),
      ops: (evaluation, q) => {
        const side = sideOf(caller, evaluation);
        return side ? sayingsOf(q, evaluation, { place, side, typed, seen: press.rev }) : [];
      },
    });
    if (!outcome.ok) return again(ports, caller, place, typed, outcome.problem);
    const [first] = outcome.refused;
    if (!first) return { message: await draw(ports, caller, outcome, beside(outcome, caller, place, by)) };
    // What somebody else filled in meanwhile is shown as it stands, so that one sees it before one changes it.
    const isTyped = first.code === 'changed-meanwhile' ? {} : { typed };
    const notices = outcome.refused.map((each) => each.sentence).slice(0, 2);
    return { message: await draw(ports, caller, outcome, place, { notices, ...isTyped }) };
  };

/** The same card with everything that was typed, and why nothing was saved. */
async function again(
  ports: EvaluationPorts,
  caller: Caller,
  place: Place,
  typed: Typed,
  { sentence: said, code }: Problem,
): Promise<PressAnswer> {
  const found = await evaluationFor(ports, caller, place.evaluationId);
  if (!found) return sentence(said);
  return { message: await draw(ports, caller, found, place, { typed, warned: isWarning({ code }), notices: [said] }) };
}

/** Does one thing with an evaluation as a whole and shows what comes next. */
export const markPlace =
  (ports: EvaluationPorts, op: Extract<EvaluationOp, { do: 'finish' | 'read' | 'together' }>) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const place = placeOf(press.id);
    if (!place) return sentence(why.none);
    const { activityId, audit } = press;
    const outcome = await changeEvaluation(ports, caller, {
      ...{ evaluationId: place.evaluationId, activityId, audit },
      ops: () => [op],
    });
    if (!outcome.ok) return sentence(outcome.problem.sentence);
    const told = op.do === 'finish' ? [say.finishedTold(otherSide(outcome.side))] : [];
    const notices = outcome.refused.length ? outcome.refused.map((each) => each.sentence) : told;
    const next: Place = op.do === 'together' ? { ...place, at: 'page', page: 0 } : { ...place, at: 'end' };
    return { message: await draw(ports, caller, outcome, next, { notices }) };
  };

/** Puts what was ticked on the list of things to find out: each with its words and its owner, one press. Row D02. */
export const findThemOut =
  (ports: EvaluationPorts) =>
  async (caller: Caller, press: Press, { unknown }: { readonly unknown: string }): Promise<PressAnswer> => {
    const place = placeOf(press.id);
    if (!place) return sentence(why.none);
    const ticked = new Set(unknown.split(',').filter(Boolean));
    let before: number | undefined;
    const outcome = await changeEvaluation(ports, caller, {
      evaluationId: place.evaluationId,
      activityId: press.activityId,
      audit: press.audit,
      ops: (evaluation, q) => {
        before = evaluation.findOuts.length;
        const view = viewFor(q, evaluation, sideOf(caller, evaluation));
        return toFindOut(q, view, view.findOuts)
          .filter(({ id }) => ticked.has(id))
          .map(({ id }) => ({ do: 'find-out', item: id, id: `${id}-${evaluation.rev + 1}` }));
      },
    });
    if (!outcome.ok) return sentence(outcome.problem.sentence);
    // The same press sent again was answered before: its own are on the list.
    const added = outcome.evaluation.findOuts.length - (before ?? outcome.evaluation.findOuts.length);
    const notices = before === undefined ? [] : added > 0 ? [say.findOutAdded(added)] : [say.unknownError];
    return { message: await draw(ports, caller, outcome, { ...place, at: 'end' }, { notices }) };
  };
