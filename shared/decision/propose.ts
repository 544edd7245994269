import { ok, type Result } from '../kernel/result.ts';
import { sideOf } from '../organisation/permission.ts';
import type { Side } from '../organisation/roles.ts';
import {
  emptyDraft,
  mostDecisions,
  mostInPart,
  mostInRationale,
  needsAssessConsent,
  openProposal,
  type Decision,
  type DecisionDraft,
  type DecisionPart,
  type JointDecision,
  type PartKind,
} from './decision.ts';
import { noted, refuse, type DecisionAct } from './decide.ts';
import { decisionText as t } from './text.ts';

/** Which side somebody acts for at the school of a record. */
export const sideAt = (decision: Decision, { by }: DecisionAct): Side | undefined => sideOf(by, decision);

const tooLong = ({ parts, rationale, instead }: DecisionDraft): boolean =>
  parts.some(({ words }) => words.length > mostInPart) ||
  rationale.length > mostInRationale ||
  instead.length > mostInRationale;

/** What a form holds now, with one part more where one was chosen; a kind that is there already is said anew. */
export function withPart(draft: DecisionDraft, part: DecisionPart | undefined): DecisionDraft {
  if (!part) return draft;
  const words = part.words.trim();
  return { ...draft, parts: [...draft.parts.filter(({ kind }) => kind !== part.kind), { ...part, words }] };
}

/** The draft of one's own side, as a press left it. */
export function saveDraft(decision: Decision, draft: DecisionDraft, act: DecisionAct): Result<Decision> {
  const side = sideAt(decision, act);
  if (!side) return refuse('not-allowed', t.notAllowed);
  if (tooLong(draft)) return refuse('not-understood', t.tooMany);
  return ok(noted(decision, act, { drafts: { ...decision.drafts, [side]: draft } }));
}

/** What is missing before a proposal can go, and whether consent for an assessment holds where it has to. */
function checkProposal({ parts, rationale, instead }: DecisionDraft, mayAssess: boolean): Result<undefined> {
  const has = (kind: PartKind): boolean => parts.some((each) => each.kind === kind);
  if (parts.length === 0) return refuse('reason-missing', t.partsNone);
  if (parts.some(({ words }) => !words.trim())) return refuse('reason-missing', t.wordsError);
  if (!rationale.trim()) return refuse('reason-missing', t.rationaleError);
  if (has('not-now') && !instead.trim()) return refuse('reason-missing', t.insteadError);
  if (has('not-now') && needsAssessConsent.some(has)) return refuse('not-understood', t.notNowAlone);
  return needsAssessConsent.some(has) && !mayAssess ? refuse('locked', t.assessConsent) : ok(undefined);
}

/** Whether a draft asks for what needs consent for an assessment. */
export const asksToAssess = ({ parts }: Pick<DecisionDraft, 'parts'>): boolean =>
  parts.some(({ kind }) => needsAssessConsent.includes(kind));

/** One side proposes; a proposal that waits is replaced and stays to be read. Rows G11, G23. */
export function propose(
  decision: Decision,
  { id, draft, mayAssess }: { readonly id: string; readonly draft: DecisionDraft; readonly mayAssess: boolean },
  act: DecisionAct,
): Result<Decision> {
  const side = sideAt(decision, act);
  if (!side) return refuse('not-allowed', t.notAllowed);
  if (decision.decisions.some((each) => each.id === id)) return ok(decision);
  const checked = checkProposal(draft, mayAssess);
  if (!checked.ok) return checked;
  if (tooLong(draft)) return refuse('not-understood', t.tooMany);
  if (decision.decisions.length >= mostDecisions) return refuse('too-many', t.tooMany);
  const proposed = { side, personId: act.by.personId, name: act.by.name, at: act.at };
  const { parts, rationale, instead } = draft;
  const next: JointDecision = {
    ...{ id, parts: [...parts], rationale: rationale.trim(), instead: instead.trim() },
    rev: decision.rev + 1,
    ...{ proposed, agreed: null, replaced: false, helped: null, from: null },
  };
  const waiting = openProposal(decision);
  const before = decision.decisions.map((each) => (each === waiting ? { ...each, replaced: true } : each));
  return ok(
    noted(decision, act, {
      decisions: [...before, next],
      drafts: { ...decision.drafts, [side]: emptyDraft },
    }),
  );
}

/** What an agreed decision says happened: who decides together has talked, and advice is help. */
function stepsAfter({ steps }: Decision, { parts }: JointDecision, { on, by }: DecisionAct): Decision['steps'] {
  const today = { on, by: by.name };
  const isHelp = parts.some(({ kind }) => kind === 'advice' || kind === 'signpost');
  return {
    ...steps,
    'first-conversation': steps['first-conversation'] ?? today,
    'first-help': steps['first-help'] ?? (isHelp ? today : null),
  };
}

/**
 * The other side agrees to the proposal that it has read: `seen` is the revision of the record on the screen. Both are
 * named from then on. Rows G12, G24.
 */
export function agree(
  decision: Decision,
  { seen, mayAssess }: { readonly seen: number; readonly mayAssess: boolean },
  act: DecisionAct,
): Result<Decision> {
  const side = sideAt(decision, act);
  const waiting = openProposal(decision);
  if (!side) return refuse('not-allowed', t.notAllowed);
  if (!waiting) return refuse('already-done', t.noProposal);
  if (seen < waiting.rev) return refuse('out-of-date', t.proposalChanged);
  if (waiting.proposed.side === side || waiting.proposed.personId === act.by.personId)
    return refuse('not-allowed', t.notOwn);
  if (asksToAssess(waiting) && !mayAssess) return refuse('locked', t.assessConsent);
  const agreed = { side, personId: act.by.personId, name: act.by.name, at: act.at };
  return ok(
    noted(decision, act, {
      decisions: decision.decisions.map((each) => (each === waiting ? { ...each, agreed } : each)),
      steps: stepsAfter(decision, waiting, act),
    }),
  );
}
