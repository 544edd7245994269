import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import {
  interpreterAnswers,
  isInterpreterUnsaid,
  mostAround,
  personAroundSchema,
  relations,
  waysToReach,
  type PersonAround,
} from '../../../shared/around-the-child/person.ts';
import { aroundText as t } from '../../../shared/around-the-child/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { keyOf } from '../sheet/typing.ts';
import { peopleTyped, placesOfPerson, personField } from './requests.ts';
import { SavedChoice, SavedWords } from './saved-fields.tsx';
import { useRequests } from './use-requests.ts';
import own from './people-fields.module.css';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** Up to four people around the child, each field saving itself. Row B08. */
export function PeopleFields({ request }: Props) {
  const { words } = useRequests().writing;
  const typed = useSyncExternalStore(words.subscribe, () => peopleTyped(words.keysOf(request.id)).join('\n'));
  const [added, setAdded] = useState<string>();
  const known = request.people.map(({ id }) => id);
  // From its first saved field on, somebody new is among those that are known.
  if (added !== undefined && known.includes(added)) setAdded(undefined);
  const begun = new Set([...(typed ? typed.split('\n') : []), ...(added ? [added] : [])]);
  const blank = [...begun].filter((id) => !known.includes(id));
  return (
    <>
      <p className={css.quiet}>{t.about}</p>
      {known.length + blank.length === 0 && <p className={css.quiet}>{t.none}</p>}
      <ul className={css.entries}>
        {[...known, ...blank].map((id) => (
          <li key={id}>
            <Person request={request} id={id} isAdded={id === added} onOut={() => setAdded(undefined)} />
          </li>
        ))}
      </ul>
      {blank.length === 0 && known.length < mostAround && (
        <Button onClick={() => setAdded(crypto.randomUUID())}>{t.add}</Button>
      )}
    </>
  );
}

type Field = Exclude<keyof PersonAround, 'id'>;

const whyNoEmail = (text: string): string | undefined =>
  personAroundSchema.shape.email.safeParse(text).success ? undefined : t.noEmail;

interface PersonProps extends Props {
  readonly id: string;
  /** The button that added it is gone, so the keyboard goes on in the first box. */
  readonly isAdded: boolean;
  readonly onOut: () => void;
}

function Person({ request, id, isAdded, onOut }: PersonProps) {
  const { list, writing } = useRequests();
  const heading = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAdded) group.current?.querySelector('input')?.focus();
  }, [isAdded]);
  const person = request.people.find((each) => each.id === id);
  const title = person ? t.who(person) : t.somebody;
  const of = (field: Field) => ({
    request,
    name: personField(id, field),
    label: t.fields[field],
    known: person?.[field] ?? '',
    patch: (value: string) => ({ person: { id, [field]: value || null } }),
  });
  const choices = <V extends string>(values: readonly V[], titles: Readonly<Record<V, string>>) =>
    values.map((value) => [value, titles[value]] as const);
  const takeOut = (): void => {
    // What is typed about somebody who goes is not sent after them; what is on its way already is taken out again.
    const typed = placesOfPerson(writing.words.keysOf(request.id), id);
    for (const place of typed) writing.words.drop(place);
    onOut();
    if (!person && typed.length === 0) return;
    const place = keyOf({ rowId: request.id, field: personField(id, 'name') });
    writing.words.save(place, person?.name ?? '', { request, planId: list.plan?.id, patch: { personOut: id } });
  };
  return (
    <div ref={group} className={`${css.entry} ${own.person}`} role="group" aria-labelledby={heading}>
      <div className={own.head}>
        <p id={heading} className={own.who}>
          {title}
        </p>
        <Button size="small" onClick={takeOut} aria-label={t.removeNamed(title)}>
          {t.remove}
        </Button>
      </div>
      <div className={css.row}>
        <SavedWords {...of('name')} most={120} {...(person?.relation === 'other' ? { hint: t.nameOther } : {})} />
        <SavedChoice {...of('relation')} options={choices(relations, t.relations)} />
        <SavedWords {...of('phone')} most={40} keys="tel" />
        <SavedWords {...of('email')} most={120} keys="email" whyNot={whyNoEmail} />
        <SavedChoice {...of('reachBy')} options={choices(waysToReach, t.ways)} />
        <SavedWords {...of('reachWhen')} most={80} hint={t.whenHint} />
        <SavedWords {...of('language')} most={60} />
        <SavedChoice {...of('interpreter')} options={choices(interpreterAnswers, t.interpreters)} />
      </div>
      {person && isInterpreterUnsaid(person) && <Notice>{t.sayInterpreter(request.consent.state === 'given')}</Notice>}
    </div>
  );
}
