import {
  interpreterAnswers,
  isInterpreterUnsaid,
  legalLimits,
  mostAround,
  personAroundSchema,
  relations,
  responsibilities,
  sendingAnswers,
  waysToReach,
  type PersonAround,
} from '../../../shared/around-the-child/person.ts';
import { aroundText as t } from '../../../shared/around-the-child/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { EntryFrame, EntryList } from './entry-list.tsx';
import { entryField } from './requests.ts';
import { SavedChoice, SavedWords } from './saved-fields.tsx';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** Up to four people around the child, each field saving itself. Row B08. */
export function PeopleFields({ request }: Props) {
  return (
    <>
      <p className={css.quiet}>{t.about}</p>
      <EntryList
        request={request}
        kind="person"
        known={request.people.map(({ id }) => id)}
        most={mostAround}
        add={t.add}
        none={t.none}
        entry={(id, shown) => <Person request={request} id={id} {...shown} />}
      />
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
  const person = request.people.find((each) => each.id === id);
  const of = (field: Field) => ({
    request,
    name: entryField('person', id, field),
    label: t.fields[field],
    known: person?.[field] ?? '',
    patch: (value: string) => ({ person: { id, [field]: value || null } }),
  });
  const choices = <V extends string>(values: readonly V[], titles: Readonly<Record<V, string>>) =>
    values.map((value) => [value, titles[value]] as const);
  return (
    <EntryFrame
      request={request}
      kind="person"
      id={id}
      title={person ? t.who(person) : t.somebody}
      remove={t.remove}
      isKnown={person !== undefined}
      isAdded={isAdded}
      out={{ personOut: id }}
      under={['name', person?.name ?? '']}
      onOut={onOut}
    >
      <div className={css.row}>
        <SavedWords {...of('name')} most={120} hint={person?.relation === 'other' ? t.nameOther : t.nameHint} />
        <SavedChoice {...of('relation')} isOptional options={choices(relations, t.relations)} />
        <SavedWords {...of('phone')} most={40} keys="tel" />
        <SavedWords {...of('email')} most={120} keys="email" whyNot={whyNoEmail} />
        <SavedChoice {...of('reachBy')} isOptional options={choices(waysToReach, t.ways)} />
        <SavedWords {...of('reachWhen')} most={80} hint={t.whenHint} />
        <SavedWords {...of('language')} most={60} />
        <SavedChoice {...of('interpreter')} isOptional options={choices(interpreterAnswers, t.interpreters)} />
        <SavedChoice {...of('responsibility')} isOptional options={choices(responsibilities, t.responsibilities)} />
        <SavedChoice
          {...of('legalLimit')}
          isOptional
          hint={t.legalHint}
          options={choices(legalLimits, t.legalLimits)}
        />
        <SavedChoice {...of('maySend')} isOptional options={choices(sendingAnswers, t.sendings)} />
      </div>
      {person && isInterpreterUnsaid(person) && <Notice>{t.sayInterpreter(request.standings.discuss.holds)}</Notice>}
    </EntryFrame>
  );
}
