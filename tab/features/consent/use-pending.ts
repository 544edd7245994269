import { useEffect, useSyncExternalStore } from 'react';
import type { ConsentPurpose } from '../../../shared/consent/consent.ts';
import { lastOf } from '../../../shared/consent/say.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useRequests } from '../request-for-help/use-requests.ts';
import { keyOf } from '../sheet/typing.ts';
import { answerField, pendingOf, type Answer, type WhoAnswers } from './consents.ts';

const fields = ['state', 'on', 'until', 'how', 'witness', 'interpreter', 'note'] as const;

/**
 * What of an answer was chosen and is not saved yet, mostly because something else has to be said first. It goes along
 * with whatever is said next, so that 'given' and the interpreter count together; once it is there, it waits no more.
 */
export function usePending(request: RequestAnswer, purpose: ConsentPurpose, giver: WhoAnswers): Answer {
  const { words } = useRequests().writing;
  const word = lastOf(request.consents, purpose, giver);
  const known = { ...word, note: word?.giver.note };
  const kept = () =>
    fields.flatMap((field) => {
      const place = keyOf({ rowId: request.id, field: answerField(purpose, giver, field) });
      const typed = words.of(place);
      return typed?.change && !typed.warned ? [{ field, place, typed }] : [];
    });
  const pending = useSyncExternalStore(words.subscribe, () =>
    JSON.stringify(pendingOf(kept().map((each) => each.typed))),
  );
  const done = kept()
    .filter(({ field, typed }) => typed.state === 'refused' && typed.value === (known[field] ?? ''))
    .map(({ place }) => place)
    .join('\n');
  useEffect(() => {
    for (const place of done ? done.split('\n') : []) words.drop(place);
  }, [done, words]);
  return JSON.parse(pending) as Answer;
}
