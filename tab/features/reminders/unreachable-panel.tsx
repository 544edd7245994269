import { londonDate } from '../../../shared/kernel/time.ts';
import type { UnreachableAnswer } from '../../../shared/reminders/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import organisation from '../organisation/organisation.module.css';
import { roleTitle } from '../organisation/people.ts';
import people from '../people/people.module.css';
import { remindersPageText } from './text.ts';

const t = remindersPageText.unreachable;

/** People whom no message reaches at the schools of a lead or therapist, and what to do about it. Row V12. */
export function UnreachablePanel() {
  return (
    <Panel title={t.title}>
      <Answered watch={useAnswers().unreachable()} loading={<Loading lines={2} />}>
        {(answer) => <Lines answer={answer} />}
      </Answered>
    </Panel>
  );
}

function Lines({ answer }: { readonly answer: UnreachableAnswer }) {
  if (answer.people.length === 0)
    return (
      <p className={people.done}>
        <Icon name="done" />
        <span>{t.none}</span>
      </p>
    );
  return (
    <>
      <p className={people.words}>{t.intro}</p>
      <ul className={people.lines}>
        {answer.people.map(({ schoolId, schoolName, name, role, since, why }) => (
          <li key={`${schoolId} ${name} ${role}`} className={people.line}>
            <h3 className={people.personName}>{name}</h3>
            <p className={people.quiet}>{schoolName}</p>
            <p className={people.missing}>
              <Icon name="warning" />
              <span>{t.since(roleTitle(role), londonDate(since))}</span>
            </p>
            <p className={people.says}>
              {t.why[why]} {t.toDo}
            </p>
            <a className={organisation.contact} href={schoolAddress(schoolId, 'people')}>
              {t.contact(schoolName)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same on a school's page, for those who are to know; nothing while everybody can be reached. Row V12. */
export function UnreachableNotice({ id }: { readonly id: string }) {
  const watched = useWatch(useAnswers().unreachableAt(id));
  if (watched.phase !== 'ready') return null;
  return watched.value.people.map(({ name, role, since }) => (
    <Notice key={`${name} ${role}`}>{t.notice(name, role, londonDate(since))}</Notice>
  ));
}
