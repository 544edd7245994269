import { Button } from '@fluentui/react-components';
import { decisionText } from '../../../shared/decision/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { duplicateActs, type DuplicateActs, type Pairs } from './decisions.ts';
import { MergedList } from './merged-list.tsx';
import css from './decision.module.css';

const t = decisionText.duplicates;

/** Requests that may be about one child, and those that are one by now, for the people of the school. Row G21. */
export function DuplicatesPanel({ id }: { readonly id: string }) {
  const answers = useAnswers();
  const watch = answers.duplicates(id);
  const watched = useWatch(watch);
  if (watched.phase !== 'ready') return null;
  const { duplicates, merged } = watched.value;
  if (duplicates.length + merged.length === 0) return null;
  const acts = duplicateActs(answers, [watch, answers.decisions(id)], id);
  return (
    <>
      {duplicates.length > 0 && (
        <Panel title={t.title}>
          <p className={css.quiet}>{t.intro}</p>
          <ul className={css.list}>
            {duplicates.map((pair) => (
              <Pair key={`${pair.one.requestId} ${pair.other.requestId}`} pair={pair} acts={acts} />
            ))}
          </ul>
        </Panel>
      )}
      {merged.length > 0 && (
        <Panel title={t.done}>
          <MergedList schoolId={id} merged={merged} acts={acts} />
        </Panel>
      )}
    </>
  );
}

function Pair({ pair, acts }: { readonly pair: Pairs[number]; readonly acts: DuplicateActs }) {
  const { one, other, asked, sameName } = pair;
  const { isSending, notSaved, run } = useSending();
  const labelOf = (id: string): string => (id === one.requestId ? one.label : other.label);
  const button = (words: string, does: () => Promise<{ readonly sentence: string } | undefined>, says: string) => (
    <Button disabledFocusable={isSending} onClick={() => void run(does, says)}>
      {words}
    </Button>
  );
  return (
    <li className={css.item}>
      <h3 className={css.label}>{t.pair(one.label, other.label)}</h3>
      <p className={css.words}>{sameName ? t.sameName : t.otherName}</p>
      {asked && <p className={css.waits}>{t.asked(asked.by, labelOf(asked.keep))}</p>}
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        {!asked && button(t.ask(one.label), () => acts.ask(pair, one.requestId), t.askedSaved)}
        {!asked && button(t.ask(other.label), () => acts.ask(pair, other.requestId), t.askedSaved)}
        {asked?.mayDecide && button(t.approve, () => acts.decide(pair, true), t.approved)}
        {asked?.mayDecide && button(t.decline, () => acts.decide(pair, false), t.declined)}
      </div>
    </li>
  );
}
