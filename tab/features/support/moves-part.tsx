import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { movedUp } from '../../../shared/request-for-help/year-group.ts';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import type { MoveSeen, WhereToAnswer } from '../../../shared/support/move-contract.ts';
import { supportText } from '../../../shared/support/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useOpened } from '../people/use-opened.ts';
import { MoveForm } from './move-form.tsx';
import { MoveView } from './move-view.tsx';
import type { SendSupport } from './support.ts';
import css from './support.module.css';

const t = supportText.moves;

interface Props {
  readonly schoolId: string;
  readonly answer: SupportAnswer;
  /** Support goes on, so that another move can begin. */
  readonly isOpen: boolean;
  readonly send: SendSupport;
}

/** What the list of places begins with: the year group after the child's own. */
const nextOf = (label: string): string => movedUp(label.replace(/^Child \d+, /, ''), 1);

/** A child's moves: what is being prepared, and what was. Row I15. */
export function MovesPart({ schoolId, answer, isOpen, send }: Props) {
  const { open, show, cancel } = useOpened<'add'>();
  const { requestId, moves, may, today, label } = answer;
  const ahead = moves.filter(({ done, off }) => !done && !off);
  const earlier = moves.filter((each) => !ahead.includes(each));
  const form = (onClose: () => void, move?: MoveSeen): ReactNode => (
    <Places schoolId={schoolId} requestId={requestId}>
      {(places) => (
        <MoveForm places={places} {...(move ? { move } : {})} next={nextOf(label)} send={send} onClose={onClose} />
      )}
    </Places>
  );
  const view = (move: MoveSeen): ReactNode => (
    <MoveView
      key={move.id}
      move={move}
      today={today}
      mayPrepare={may.write}
      send={(op, confirmed) => send('moves', op, confirmed)}
      changing={(onClose) => form(onClose, move)}
    />
  );
  return (
    <>
      {moves.length === 0 && <p className={css.quiet}>{t.none}</p>}
      {ahead.map(view)}
      {earlier.length > 0 && <Fold summary={t.earlier(earlier.length)}>{earlier.map(view)}</Fold>}
      {open && form(cancel)}
      {may.write && isOpen && !open && (
        <div className={css.buttons}>
          <Button onClick={() => show('add')}>{t.add}</Button>
        </div>
      )}
    </>
  );
}

interface PlacesProps {
  readonly schoolId: string;
  readonly requestId: string;
  readonly children: (places: WhereToAnswer) => ReactNode;
}

/** The schools and therapists to pick from, asked for when a form needs them. */
function Places({ schoolId, requestId, children }: PlacesProps) {
  return (
    <Answered watch={useAnswers().whereTo(schoolId, requestId)} behind="by-child" loading={<Loading lines={3} />}>
      {children}
    </Answered>
  );
}
