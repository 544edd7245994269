import { Button } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { InvitationLine, SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Role } from '../../../shared/organisation/roles.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { InvitePlace } from './asked.ts';
import { CodeShown } from './code-shown.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { InviteForm } from './invite-form.tsx';
import { blankInvite } from './kept.ts';
import { byState } from './order.ts';
import { peopleText as t } from './text.ts';
import css from './people.module.css';

interface Props {
  readonly place: InvitePlace;
  readonly answer: Pick<SchoolPeopleAnswer, 'invitations' | 'mayInvite'>;
  readonly schools?: readonly { readonly id: string; readonly name: string }[];
  readonly today: CivilDate;
  /** The list has to be asked for again; a sentence says what was done, where something was. */
  readonly onChanged: (says?: string) => void;
}

/** What is kept of a place's form and codes, and how to open its form for a role. */
export function useInviting(place: InvitePlace, today: CivilDate) {
  const { inviting, newId } = useAnswers();
  const keptAt = place.kind === 'school' ? place.schoolId : place.serviceId;
  const kept = useSyncExternalStore(inviting.subscribe, () => inviting.of(keptAt));
  return {
    keptAt,
    kept,
    begin: (role: Role | '' = '', more: { name?: string; email?: string } = {}) =>
      inviting.type(keptAt, {
        ...blankInvite(newId(), today, role),
        // Who is typed already stays, whatever they are invited to.
        ...(kept.typed && { name: kept.typed.name, email: kept.typed.email }),
        ...more,
      }),
    cancel: () => inviting.type(keptAt, undefined),
  };
}

/** Who is asked to join and has not given the code, and who was. Makes new codes, and takes them back. Row B18. */
export function InvitationsPanel({ place, answer, schools = [], today, onChanged }: Props) {
  const { keptAt, kept, begin, cancel } = useInviting(place, today);
  const { open, runOut, done } = byState(answer.invitations);
  const again = ({ role, name, email }: InvitationLine) => begin(role, { name, ...(email && { email }) });
  const section = (title: string, lines: readonly InvitationLine[]) =>
    lines.length > 0 && (
      <section aria-label={title}>
        <h3 className={css.groupTitle}>{title}</h3>
        <Lines lines={lines} onChanged={onChanged} onAgain={again} />
      </section>
    );
  return (
    <Panel title={t.invitations.title}>
      {kept.codes.map((shown) => (
        <CodeShown key={shown.invitationId} place={keptAt} shown={shown} />
      ))}
      {kept.typed ? (
        <InviteForm
          key={kept.typed.editId}
          place={place}
          keptAt={keptAt}
          typed={kept.typed}
          mayInvite={answer.mayInvite}
          schools={schools}
          onMade={() => onChanged()}
          onCancel={cancel}
        />
      ) : answer.mayInvite.length > 0 ? (
        <Button className={css.begin} onClick={() => begin()}>
          {t.invite.button}
        </Button>
      ) : (
        <p className={css.words}>{t.invite.none}</p>
      )}
      {section(t.invitations.open, open)}
      {section(t.invitations.runOut, runOut)}
      {answer.invitations.length === 0 && <p className={css.quiet}>{t.invitations.none}</p>}
      {done.length > 0 && (
        <Fold summary={t.invitations.done(done.length)} className={css.fold}>
          <Lines lines={done} onChanged={onChanged} onAgain={again} />
        </Fold>
      )}
    </Panel>
  );
}

/** Who gave a code and waits for somebody to say that it is them; nothing while nobody waits. */
export function WaitingPanel({
  invitations,
  onChanged,
}: Pick<Props, 'onChanged'> & Pick<Props['answer'], 'invitations'>) {
  const { waiting } = byState(invitations);
  if (waiting.length === 0) return null;
  return (
    <Panel title={t.invitations.waiting}>
      <Lines lines={waiting} onChanged={onChanged} />
    </Panel>
  );
}

interface LinesProps {
  readonly lines: readonly InvitationLine[];
  readonly onChanged: (says?: string) => void;
  readonly onAgain?: (invitation: InvitationLine) => void;
}

function Lines({ lines, onChanged, onAgain }: LinesProps) {
  return (
    <ul className={css.lines}>
      {lines.map((each) => (
        <InvitationCard key={each.id} invitation={each} onChanged={onChanged} {...(onAgain && { onAgain })} />
      ))}
    </ul>
  );
}
