import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { serviceText as t } from './service-text.ts';
import css from './people.module.css';

/** Schools whose meeting fell through again and again, for the lead to help; nothing while there are none. Row F18. */
export function NeedsLeadPanel() {
  const schools = useWatch(useAnswers().schools());
  const needing = schools.phase === 'ready' ? schools.value.schools.filter(({ needsLead }) => needsLead) : [];
  if (needing.length === 0) return null;
  return (
    <Panel title={t.needsLead}>
      <ul className={css.people}>
        {needing.map(({ id, name, needsLead }) => (
          <li key={id}>
            <p className={css.words}>
              <Icon name="warning" /> <a href={schoolAddress(id)}>{name}</a>
            </p>
            <p className={css.words}>{needsLead}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
