import { nhsNumberSchema, upnSchema } from '../../../shared/anonymous-text/numbers.ts';
import { backgroundText as b } from '../../../shared/request-for-help/background-text.ts';
import { careAnswers, sexes, type Child } from '../../../shared/request-for-help/child.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { choices } from './background-fields.tsx';
import { Part } from './form-part.tsx';
import { KnownChild, KnownName } from './known-fields.tsx';
import { answersIn } from './requests.ts';
import { SavedChoice, SavedDay, SavedWords } from './saved-fields.tsx';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

const fieldOf = (request: RequestAnswer) => (name: Exclude<keyof Child, 'bornOn'>, label: string) => ({
  request,
  name,
  label,
  known: request.child[name] ?? '',
  patch: (text: string) => ({ identity: { [name]: text || null } }),
});

/** Who the child is: name and day of birth, and what else is known where the school wants to say it. */
export function WhoFields({ request }: Props) {
  const of = fieldOf(request);
  return (
    <>
      <p className={css.quiet}>{t.whoInTab}</p>
      <div className={css.row}>
        <SavedWords {...of('name', t.name)} most={120} />
        <SavedDay
          request={request}
          name="bornOn"
          label={t.bornOn}
          known={request.child.bornOn}
          patch={(bornOn) => ({ identity: { bornOn } })}
        />
        <SavedWords {...of('className', t.className)} most={60} />
        <SavedWords {...of('classTeacher', b.child.classTeacher)} most={120} />
      </div>
      <KnownName request={request} field="classTeacher" />
      <KnownChild request={request} />
      <MoreAboutChild request={request} />
    </>
  );
}

const whyNoUpn = (text: string): string | undefined => (upnSchema.safeParse(text).success ? undefined : t.upnWrong);
const whyNoNhsNumber = (text: string): string | undefined =>
  nhsNumberSchema.safeParse(text).success ? undefined : b.nhsWrong;

function MoreAboutChild({ request }: Props) {
  const of = fieldOf(request);
  const { name: _, bornOn: __, className: ___, classTeacher: ____, ...more } = request.child;
  return (
    <Part title={b.groups.child} filled={answersIn(more)}>
      <div className={css.row}>
        <SavedWords {...of('preferredName', b.child.preferredName)} most={60} />
        <SavedChoice {...of('sex', b.child.sex)} isOptional options={choices(sexes, b.sexes)} />
        <SavedChoice {...of('lookedAfter', b.child.lookedAfter)} isOptional options={choices(careAnswers, b.care)} />
        <SavedWords {...of('address', b.child.address)} most={300} />
        <SavedWords {...of('phone', b.child.phone)} most={40} keys="tel" />
        <SavedWords {...of('gp', b.child.gp)} most={120} />
        <SavedWords {...of('surgery', b.child.surgery)} most={160} />
        <SavedWords {...of('nhsNumber', b.child.nhsNumber)} hint={b.nhsHint} most={40} whyNot={whyNoNhsNumber} />
        <SavedWords {...of('upn', t.upn)} hint={t.upnHint} most={40} whyNot={whyNoUpn} />
      </div>
    </Part>
  );
}
