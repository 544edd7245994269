import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import type { ClockStep } from '../../../shared/decision/clock.ts';
import { noteStep as noted, sayHelped as helped } from '../../../shared/decision/decide.ts';
import { decisionPlace, openProposal, type DecisionDraft, type Helped } from '../../../shared/decision/decision.ts';
import { agree, asksToAssess, propose, saveDraft } from '../../../shared/decision/propose.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { permissions } from '../../../shared/policy.ts';
import { otherSide, type Caller } from '../../../shared/organisation/roles.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import type { Owed } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { changeDecision, mayAssess, type DecisionOutcome } from './change-decision.ts';
import type { DecisionPorts } from './ports.ts';

interface Doing {
  readonly id: string;
  readonly activityId: string;
  readonly audit: string;
  /** The author has read that a text may tell who the child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
}

const silently = (kind: string): Owed[] => [
  ['sendco', 'silent', kind],
  ['link-therapist', 'silent', kind],
];

/** The other side hears of it at the bottom of the chat; one's own cards follow. */
function toTheOther(caller: Caller, id: string, kind: string): Owed[] {
  const place = decisionPlace(id);
  const side = place && sideOf(caller, place);
  return side
    ? [
        [otherSide(side), 'new', kind],
        [side, 'silent', kind],
      ]
    : silently(kind);
}

const texts = ({ parts, rationale, instead }: DecisionDraft): TypedText[] =>
  [
    ...parts.map(({ words }) => ({ field: 'words', label: t.words, text: words })),
    { field: 'rationale', label: t.rationale, text: rationale },
    { field: 'instead', label: t.instead, text: instead },
  ]
    .filter(({ text }) => text.trim())
    .map((each) => ({ ...each, looksForNames: true }));

/** Words that suggest a risk are kept nowhere; only that the route was shown is noted. Row C-31. */
async function atRisk(ports: DecisionPorts, caller: Caller, id: string, typed: unknown): Promise<boolean> {
  const place = decisionPlace(id);
  if (!place || !may(permissions, caller, 'decision.see', place) || !anySuggestsRisk(typed)) return false;
  await noteRouteShown(ports, caller, place, 'question.route-shown');
  return true;
}

export interface Proposing extends Doing {
  readonly draft: DecisionDraft;
  /** The id of the proposal it makes; undefined while it is only kept as a draft. */
  readonly newId: string | undefined;
}

/** One side writes a proposal, each press saved, and sends it. Rows G11, C-27. */
export async function writeProposal(
  ports: DecisionPorts,
  caller: Caller,
  { id, activityId, audit, draft, newId, confirmed }: Proposing,
): Promise<DecisionOutcome> {
  if (await atRisk(ports, caller, id, draft)) return { ok: false, problem: riskProblem(), decision: undefined };
  return changeDecision(ports, caller, {
    id,
    activityId,
    action: 'decision.propose',
    owed: newId ? toTheOther(caller, id, 'decision-proposed') : [],
    decide: async (before, act) => {
      const mayDo = newId !== undefined && asksToAssess(draft) ? await mayAssess(ports, caller, before) : false;
      const next = newId ? propose(before, { id: newId, draft, mayAssess: mayDo }, act) : saveDraft(before, draft, act);
      if (!next.ok) return next;
      const looked = await lookAtTexts(ports, caller, texts(draft), { schoolId: before.schoolId, audit, confirmed });
      return looked.ok ? ok({ decision: next.value, audit: looked.value }) : fail(looked.problem);
    },
  });
}

/** The other side agrees to what it has read. Row G12. */
export const agreeTo = (
  ports: DecisionPorts,
  caller: Caller,
  { id, activityId, audit, seen }: Doing & { readonly seen: number },
): Promise<DecisionOutcome> =>
  changeDecision(ports, caller, {
    id,
    activityId,
    action: 'decision.propose',
    owed: toTheOther(caller, id, 'decision-agreed'),
    decide: async (before, act) => {
      const waiting = openProposal(before);
      const mayDo = waiting && asksToAssess(waiting) ? await mayAssess(ports, caller, before) : false;
      const next = agree(before, { seen, mayAssess: mayDo }, act);
      return next.ok ? ok({ decision: next.value, audit }) : next;
    },
  });

/** A step of the clock is noted with its day. Row G18. */
export const noteStep = (
  ports: DecisionPorts,
  caller: Caller,
  {
    id,
    activityId,
    audit,
    ...what
  }: Doing & { readonly step: Exclude<ClockStep, 'acknowledged'>; readonly on: CivilDate },
): Promise<DecisionOutcome> =>
  changeDecision(ports, caller, {
    id,
    activityId,
    action: 'decision.propose',
    owed: silently('request-step'),
    decide: (before, act) => {
      const next = noted(before, what, act);
      return Promise.resolve(next.ok ? ok({ decision: next.value, audit }) : next);
    },
  });

/** The school says whether a signpost helped. Row G16. */
export async function sayHelped(
  ports: DecisionPorts,
  caller: Caller,
  said: Doing & { readonly jointId: string } & Pick<Helped, 'answer' | 'words'>,
): Promise<DecisionOutcome> {
  const { id, activityId, audit, jointId, answer, words, confirmed } = said;
  if (await atRisk(ports, caller, id, words)) return { ok: false, problem: riskProblem(), decision: undefined };
  return changeDecision(ports, caller, {
    id,
    activityId,
    action: 'decision.helped',
    owed: silently('signpost-helped'),
    decide: async (before, act) => {
      const next = helped(before, { id: jointId, answer, words }, act);
      if (!next.ok) return next;
      const typed = words.trim() ? [{ field: 'words', label: t.helpedWords, text: words, looksForNames: true }] : [];
      const looked = await lookAtTexts(ports, caller, typed, { schoolId: before.schoolId, audit, confirmed });
      return looked.ok ? ok({ decision: next.value, audit: looked.value }) : fail(looked.problem);
    },
  });
}
