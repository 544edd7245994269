import type { ServiceAnswer } from '../../../shared/joining/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import organisation from '../organisation/organisation.module.css';
import { roleTitle } from '../organisation/people.ts';
import { serviceText } from './service-text.ts';
import service from './service.module.css';
import css from './people.module.css';

/** Schools where a post is free, with what to do about it. Row B13. */
export function VacanciesPanel({ schools }: Pick<ServiceAnswer, 'schools'>) {
  const t = serviceText.vacancies;
  const open = schools.filter(({ vacant }) => vacant.length > 0);
  return (
    <Panel title={t.title}>
      {open.length === 0 && (
        <p className={css.done}>
          <Icon name="done" />
          <span>{t.none}</span>
        </p>
      )}
      <ul className={css.lines}>
        {open.map(({ id, name, vacant }) => (
          <li key={id} className={css.line}>
            <h3 className={css.personName}>{name}</h3>
            <p className={css.missing}>
              <Icon name="warning" />
              <span>{t.line(vacant)}</span>
            </p>
            {vacant.map(
              (role) =>
                t.toDo[role] && (
                  <p key={role} className={css.says}>
                    {t.toDo[role]}
                  </p>
                ),
            )}
            <a className={organisation.contact} href={schoolAddress(id, 'people')}>
              {t.people(name)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Who works for the service, with the schools each of them links. */
export function ColleaguesPanel({ colleagues }: Pick<ServiceAnswer, 'colleagues'>) {
  const t = serviceText.colleagues;
  return (
    <Panel title={t.title}>
      {colleagues.length === 0 && <p className={css.words}>{t.none}</p>}
      <ul className={css.lines}>
        {colleagues.map(({ accountId, name, roles, schools, covers }) => (
          <li key={accountId} className={service.colleague}>
            <div>
              <h3 className={css.personName}>{name}</h3>
              <p className={css.quiet}>{roleTitle(roles.join(', '))}</p>
            </div>
            {schools.length + covers.length === 0 ? (
              <p className={css.quiet}>{t.noSchools}</p>
            ) : (
              <ul className={service.schools} aria-label={t.count(schools.length + covers.length)}>
                {schools.map((school) => (
                  <li key={school.id}>
                    <a href={schoolAddress(school.id, 'people')}>{school.name}</a>
                  </li>
                ))}
                {covers.map((school) => (
                  <li key={`${school.id} ${school.from}`}>
                    <a href={schoolAddress(school.id, 'people')}>{school.name}</a>
                    <span className={css.quiet}>{t.covers(school)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
