import type { RemindersAnswer } from '../../../shared/reminders/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import people from '../people/people.module.css';
import { remindersPageText } from './text.ts';
import css from './reminders.module.css';

/** What somebody would be reminded of now, school by school. Row V04. */
export function DuePanel({ due }: Pick<RemindersAnswer, 'due'>) {
  const t = remindersPageText.due;
  const schools = [...new Map(due.map(({ schoolId, thing }) => [schoolId, thing]))];
  return (
    <Panel title={t.title}>
      {due.length === 0 && (
        <p className={people.done}>
          <Icon name="done" />
          <span>{t.nothing}</span>
        </p>
      )}
      <ul className={people.lines}>
        {schools.map(([id, name]) => (
          <li key={id} className={people.line}>
            <h3 className={people.personName}>
              <a className={css.school} href={schoolAddress(id)}>
                {name}
              </a>
            </h3>
            <ul className={css.asks}>
              {due
                .filter(({ schoolId }) => schoolId === id)
                .map(({ key, says }) => (
                  <li key={key}>{says}</li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
