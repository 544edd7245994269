import type { CopyAnswer } from '../../../shared/own-copy/contract.ts';
import { ownCopyText as t } from '../../../shared/own-copy/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import type { PartProps } from '../organisation/parts.ts';
import { HoldPart } from '../rights/hold-part.tsx';
import { AskForm } from './ask-form.tsx';
import { Decision } from './decision.tsx';
import { Past } from './past.tsx';
import { byTurn, type Send } from './copies.ts';
import { useCopies } from './use-copies.ts';
import css from './copies.module.css';

/** The records of the own side: what waits for this person, and the way to ask. Row C-13. */
export default function CopiesPage({ id }: PartProps) {
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
                  <Copy key={`${copy.side} ${copy.requestId}`} copy={copy} send={sendFor(copy)} />
                ))}
              </ul>
            )
          }
        </Answered>
      </Panel>
    </>
  );
}

function Copy({ copy, send }: { readonly copy: CopyAnswer; readonly send: Send }) {
  const { label, side, state, asked, kinds, past } = copy;
  return (
    <li className={css.copy}>
      <h3 className={css.title}>{label}</h3>
      <p className={css.state}>
        {t.sides[side]}
        {': '}
        <strong>{t.states[state]}</strong>
      </p>
      {asked && <Decision asked={asked} send={send} />}
      {kinds.length > 0 && <AskForm kinds={kinds} send={send} />}
      <HoldPart copy={copy} send={send} />
      {past.length > 0 && <Past past={past} />}
    </li>
  );
}
