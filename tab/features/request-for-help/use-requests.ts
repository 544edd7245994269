import { createContext, use, useMemo } from 'react';
import { z } from 'zod';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import {
  agendaAnswer,
  requestAnswer,
  type KnownAnswer,
  type RequestAnswer,
  type RequestsAnswer,
} from '../../../shared/request-for-help/contract.ts';
import { useAnswers } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import type { ChildrenWriting } from './writing.ts';

/** The children of a plan on the screen, and the ways to change them; each answers why it was not done. */
export interface Requests {
  readonly list: RequestsAnswer;
  /** What is typed and not saved, and the way to save it. */
  readonly writing: ChildrenWriting;
  /** What the form of a child need not ask. */
  known(requestId: string): Watch<KnownAnswer>;
  move(request: RequestAnswer, on: boolean): Promise<string | undefined>;
  /** Answers the new child's id, or the sentence. */
  add(
    asked: object,
  ): Promise<{ readonly id: string } | { readonly sentence: string; readonly found?: readonly FoundIn[] | undefined }>;
}

export const RequestsContext = createContext<Requests | undefined>(undefined);

export function useRequests(): Requests {
  const requests = use(RequestsContext);
  if (!requests) throw new Error('no requests above this component');
  return requests;
}

/** Changes of the children of one plan. What a change answers takes the place of what was known. */
export function useRequestsOf(schoolId: string, planId: string | undefined, list: RequestsAnswer): Requests {
  const answers = useAnswers();
  return useMemo(() => {
    const watch = answers.requests(schoolId, planId);
    const address = `/api/schools/${encodeURIComponent(schoolId)}/requests`;
    const send = <S extends z.ZodType>(path: string, body: object, schema: S) =>
      answers.post(`${address}${path}`, { editId: crypto.randomUUID(), planId: list.plan?.id, ...body }, schema);
    const at = ({ id }: RequestAnswer, part: string) => `/${encodeURIComponent(id)}/${part}`;
    return {
      list,
      writing: answers.children(schoolId),
      known: (requestId) => answers.known(schoolId, requestId),
      move: async (request, on) => {
        const said = await send(at(request, 'agenda'), { on, seen: list.plan?.rev }, agendaAnswer);
        await watch.refresh();
        return said.ok ? undefined : said.sentence;
      },
      add: async (asked) => {
        const said = await send('', { newId: list.newId, redFlags: 'none', ...asked }, requestAnswer);
        if (!said.ok) return { sentence: said.sentence, found: said.found };
        await watch.refresh();
        return { id: said.value.request.id };
      },
    };
  }, [answers, schoolId, planId, list]);
}
