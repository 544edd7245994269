import type { TypedText } from '../anonymous-text/typed-text.ts';
import { moveTyped } from './move-ops.ts';
import type { SupportOp } from './ops.ts';
import { passportTyped } from './passport-ops.ts';
import type { Support } from './support.ts';
import { supportText as t } from './text.ts';

/** Every text in a record or in what is sent, however deep it lies. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

type Fields = Readonly<Record<string, readonly [label: string, text: string | undefined]>>;

function fieldsOf({ part, op }: SupportOp): Fields {
  const { spells, outcomes, assessments, voices, reviews, closing } = t;
  switch (part) {
    case 'spells':
      return { what: [spells.what, op.do === 'begin' ? op.what : ''], alone: [spells.alone, op.alone] };
    case 'outcomes':
      if (op.do === 'close')
        return { evidence: [outcomes.evidence, op.evidence], reason: [outcomes.reason, op.reason] };
      return op.do === 'again'
        ? {}
        : { words: [outcomes.words, op.said.words], withWhom: [outcomes.withWhom, op.said.withWhom] };
    case 'assessments':
      if (op.do === 'find') return { words: [assessments.result, op.words], scores: [assessments.scores, op.scores] };
      if (op.do !== 'ask' && op.do !== 'change') return {};
      return {
        question: [assessments.question, op.plan.question],
        how: [assessments.how, op.plan.how],
        who: [assessments.who, op.plan.who],
        activity: [assessments.activity, op.plan.activity],
      };
    case 'voices':
      return op.do === 'say' ? { words: [voices.words, op.words] } : {};
    case 'reviews':
      return op.do === 'hold' ? { words: [reviews.words, op.words] } : {};
    case 'closing':
      return op.do === 'close'
        ? { words: [closing.words, op.words], back: [closing.back, op.back] }
        : { why: [closing.why, op.why] };
    case 'passport':
      return passportTyped(op);
    case 'moves':
      return moveTyped(op);
  }
}

/**
 * The texts that a change brings and that do not stand in the record already. Names of children are looked for
 * everywhere but where an adult is named on purpose. Row C-27.
 */
export function newWordsIn(change: SupportOp, before: Support | undefined): TypedText[] {
  const known = new Set(textsIn(before));
  return Object.entries(fieldsOf(change)).flatMap(([field, [label, said]]) => {
    const text = said?.trim() ?? '';
    return text && !known.has(text) ? [{ field, label, text, looksForNames: field !== 'who' }] : [];
  });
}
