import { Button } from '@fluentui/react-components';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import type { PersonLine, SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Icon } from '../../components/icon.tsx';
import { Address } from '../organisation/address.tsx';
import { initials, mail, roleTitle, telephone } from '../organisation/people.ts';
import organisation from '../organisation/organisation.module.css';
import { DetailsForm } from './details-form.tsx';
import { EndForm } from './end-form.tsx';
import { RoleForm } from './role-form.tsx';
import { peopleText as t } from './text.ts';
import { useOpened } from './use-opened.ts';
import css from './people.module.css';

interface Props {
  readonly person: PersonLine;
  /** The day on which trainings are judged. */
  readonly today: CivilDate;
  /** Roles that the person can go on in here. */
  readonly next?: SchoolPeopleAnswer['mayInvite'];
  /** Something about the person was changed; a sentence says what. */
  readonly onChanged: (says: string) => void;
}

/** Somebody with the role they hold: how to reach them, what they know, and what may be changed. Rows B01-B05, B16. */
export function PersonCard({ person, today, next = [], onChanged }: Props) {
  const { open, show, hide, cancel } = useOpened<'details' | 'role' | 'end'>();
  const whose = person.isYou ? 'mine' : 'theirs';
  // Tells the same buttons of several people apart for who hears the page.
  const who = `${person.name}, ${person.roleName}`;
  const changed = (says: string) => {
    hide();
    onChanged(says);
  };
  return (
    <li className={css.person}>
      <div className={css.personHead}>
        <span className={organisation.initials} aria-hidden="true">
          {initials(person.name)}
        </span>
        <div className={css.personWords}>
          <h3 className={css.personName}>
            {person.name}
            {person.isYou && <span className={css.you}>{t.you}</span>}
          </h3>
          <p className={css.quiet}>{roleTitle(person.role)}</p>
          <p className={css.quiet}>{periodOf(person)}</p>
        </div>
      </div>
      {person.when !== 'over' && <Facts person={person} today={today} />}
      {(person.mayEdit || person.mayEnd) && (
        <div className={css.buttons}>
          {person.mayEdit && (
            <Button
              size="small"
              aria-label={`${t.change[whose]}: ${who}`}
              aria-expanded={open === 'details'}
              onClick={() => show('details')}
            >
              {t.change[whose]}
            </Button>
          )}
          {next.length > 0 && (
            <Button
              size="small"
              aria-label={`${t.role.button}: ${who}`}
              aria-expanded={open === 'role'}
              onClick={() => show('role')}
            >
              {t.role.button}
            </Button>
          )}
          {person.mayEnd && (
            <Button
              size="small"
              aria-label={`${t.end.button[whose]}: ${who}`}
              aria-expanded={open === 'end'}
              onClick={() => show('end')}
            >
              {t.end.button[whose]}
            </Button>
          )}
        </div>
      )}
      {open === 'details' && <DetailsForm person={person} onDone={changed} onCancel={cancel} />}
      {open === 'role' && <RoleForm person={person} roles={next} onDone={changed} onCancel={cancel} />}
      {open === 'end' && <EndForm person={person} onDone={changed} onCancel={cancel} />}
    </li>
  );
}

function periodOf({ when, role, from, until }: PersonLine): string {
  if (when === 'to-come') return t.willBe({ from, until });
  if (when === 'over') return t.was({ from, until });
  return role === 'cover-therapist' && until ? t.covers(until) : t.since({ from, until });
}

function Facts({ person, today }: Pick<Props, 'person' | 'today'>) {
  const { email, phone, reach, strands, training } = person;
  return (
    <div className={css.facts}>
      {phone && (
        <a className={organisation.contact} href={telephone(phone)}>
          <Icon name="phone" />
          {phone}
        </a>
      )}
      {email && (
        <a className={organisation.contact} href={mail(email)}>
          <Icon name="mail" />
          <Address email={email} />
        </a>
      )}
      {reach && <p className={css.reach}>{reach}</p>}
      {strands.length > 0 && (
        <p
          className={css.quiet}
        >{`${t.strands}: ${strands.map((each) => ownWording.strands[each].name).join(', ')}`}</p>
      )}
      {training.length > 0 && (
        <ul className={css.trainings} aria-label={t.training}>
          {training.map(({ what, on, until }) => {
            const over = until !== null && until < today;
            return (
              <li key={`${what} ${on}`} className={over ? css.over : undefined}>
                {over && <Icon name="warning" />}
                <span>
                  {t.trained(what, on)}
                  {until && `, ${over ? t.ranOut(until) : t.counts(until)}`}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
