import { aroundText as t } from '../../../shared/around-the-child/text.ts';
import type { PersonAround } from '../../../shared/around-the-child/person.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { ConsentReading } from '../consent/consent-reading.tsx';
import { mail, telephone } from '../organisation/people.ts';
import css from './reading.module.css';

/** Who is around a child and what they agreed to, for somebody who reads; who they are stands here with consent. */
export const PeopleConsentReading = ({ request }: { readonly request: RequestAnswer }) => (
  <div className={css.reading}>
    <dl>
      {request.identity === 'shown' && <PeopleReading people={request.people} />}
      <ConsentReading request={request} />
    </dl>
  </div>
);

/** The people around a child for somebody who reads: who they are, and how they like to be reached. Row B08. */
function PeopleReading({ people }: { readonly people: readonly PersonAround[] }) {
  if (people.length === 0) return null;
  return (
    <div>
      <dt>{t.title}</dt>
      {people.map((person) => (
        <dd key={person.id} className={css.person}>
          <strong>{t.who(person)}</strong>
          <Reached person={person} />
          {[t.reach(person), t.speaks(person), t.mayBe(person)].filter(Boolean).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </dd>
      ))}
    </div>
  );
}

function Reached({ person: { phone, email } }: { readonly person: PersonAround }) {
  if (!phone && !email) return null;
  return (
    <span className={css.reached}>
      {/* What is more than a number, such as 'work: ask for her', is read and not rung. */}
      {phone && (/^[\d\s()+-]+$/.test(phone) ? <a href={telephone(phone)}>{phone}</a> : <span>{phone}</span>)}
      {email && <a href={mail(email)}>{email}</a>}
    </span>
  );
}
