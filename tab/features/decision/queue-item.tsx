import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Queued, QueueAnswer } from '../../../shared/decision/contract.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { supportText } from '../../../shared/support/text.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { Icon } from '../../components/icon.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { ClockLines } from './clock-lines.tsx';
import { DecisionLines } from './decision-lines.tsx';
import { doneAmong, formsOf, isTurnOf, nowAt, type DecisionActs } from './decisions.ts';
import { OwnerLine } from './owner-line.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { GiveForm, HelpedForm, StepForm } from './small-forms.tsx';
import css from './decision.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: Queued;
  readonly list: QueueAnswer;
  readonly today: CivilDate;
  readonly acts: DecisionActs;
  readonly isOpen: boolean;
}

/** One request: whose it is, how long it takes, for whom it waits, and what was decided. Rows G12, G18, G19. */
export function QueueItem({ schoolId, request, list, today, acts, isOpen }: Props) {
  const { label, clock, waits, lights, isOverLimit, asked, requestId, apart } = request;
  const begun = useBegun(request);
  const isLate = isOverLimit || clock.some(({ state }) => state === 'late');
  return (
    <li className={css.item}>
      <h3 className={css.label}>{label}</h3>
      <p className={waits.for === 'nobody' ? css.fine : css.waits}>
        {waits.says} {isTurnOf(list.may, waits.for) && <YourTurn />}
      </p>
      <OwnerLine request={request} today={today} />
      <p className={isLate ? css.missing : css.line}>
        <Icon name={isLate ? 'warning' : 'calendar'} />
        <span>{nowAt(clock)}</span>
      </p>
      {apart.map(({ label: other, by, at }) => (
        <p key={other} className={css.line}>
          <Icon name="people" />
          <span>{t.duplicates.notSameAs(other, by, londonDate(at))}</span>
        </p>
      ))}
      {lights && (
        <p className={css.line}>
          <Icon name="file" />
          <span>
            {doneAmong(lights)}. <a href={schoolAddress(schoolId, 'children', requestId)}>{t.request}</a>
            {waits.for === 'nobody' && (
              <>
                {' · '}
                <a href={schoolAddress(schoolId, 'support', requestId)}>{supportText.open}</a>
              </>
            )}
          </span>
        </p>
      )}
      <Fold summary={t.inside} open={isOpen || begun !== undefined}>
        <div className={css.inside}>
          <div>
            <p className={css.quiet}>
              {t.asked(londonDate(asked.at), asked.by)}. {asked.as === 'question' && t.askedAsQuestion}
            </p>
            <ClockLines clock={clock} />
          </div>
          <Decided request={request} />
          <Actions request={request} list={list} acts={acts} begun={begun} />
        </div>
      </Fold>
    </li>
  );
}

function Decided({ request: { decisions } }: Pick<Props, 'request'>) {
  if (!decisions?.length) return null;
  return decisions.toReversed().map((joint) => <DecisionLines key={joint.id} joint={joint} />);
}

type Form = 'propose' | 'step' | 'helped' | 'give';

/** Which form of a request holds what somebody typed before they looked at another page. */
function useBegun(request: Queued): Form | undefined {
  const { typedDecisions, typedSmall } = useAnswers();
  const { propose, step, helped } = formsOf(request);
  const [begun] = useState((): Form | undefined => {
    if (typedDecisions.of(propose)) return 'propose';
    return typedSmall.of(helped) ? 'helped' : typedSmall.of(step) ? 'step' : undefined;
  });
  return begun;
}

function Actions({
  request,
  list,
  acts,
  begun,
}: Pick<Props, 'request' | 'list' | 'acts'> & { readonly begun: Form | undefined }) {
  const [form, setForm] = useState(begun);
  const { isSending, notSaved, run } = useSending();
  const close = () => setForm(undefined);
  const { may } = list;
  const takes = may.acknowledge && !request.isMine;
  const common = { request, acts, onClose: close };
  if (form === 'propose') return <ProposalForm {...common} />;
  if (form === 'step') return <StepForm {...common} />;
  if (form === 'helped') return <HelpedForm {...common} />;
  if (form === 'give') return <GiveForm {...common} people={list.people} />;
  const say = (what: () => Promise<{ readonly sentence: string } | undefined>, said: string) => void run(what, said);
  const waits = request.decisions?.some(({ agreed, replaced }) => !agreed && !replaced) ?? false;
  const isDecided = request.decisions?.some(({ agreed }) => agreed) ?? false;
  const agrees = may.propose && request.mayAgree;
  // Whoever waits for the other side, or has decided, has nothing to press first.
  const first = takes
    ? 'take'
    : agrees
      ? 'agree'
      : request.helpedFor
        ? 'helped'
        : waits || isDecided
          ? 'none'
          : 'propose';
  const look = (of: string) => (first === of ? 'primary' : 'secondary');
  return (
    <div>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        {takes && (
          <Button
            appearance={look('take')}
            disabledFocusable={isSending}
            onClick={() => say(() => acts.acknowledge(request), t.acknowledged)}
          >
            {request.acknowledged ? t.takeOver : t.acknowledge}
          </Button>
        )}
        {agrees && (
          <Button
            appearance={look('agree')}
            disabledFocusable={isSending}
            onClick={() => say(() => acts.agree(request), t.agreed)}
          >
            {t.agree}
          </Button>
        )}
        {may.helped && request.helpedFor && (
          <Button appearance={look('helped')} onClick={() => setForm('helped')}>
            {t.didItHelp}
          </Button>
        )}
        {may.propose && (
          <Button appearance={look('propose')} onClick={() => setForm('propose')}>
            {waits ? t.proposeOther : t.propose}
          </Button>
        )}
        {may.propose && <Button onClick={() => setForm('step')}>{t.note}</Button>}
        {may.give && <Button onClick={() => setForm('give')}>{t.give}</Button>}
      </div>
    </div>
  );
}
