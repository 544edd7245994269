import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { longDate } from '../../../shared/kernel/time.ts';
import type { GroupView, VisitsAnswer } from '../../../shared/visits/contract.ts';
import { keyStageSchema, missedOf } from '../../../shared/visits/group.ts';
import { visitGroupText as t } from '../../../shared/visits/group-text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { GroupForm, SessionForm } from './group-forms.tsx';
import { rolling, type Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly schoolId: string;
  readonly page: VisitsAnswer;
  readonly send: Send;
}

/** Groups with attendance as counts, and the rolling programme by key stage. Rows J07-J10. */
export function GroupsPanel({ schoolId, page, send }: Props) {
  const [isBeginning, setBeginning] = useState(false);
  const { groups, may } = page;
  const byStage = rolling(groups);
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>{t.intro}</p>
      {groups.length === 0 && <p>{t.none}</p>}
      <ul className={css.list}>
        {groups.map((group) => (
          <GroupItem key={group.id} group={group} schoolId={schoolId} page={page} send={send} />
        ))}
      </ul>
      {isBeginning && <GroupForm schoolId={schoolId} send={send} onClose={() => setBeginning(false)} />}
      {may.groups && !isBeginning && <Button onClick={() => setBeginning(true)}>{t.begin}</Button>}
      {byStage.size > 0 && (
        <div className={css.rolling}>
          <h3>{t.rolling}</h3>
          <p className={css.quiet}>{t.rollingHint}</p>
          <dl className={css.facts}>
            {keyStageSchema.options
              .filter((stage) => byStage.has(stage))
              .map((stage) => (
                <div key={stage}>
                  <dt>{t.keyStage[stage]}</dt>
                  {byStage.get(stage)?.map(({ id, name, nextStartOn, places, waiting }) => (
                    <dd key={id}>
                      {name}
                      <span className={css.next}>
                        {[nextStartOn ? t.next(nextStartOn) : t.noNext, t.room(places, waiting)]
                          .filter(Boolean)
                          .join('. ')}
                      </span>
                    </dd>
                  ))}
                </div>
              ))}
          </dl>
        </div>
      )}
    </Panel>
  );
}

function GroupItem({ group, schoolId, page, send }: Props & { readonly group: GroupView }) {
  const [open, setOpen] = useState<'change' | 'session'>();
  const close = () => setOpen(undefined);
  const { attendance, members, sessions } = group;
  const who = [
    `${t.fields.implements}: ${t.whose[group.implements]}`,
    `${t.fields.runs}: ${t.whose[group.runs]}`,
    `${t.fields.monitors}: ${t.whose[group.monitors]}`,
  ];
  return (
    <li className={css.visit}>
      <h3>{group.name}</h3>
      <p className={css.quiet}>
        {[t.keyStage[group.keyStage], t.children(members), group.activity, ...(group.isOver ? [t.over] : [])]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p className={css.standing}>{t.summary(attendance.held, attendance.planned, attendance.percent)}</p>
      {group.known !== null && members > 0 && (
        <p className={css.quiet}>{t.known(group.known, members - group.known)}</p>
      )}
      {attendance.notHeld > 0 && (
        <p className={css.quiet}>
          {t.missed(
            attendance.notHeld,
            missedOf(group)
              .map(([why, times]) => t.times(t.notHeld[why], times))
              .join(', '),
          )}
        </p>
      )}
      <Fold summary={t.sessions}>
        <div className={css.inside}>
          <p className={css.quiet}>{who.join('. ')}</p>
          <ul className={css.day}>
            {sessions.map(({ id, on, attended, notHeld, fidelity }) => (
              <li key={id}>
                {t.line(
                  on,
                  notHeld
                    ? t.notHeld[notHeld]
                    : [t.came(attended ?? 0, members), ...(fidelity ? [t.fidelity[fidelity]] : [])].join('. '),
                )}
              </li>
            ))}
          </ul>
          {group.outcome && <p className={css.words}>{group.outcome}</p>}
          {group.startsOn && <p className={css.quiet}>{`${t.fields.startsOn}: ${longDate(group.startsOn)}`}</p>}
          {open === 'change' && <GroupForm group={group} schoolId={schoolId} send={send} onClose={close} />}
          {open === 'session' && <SessionForm group={group} today={page.today} send={send} onClose={close} />}
          {!open && page.may.groups && (
            <div className={css.buttons}>
              <Button onClick={() => setOpen('session')}>{t.session}</Button>
              <Button onClick={() => setOpen('change')}>{t.change}</Button>
            </div>
          )}
        </div>
      </Fold>
    </li>
  );
}
