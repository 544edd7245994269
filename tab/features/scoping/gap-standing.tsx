import { Button } from '@fluentui/react-components';
import type { GapsAnswer } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { otherSide } from '../../../shared/organisation/roles.ts';
import { Icon } from '../../components/icon.tsx';
import { rankedIn } from './gaps-work.ts';
import { standingOf } from './gaps.ts';
import { gapsPageText as t } from './gaps-text.ts';
import { SavingLine } from './saving-line.tsx';
import { useGaps, useSending } from './use-gaps.ts';
import css from './gaps.module.css';

function saysOf(answer: GapsAnswer): string {
  const other = answer.side && (answer.people[otherSide(answer.side)] ?? gapText.sides[otherSide(answer.side)]);
  const theirs = answer.ranking?.theirs.handedIn;
  switch (standingOf(answer)) {
    case 'looks-on':
      return t.settledOnly;
    case 'no-term':
      return gapText.noCycle;
    case 'both':
      return gapText.ranking.both;
    case 'waiting':
      return gapText.ranking.waiting(other ?? '');
    case 'your-turn':
      return theirs ? gapText.ranking.yourTurn(theirs) : '';
    case 'private':
      return gapText.ranking.isPrivate(other ?? '');
  }
}

/** Where the two are with the order of the gaps, and for which term. */
export function GapStanding() {
  const { answer } = useGaps();
  const standing = standingOf(answer);
  const icon = standing === 'waiting' ? 'waiting' : standing === 'both' ? 'people' : 'lock';
  const isOpen = answer.ranking && !answer.ranking.isUncovered;
  return (
    <div className={css.standing}>
      {answer.cycle && isOpen && <h3>{gapText.ranking.yours(answer.cycle.label)}</h3>}
      <p>
        {standing !== 'looks-on' && standing !== 'no-term' && <Icon name={icon} />}
        <span>{saysOf(answer)}</span>
      </p>
    </div>
  );
}

/** Under the list: how many are in order, and the button that hands in. */
export function HandIn() {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  if (!answer.side || !answer.ranking || answer.ranking.isUncovered) return null;
  const other = answer.people[otherSide(answer.side)] ?? gapText.sides[otherSide(answer.side)];
  return (
    <div className={css.handIn}>
      <p>
        <strong>{t.ranked(rankedIn(answer), answer.gaps.length)}</strong>
      </p>
      {!answer.ranking.mine.handedIn && (
        <>
          <Button
            appearance="primary"
            onClick={() => void send(work.rank({ handIn: true }), gapText.ranking.handedIn(other))}
          >
            {gapText.card.handIn}
          </Button>
          <p className={css.quiet}>{t.handInHint}</p>
        </>
      )}
      {unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />}
    </div>
  );
}
