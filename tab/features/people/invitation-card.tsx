import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { decisionAnswer, type InvitationLine } from '../../../shared/joining/contract.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { roleTitle } from '../organisation/people.ts';
import { useSaving } from '../scoping/use-saving.ts';
import { peopleText } from './text.ts';
import css from './people.module.css';

const t = peopleText.invitations;
const asks = joiningText.asks;

interface Props {
  readonly invitation: InvitationLine;
  readonly onChanged: (says: string) => void;
  /** Opens the form for an invitation that ran out. */
  readonly onAgain?: (invitation: InvitationLine) => void;
}

type What = 'confirm' | 'refuse' | 'withdraw';

/** One invitation: what it waits for, and what may be decided about it. */
export function InvitationCard({ invitation, onChanged, onAgain }: Props) {
  const { post, newId } = useAnswers();
  const { saving, run } = useSaving();
  // The same id until it is answered, so that one press counts once.
  const [editId] = useState(newId);
  const { id, name, email, role, place, state } = invitation;
  const decide = (what: What) =>
    run(async () => {
      const path = `/api/invitations/${encodeURIComponent(id)}/decision`;
      const said = await post(path, { editId: `${editId}-${what}`, what }, decisionAnswer);
      if (!said.ok) return said.sentence;
      announce(said.value.invitation.says);
      onChanged(said.value.invitation.says);
      return undefined;
    });
  const button = (what: What, label: string, isPrimary = false) => (
    <Button
      size={state === 'given' ? 'medium' : 'small'}
      appearance={isPrimary ? 'primary' : 'secondary'}
      disabledFocusable={saving.state === 'saving'}
      aria-label={`${label}: ${name}`}
      onClick={() => void decide(what)}
    >
      {label}
    </Button>
  );
  // Those that are still open stand under a heading of their own.
  const Title = state === 'open' || state === 'run-out' ? 'h4' : 'h3';
  return (
    <li className={state === 'given' ? css.asks : css.line}>
      <Title className={css.personName}>{state === 'given' ? asks.title(invitation) : name}</Title>
      {state !== 'given' && <p className={css.quiet}>{t.as(roleTitle(role), place)}</p>}
      <p className={css.says}>{invitation.says}</p>
      {state === 'given' && email && <p className={css.says}>{t.sentTo(email)}</p>}
      {state === 'given' && <p className={css.quiet}>{asks.check}</p>}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
      <div className={css.buttons}>
        {state === 'given' && (
          <>
            {button('confirm', asks.yes, true)}
            {button('refuse', asks.no)}
          </>
        )}
        {state === 'open' && button('withdraw', t.withdraw)}
        {state === 'run-out' && onAgain && (
          <Button size="small" aria-label={`${t.again}: ${name}`} onClick={() => onAgain(invitation)}>
            {t.again}
          </Button>
        )}
      </div>
    </li>
  );
}
