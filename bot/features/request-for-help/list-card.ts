import { consentText } from '../../../shared/consent/text.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { completeness } from '../../../shared/request-for-help/completeness.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import {
  actionSet,
  card,
  heading,
  openUrl,
  primary,
  primaryIf,
  quiet,
  section,
  text,
  type Element,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { worriedAt } from '../question/worried-button.ts';
import { onPlan, standing } from './drawing.ts';
import type { Children } from './see-requests.ts';

export interface ListDrawing {
  readonly plan: Sheet;
  readonly seen: Children;
  readonly today: CivilDate;
  readonly tab: string;
  readonly notice?: string | undefined;
}

/** Most children with lines of their own, and most to choose from; all of them are in the tab. */
const mostListed = 8;
const mostChoices = 30;

type Child = Children['children'][number];

const titleOf = ({ view, onAgenda }: Child): string =>
  onAgenda ? childLabel(view) : requestText.offAgenda(childLabel(view));

function lines({ view, onAgenda }: Child, { seen, today }: ListDrawing): Element[] {
  if (isHidden(view)) return [quiet(whyHidden(view) ?? '')];
  const tried = view.tried.length ? completeness(view, today).find(({ step }) => step === 'tried')?.says : undefined;
  const more = seen.mayAdd
    ? standing(completeness(view, today))
    : [tried && `${requestText.tried}: ${tried}`, consentText.standing(view.standings.discuss)]
        .filter(Boolean)
        .join('. ');
  return onAgenda ? [text(cut(view.question, 200), { spacing: 'Small' }), quiet(more)] : [];
}

/** The children of a plan, each with its question, and for the SENDCo how complete it is. Rows F11, G10. */
export function listCard(drawing: ListDrawing): Message {
  const { plan, seen, tab } = drawing;
  const { count, maySee, mayAdd, newId } = seen;
  const children = seen.children.filter(({ view }) => !view.merged);
  const summary = `${plan.schoolName}: ${requestText.count(count)}`;
  const listed = children.slice(0, mostListed);
  const left = children.length - listed.length;
  const body = [
    heading(requestText.title),
    text(`${plan.schoolName}, ${plan.label}`, { spacing: 'None', isSubtle: true }),
    ...(maySee ? [] : [text(`${requestText.count(count)}. ${requestText.countOnly}`)]),
    ...(maySee && count === 0 ? [text(requestText.none)] : []),
    ...(plan.lockedAt && maySee ? [quiet(requestText.planLocked)] : []),
    ...listed.map((each) => section(titleOf(each), lines(each, drawing))),
    ...(left > 0 ? [text(requestText.more(left))] : []),
    ...(mayAdd ? [actionSet(worriedAt(plan.schoolId))] : []),
    ...(children.length
      ? [
          choose(
            { id: 'child', label: requestText.chooseChild, errorMessage: requestText.chooseChildError },
            children.slice(0, mostChoices).map((each) => ({ title: titleOf(each), value: each.view.id })),
          ),
        ]
      : []),
  ];
  const at = { id: plan.id, rev: plan.rev };
  const off = children.some(({ onAgenda }) => !onAgenda);
  const on = children.some(({ onAgenda }) => onAgenda);
  const actions = [
    ...(children.length ? [onPlan('open', requestText.open, at, primaryIf(!mayAdd))] : []),
    ...(mayAdd ? [onPlan('add', requestText.add, { ...at, newId }, primary)] : []),
    ...(mayAdd && on ? [onPlan('take-back', requestText.takeBack, at)] : []),
    ...(mayAdd && off ? [onPlan('put-back', requestText.putBack, at)] : []),
    openUrl(requestText.openTab, tab),
    // Some clients show five buttons and no more.
    ...(off && on && mayAdd ? [] : [onPlan('close', requestText.close, at)]),
  ];
  return { card: card(summary, body, actions, [drawing.notice]), summary };
}

/** One sentence, and the way back to the list. */
export const backCard = (plan: Pick<Sheet, 'id' | 'rev'>, sentence: string): Message => ({
  card: card(
    sentence,
    [text(sentence)],
    [onPlan('list', requestText.allChildren, { id: plan.id, rev: plan.rev }, primary)],
  ),
  summary: sentence,
});

/** What is left of a list that was closed. */
export const closedCard = (): Message => ({
  card: card(requestText.closed, [text(requestText.closed, { isSubtle: true })]),
  summary: requestText.closed,
});
