import type { ArrivalSeen, ArrivalsAnswer } from '../../../shared/arrivals/contract.ts';
import { arrivalsText as t } from '../../../shared/arrivals/text.ts';
import { movePackText } from '../../../shared/support/move-pack-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import type { SendMove } from '../support/move-line.tsx';
import { MoveView } from '../support/move-view.tsx';
import { FormLinks } from '../support/pack-links.tsx';
import { sendingArrivals } from './arrivals.ts';
import own from '../support/moves.module.css';
import css from '../support/support.module.css';

/** Children who come from other schools of the service; nothing while none does. Row I15. */
export function ArrivalsPanel({ schoolId }: { readonly schoolId: string }) {
  const answers = useAnswers();
  const watch = answers.arrivals(schoolId);
  const state = useWatch(watch);
  if (state.phase === 'loading') return null;
  if (state.phase === 'ready' && state.value.coming === 0 && state.value.children.length === 0) return null;
  const send = sendingArrivals(answers, watch, schoolId);
  // A list that did not come says so: a child could be on it.
  return (
    <Panel title={t.title}>
      <Answered watch={watch} loading={null}>
        {(list) => (list.mayTake ? <Coming list={list} send={send} /> : <HowMany coming={list.coming} />)}
      </Answered>
    </Panel>
  );
}

const HowMany = ({ coming }: { readonly coming: number }) => (
  <p className={css.words}>
    {t.count(coming)} {t.askSendco}
  </p>
);

interface ComingProps {
  readonly list: ArrivalsAnswer;
  readonly send: ReturnType<typeof sendingArrivals>;
}

function Coming({ list: { children, unnamed, today }, send }: ComingProps) {
  const ahead = children.filter(({ move }) => !move.done);
  const taken = children.filter(({ move }) => move.done);
  const view = (each: ArrivalSeen) => (
    <OneChild
      key={each.id}
      arrival={each}
      today={today}
      // What the page of a move can send is more than a receiver does; none of it is shown here.
      send={(op, confirmed) =>
        op.do === 'take' || op.do === 'ask' ? send(each.id, op, confirmed) : Promise.resolve(undefined)
      }
    />
  );
  return (
    <>
      <p className={css.quiet}>{t.intro}</p>
      {ahead.map(view)}
      {unnamed > 0 && <p className={own.move}>{t.unnamed(unnamed)}</p>}
      {taken.length > 0 && <Fold summary={t.earlier(taken.length)}>{taken.map(view)}</Fold>}
    </>
  );
}

interface OneChildProps {
  readonly arrival: ArrivalSeen;
  readonly today: string;
  readonly send: SendMove;
}

function OneChild({ arrival: { from, move, pack }, today, send }: OneChildProps) {
  return (
    <MoveView
      move={{ ...move, pack: null }}
      today={today}
      mayPrepare={false}
      send={send}
      title={move.done ? t.came(from, move.on) : t.comes(from, move.on)}
      taker={t.takerIs}
    >
      <div className={own.pack}>
        <h4 className={css.small}>{movePackText.title}</h4>
        <FormLinks form="named" files={pack} />
      </div>
    </MoveView>
  );
}
