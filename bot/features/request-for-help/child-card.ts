import { aroundText } from '../../../shared/around-the-child/text.ts';
import { completeness, steps } from '../../../shared/request-for-help/completeness.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import { paperNames, type Paper } from '../../../shared/request-for-help/request.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isClosed, whyClosed } from '../../../shared/request-for-help/view.ts';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import {
  card,
  facts,
  list,
  openUrl,
  primary,
  primaryIf,
  quiet,
  section,
  text,
  type Element,
} from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { consentLines } from '../consent/consent-step.ts';
import { lightLine, mostTriedLines, onChild, onPlan, standing, top, triedLine, type Drawing } from './drawing.ts';

const paperSays = ({ state, on }: Paper): string =>
  `${requestText.paperStates[state]}${state === 'have' && on ? `, ${longDate(on)}` : ''}`;

const question = ({ view }: Drawing): Element[] => [
  section(requestText.question, [text(view.question)]),
  ...(view.hopedFor ? [section(requestText.hopedFor, [text(view.hopedFor)])] : []),
];

/** What was tried so far, as far as a card holds it. */
export const triedSection = ({ view }: Drawing): Element => {
  const listed = view.tried.slice(-mostTriedLines);
  const left = view.tried.length - listed.length;
  return section(requestText.triedSoFar, [
    view.tried.length ? list(listed.map(triedLine)) : text(requestText.nothingTried),
    ...(left > 0 ? [quiet(requestText.more(left))] : []),
  ]);
};

/** What the therapist reads: everything but who it is. Without consent it says why, and whom to ask. */
const forTherapist = (drawing: Drawing): Element[] => {
  const { view } = drawing;
  if (isHidden(view)) return [text(whyHidden(view) ?? '')];
  return [
    ...(isClosed(view) ? [text(view.merged ? whyClosed(view) : requestText.restrictedHere)] : []),
    ...question(drawing),
    triedSection(drawing),
    section(requestText.steps.papers, [
      facts([
        ...paperNames.map((name) => [requestText.papers[name], paperSays(view.papers[name])] as const),
        ...(view.namedAdult ? [[requestText.namedAdult, view.namedAdult] as const] : []),
      ]),
    ]),
    ...consentLines(view).map((line) => text(line)),
    text(whyHidden(view) ?? requestText.seeInTab),
    ...(view.identity === 'tab-only' && view.around.count ? [text(aroundText.inTab(view.around.count))] : []),
  ];
};

/** A child's card between the steps: the live checklist for the SENDCo, the request for the therapist. Rows G05, G10. */
export function childCard(drawing: Drawing): Message {
  const { view, mayWrite, mayList, planId, tab, today } = drawing;
  const summary = requestText.summary(childLabel(view), view.schoolName);
  const lights = mayWrite ? completeness(view, today) : [];
  const body = [
    ...top(drawing),
    ...(mayWrite ? [...question(drawing), section(standing(lights), lights.map(lightLine))] : forTherapist(drawing)),
  ];
  const open = mayWrite ? lights.find(({ state }) => state === 'missing')?.step : undefined;
  const actions = [
    ...(view.merged
      ? [
          onChild(
            { ...drawing, view: { ...view, id: view.merged.into } },
            'show',
            requestText.mergedWay(view.merged.label),
            primary,
          ),
        ]
      : []),
    ...(mayWrite ? steps.map((step) => onChild(drawing, step, requestText.steps[step], primaryIf(step === open))) : []),
    ...(mayList
      ? [onPlan('list', requestText.allChildren, { id: planId, rev: view.rev }, primaryIf(!open && !view.merged))]
      : []),
    ...(mayWrite ? [] : [openUrl(requestText.openTab, tab)]),
  ];
  return { card: card(summary, body, actions, [drawing.notice]), summary };
}
