import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { roleNames } from '../../../shared/organisation/roles.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { UnreachableNotice } from '../reminders/unreachable-panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import type { InvitePlace } from './asked.ts';
import { InvitationsPanel, useInviting, WaitingPanel } from './invitations-panel.tsx';
import { grouped, nextRoles } from './order.ts';
import { Done } from './done.tsx';
import { PersonCard } from './person-card.tsx';
import { peopleText as t } from './text.ts';
import css from './people.module.css';

/** Everybody of a school, who is invited, and who was there. Rows B01-B07, B13, B16, B18. */
export default function PeoplePage({ id }: PartProps) {
  const watch = useAnswers().people(id);
  return (
    <div className={css.panels}>
      <UnreachableNotice id={id} />
      <Answered watch={watch} loading={<Loading lines={6} />}>
        {(answer, { asOf }) => (
          <People id={id} answer={answer} today={londonDate(asOf)} onChanged={() => void watch.renew()} />
        )}
      </Answered>
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly answer: SchoolPeopleAnswer;
  readonly today: CivilDate;
  readonly onChanged: () => void;
}

type Lines = SchoolPeopleAnswer['people'];

function People({ id, answer, today, onChanged }: Props) {
  const head = useRef<HTMLDivElement>(null);
  const schools = useAnswers().schools();
  const place: InvitePlace = { kind: 'school', serviceId: answer.serviceId, schoolId: id };
  const { people, mayInvite, invitations } = answer;
  const manages = mayInvite.length > 0 || invitations.length > 0;
  const [says, setSays] = useState<string>();
  const changed = (sentence?: string) => {
    setSays(sentence);
    onChanged();
    void schools.refresh();
    if (!sentence) return;
    // The button that was pressed may be gone.
    announce(sentence);
    head.current?.focus();
  };
  const cards = (those: readonly Lines[number][]) => (
    <ul className={css.people}>
      {those.map((person) => (
        <PersonCard
          key={person.membershipId}
          person={person}
          today={today}
          next={nextRoles(person, mayInvite)}
          onChanged={changed}
        />
      ))}
    </ul>
  );
  const at = (when: Lines[number]['when']) => people.filter((each) => each.when === when);
  const [toCome, over] = [at('to-come'), at('over')];
  return (
    <>
      <WaitingPanel invitations={invitations} onChanged={changed} />
      <div ref={head} className={css.head} tabIndex={-1}>
        <Panel title={t.title}>
          {says && <Done>{says}</Done>}
          {answer.vacant.map((role) => (
            <Vacant key={role} role={role} place={place} today={today} mayInvite={mayInvite} />
          ))}
          {people.length === 0 && <p className={css.words}>{t.none}</p>}
          <div className={css.groups}>
            {[
              ...grouped(at('now')).map(({ group, people: those }) => [t.groups[group], those] as const),
              ...(toCome.length > 0 ? [[t.toCome, toCome] as const] : []),
            ].map(([title, those]) => (
              <section key={title} className={css.group} aria-label={title}>
                <h3 className={css.groupTitle}>{title}</h3>
                {cards(those)}
              </section>
            ))}
          </div>
          {over.length > 0 && (
            <Fold summary={t.over(over.length)} className={css.fold}>
              {cards(over)}
            </Fold>
          )}
        </Panel>
      </div>
      {manages && <InvitationsPanel place={place} answer={answer} today={today} onChanged={changed} />}
    </>
  );
}

interface VacantProps extends Pick<SchoolPeopleAnswer, 'mayInvite'> {
  readonly role: string;
  readonly place: InvitePlace;
  readonly today: CivilDate;
}

/** A post that nobody holds, and what the one who looks can do about it. */
function Vacant({ role, place, today, mayInvite }: VacantProps) {
  const { begin } = useInviting(place, today);
  const yours = mayInvite.find(({ name }) => name === role);
  const others = role === roleNames.sendco ? t.vacant.sendco : t.vacant.therapist;
  return (
    <div className={css.vacant}>
      <Notice>{yours ? t.vacant.says(role) : `${t.vacant.says(role)} ${others}`}</Notice>
      {yours && <Button onClick={() => begin(yours.role)}>{t.vacant.invite(role)}</Button>}
    </div>
  );
}
