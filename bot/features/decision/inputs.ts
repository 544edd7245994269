import { z } from 'zod';
import { clockStepSchema } from '../../../shared/decision/clock.ts';
import { partKindSchema, type DecisionDraft, type DecisionPart } from '../../../shared/decision/decision.ts';
import { withPart } from '../../../shared/decision/propose.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { refuse } from '../../../shared/decision/decide.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';

const said = (most: number) => z.string().max(most).default('');

export const proposalInput = z.object({
  decide: said(40),
  decideWords: said(4_000),
  decideWhy: said(4_000),
  decideInstead: said(4_000),
  keepText: said(10),
});
export type ProposalInput = z.infer<typeof proposalInput>;
export const stepInput = z.object({ clockStep: said(40), clockOn: said(40) });
export const helpedInput = z.object({ helped: said(20), helpedWords: said(4_000), keepText: said(10) });

/** The steps that somebody notes; that it was acknowledged is a press of its own. */
export const notedStepSchema = clockStepSchema.exclude(['acknowledged']);

/** What the form holds, with the part that was being written. */
export function draftIn(before: DecisionDraft, typed: ProposalInput): Result<DecisionDraft> {
  const draft = { ...before, rationale: typed.decideWhy, instead: typed.decideInstead };
  const words = typed.decideWords.trim();
  if (!typed.decide && !words) return ok(draft);
  const kind = partKindSchema.safeParse(typed.decide);
  if (!kind.success) return refuse('not-understood', t.kindError);
  if (!words) return refuse('reason-missing', t.wordsError);
  const part: DecisionPart = { kind: kind.data, words };
  return ok(withPart(draft, part));
}

/** A step and its day as they were chosen. */
export function stepIn({ clockStep, clockOn }: z.infer<typeof stepInput>) {
  const step = notedStepSchema.safeParse(clockStep);
  const on = civilDateSchema.safeParse(clockOn.slice(0, 10));
  if (!step.success) return refuse('not-understood', t.stepError);
  return on.success ? ok({ step: step.data, on: on.data }) : refuse('not-understood', t.stepDay);
}
