import { Button } from '@fluentui/react-components';
import { Fragment } from 'react';
import { decisionText } from '../../../shared/decision/text.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
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
  // What was said stays said, out of the way, until somebody asks anew.
  const isSaid = ({ apart, asked }: Pairs[number]): boolean => apart !== null && asked === null;
  const open = duplicates.filter((pair) => !isSaid(pair));
  const said = duplicates.filter(isSaid);
  const list = (pairs: Pairs) => (
    <ul className={css.list}>
      {pairs.map((pair) => (
        <Pair key={`${pair.one.requestId} ${pair.other.requestId}`} pair={pair} acts={acts} />
      ))}
    </ul>
  );
  return (
    <>
      {duplicates.length > 0 && (
        <Panel title={open.length > 0 ? t.title : t.apart}>
          {open.length > 0 && <p className={css.quiet}>{t.intro}</p>}
          {open.length > 0 && list(open)}
          {said.length > 0 && (open.length > 0 ? <Fold summary={t.apart}>{list(said)}</Fold> : list(said))}
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
  const { one, other, asked, apart, sameName } = pair;
  const { isSending, notSaved, run } = useSending();
  const labelOf = (id: string): string => (id === one.requestId ? one.label : other.label);
  const button = (words: string, does: () => Promise<{ readonly sentence: string } | undefined>, says: string) => (
    <Button disabledFocusable={isSending} onClick={() => void run(does, says)}>
      {words}
    </Button>
  );
  const same = [one, other].map(({ requestId, label }) => (
    <Fragment key={requestId}>{button(t.ask(label), () => acts.ask(pair, requestId), t.askedSaved)}</Fragment>
  ));
  return (
    <li className={css.item}>
      <h3 className={css.label}>{t.pair(one.label, other.label)}</h3>
      <p className={css.words}>{sameName ? t.sameName : t.otherName}</p>
      {apart && <p className={css.line}>{t.apartBy(apart.by, londonDate(apart.at))}</p>}
      {asked && <p className={css.waits}>{t.asked(asked.by, labelOf(asked.keep))}</p>}
      <Wrong why={notSaved} />
      {apart && !asked && (
        <Fold summary={t.after}>
          <div className={css.buttons}>{same}</div>
        </Fold>
      )}
      <div className={css.buttons}>
        {!asked && !apart && same}
        {!asked && !apart && button(t.decline, () => acts.two(pair), t.declined)}
        {asked?.mayDecide && button(t.approve, () => acts.decide(pair, true), t.approved)}
        {asked?.mayDecide && button(t.decline, () => acts.decide(pair, false), t.declined)}
      </div>
    </li>
  );
}
