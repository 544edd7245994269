import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { goTo } from '../../use-route.ts';
import type { PartProps } from '../organisation/parts.ts';
import { HoldPart } from '../rights/hold-part.tsx';
import { AskForm } from './ask-form.tsx';
import { Decision } from './decision.tsx';
import { Past } from './past.tsx';
import { byTurn, type Send } from './copies.ts';
import { useCopies } from './use-copies.ts';
import css from './copies.module.css';

/** The records of the own side: what waits for this person, and the way to ask. Row C-13. */
export default function CopiesPage({ id, item }: PartProps) {
  const { watch, sendFor } = useCopies(id);
  return (
    <>
      <BackLink to={schoolAddress(id, 'children')}>{t.back}</BackLink>
      <Panel title={t.title}>
        <p className={css.quiet}>{t.about}</p>
        <Answered watch={watch} loading={<Loading lines={4} />}>
          {({ copies }) =>
            copies.length === 0 ? (
              <p className={css.quiet}>{t.none}</p>
            ) : (
              <ul className={css.list}>
                {byTurn(copies).map((copy) => (
                  <Copy
                    key={`${copy.side} ${copy.requestId}`}
                    schoolId={id}
                    copy={copy}
                    send={sendFor(copy)}
                    isOpen={copy.requestId === item}
                  />
                ))}
              </ul>
            )
          }
        </Answered>
      </Panel>
    </>
  );
}

interface CopyProps {
  readonly schoolId: string;
  readonly copy: CopyAnswer;
  readonly send: Send;
  /** Whether the address names it: then what can be asked of it stands open. */
  readonly isOpen: boolean;
}

function Copy({ schoolId, copy, send, isOpen }: CopyProps) {
  const { label, side, state, asked, kinds, past, hold, mayHold, requestId } = copy;
  const canAsk = kinds.length > 0 || mayHold;
  return (
    <li className={css.copy}>
      <h3 className={css.title}>{label}</h3>
      <p className={css.state}>
        {t.sides[side]}
        {': '}
        <strong>{t.states[state]}</strong>
      </p>
      {asked && <Decision asked={asked} send={send} />}
      {isOpen && kinds.length > 0 && (
        <AskForm kinds={kinds} send={send} onClose={() => goTo(schoolAddress(schoolId, 'copies'))} />
      )}
      <HoldPart copy={{ hold, mayHold: mayHold && isOpen }} send={send} />
      {canAsk && !isOpen && (
        <p className={css.link}>
          <a href={schoolAddress(schoolId, 'copies', requestId)}>
            {kinds.length > 0 ? t.wantsTo : t.holds}
            <span className="unseen">: {label}</span>
          </a>
        </p>
      )}
      {past.length > 0 && <Past past={past} />}
    </li>
  );
}
