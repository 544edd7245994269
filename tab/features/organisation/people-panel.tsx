import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import { Address } from './address.tsx';
import { initials, mail, roleTitle, telephone, type SchoolPersonLine } from './people.ts';
import css from './organisation.module.css';

/** Who works together for this school, and how to reach them. Row B16. */
export function PeoplePanel({ id }: { readonly id: string }) {
  return (
    <Panel title={tabText.people}>
      <Answered watch={useAnswers().school(id)} loading={<Loading lines={4} />}>
        {({ people }) =>
          people.length === 0 ? (
            <p className={css.standing}>{tabText.noPeople}</p>
          ) : (
            <ul className={css.persons}>
              {people.map((person) => (
                <Person key={`${person.role} ${person.name}`} person={person} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Panel>
  );
}

function Person({ person }: { readonly person: SchoolPersonLine }) {
  return (
    <li className={css.person}>
      <span className={css.initials} aria-hidden="true">
        {initials(person.name)}
      </span>
      <div className={css.personText}>
        <p className={css.personName}>{person.name}</p>
        <p className={css.standing}>{roleTitle(person.role)}</p>
        {person.email && (
          <a className={css.contact} href={mail(person.email)}>
            <Icon name="mail" />
            <Address email={person.email} />
          </a>
        )}
        {person.phone && (
          <a className={css.contact} href={telephone(person.phone)}>
            <Icon name="phone" />
            {person.phone}
          </a>
        )}
      </div>
    </li>
  );
}
