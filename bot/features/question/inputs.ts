import { z } from 'zod';
import { strandSchema } from '../../../shared/balanced-system/framework.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { NewQuestion } from '../../../shared/question/decide.ts';
import { minutesSchema } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';

const said = (most: number) => z.string().max(most).default('');

export const schoolInput = z.object({ school: said(250) });
export const whichInput = z.object({ which: said(250) });
export const offerInput = z.object({ offer: said(250) });
export const flagInput = z.object({ flag: said(40) });
export const askingInput = z.object({
  worry: said(4_000),
  worryYear: said(40),
  worryStrands: said(40),
  keepText: said(10),
});
export type AskingInput = z.infer<typeof askingInput>;
export const answeringInput = z.object({ answer: said(4_000), answerMinutes: said(10), keepText: said(10) });
export type AnsweringInput = z.infer<typeof answeringInput>;

const wrong = (sentence: string) => fail(problem('not-understood', sentence));

/** What a form of a question holds, as a client sends it. */
export function askedIn({ worry, worryYear, worryStrands }: AskingInput): Result<NewQuestion> {
  const yearGroup = z
    .enum(yearGroups)
    .nullable()
    .safeParse(worryYear || null);
  if (!yearGroup.success) return wrong(t.form.yearError);
  const strands = z.array(strandSchema).max(5).safeParse(worryStrands.split(',').filter(Boolean));
  if (!strands.success) return wrong(t.form.strandsError);
  return ok({ yearGroup: yearGroup.data, strands: strands.data, text: worry });
}

/** The minutes that were chosen; undefined for text that is no such number. */
export const minutesIn = (typed: string): number | undefined =>
  /^\d{1,3}$/.test(typed) ? minutesSchema.safeParse(Number(typed)).data : undefined;
