import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ConsentPurpose } from '../../../shared/consent/consent.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { useRequests } from '../request-for-help/use-requests.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { savingOf } from '../scoping/use-saving.ts';
import { keyOf } from '../sheet/typing.ts';
import { answerField, sameAnswers } from './consents.ts';

interface Props {
  readonly request: RequestAnswer;
  readonly purpose: ConsentPurpose;
}

/** Most parents answer everything at once: what they said about talking by name, written down for this purpose too. */
export function SameAnswers({ request, purpose }: Props) {
  const { list, writing } = useRequests();
  const { words } = writing;
  const same = purpose === 'discuss' ? [] : sameAnswers(request, purpose);
  const places = same.map(({ who }) => keyOf({ rowId: request.id, field: answerField(purpose, who, 'same') }));
  const waiting = useSyncExternalStore(words.subscribe, () => places.map((place) => words.of(place)).find(Boolean));
  if (same.length === 0) return null;
  const save = (): void =>
    same.forEach(({ patch }, at) => {
      const place = places[at];
      if (place) words.save(place, '', { request, planId: list.plan?.id, patch });
    });
  return (
    <>
      <Button size="small" onClick={save} aria-label={t.labelled(t.sameAsFirst, purpose)}>
        {t.sameAsFirst}
      </Button>
      <SavingLine saving={savingOf(waiting, undefined)} onAgain={save} />
    </>
  );
}
