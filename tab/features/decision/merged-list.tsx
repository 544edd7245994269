import { Button, Link } from '@fluentui/react-components';
import type { MergedPair } from '../../../shared/decision/contract.ts';
import { decisionText } from '../../../shared/decision/text.ts';
import { schoolAddress } from '../../route.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { DuplicateActs } from './decisions.ts';
import css from './decision.module.css';

const t = decisionText.duplicates;

interface Props {
  readonly schoolId: string;
  readonly merged: readonly MergedPair[];
  readonly acts: DuplicateActs;
}

/** Requests that went into another: which way, by whom, the way there, and how two people undo it. Row G21. */
export const MergedList = ({ schoolId, merged, acts }: Props) => (
  <>
    <p className={css.quiet}>{t.doneIntro}</p>
    <ul className={css.list}>
      {merged.map((pair) => (
        <Went key={pair.gone.requestId} schoolId={schoolId} pair={pair} acts={acts} />
      ))}
    </ul>
  </>
);

function Went({ schoolId, pair, acts }: Omit<Props, 'merged'> & { readonly pair: MergedPair }) {
  const { gone, into, asked } = pair;
  const { isSending, notSaved, run } = useSending();
  const button = (words: string, does: () => Promise<{ readonly sentence: string } | undefined>, says: string) => (
    <Button
      disabledFocusable={isSending}
      aria-label={`${words}: ${t.mergedPair(gone.label, into.label)}`}
      onClick={() => void run(does, says)}
    >
      {words}
    </Button>
  );
  return (
    <li className={css.item}>
      <h3 className={css.label}>{t.mergedPair(gone.label, into.label)}</h3>
      <p className={css.words}>{decisionText.mergedInto({ ...pair, label: into.label })}.</p>
      {asked && <p className={css.waits}>{t.undoAsked(asked.by)}</p>}
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Link href={schoolAddress(schoolId, 'children', into.requestId)}>{decisionText.mergedWay(into.label)}</Link>
        {!asked && button(t.undo, () => acts.askUndo(pair), t.askedSaved)}
        {asked?.mayDecide && button(t.undoApprove, () => acts.decideUndo(pair, true), t.undone)}
        {asked?.mayDecide && button(t.undoDecline, () => acts.decideUndo(pair, false), t.notUndone)}
      </div>
    </li>
  );
}
