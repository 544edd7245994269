import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SeenAnswer } from '../../../shared/audit/contract.ts';
import { whatOf, whenOf, whoOf } from '../../../shared/audit/seen.ts';
import { auditText as t } from '../../../shared/audit/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { titleOf } from './requests.ts';
import type { Seen } from './seen.ts';
import { SeenPaper } from './seen-paper.tsx';
import css from './seen.module.css';

interface Props {
  readonly schoolId: string;
  readonly request: RequestAnswer;
}

/** Who has seen this; asking is noted too, so it comes when somebody opens this part. Row H08. */
export function SeenList({ schoolId, request }: Props) {
  const answers = useAnswers();
  const seen = useMemo(() => answers.seen(schoolId, request.id), [answers, schoolId, request.id]);
  return (
    <section aria-label={t.title}>
      <p className={css.quiet}>{t.intro}</p>
      <Answered watch={seen.watch} loading={<Loading lines={3} />}>
        {(list) => <Lines seen={seen} list={list} title={titleOf(request)} />}
      </Answered>
    </section>
  );
}

function Lines({ seen, list, title }: { readonly seen: Seen; readonly list: SeenAnswer; readonly title: string }) {
  const { saving, run } = useSaving();
  const print = async () => {
    const sentence = await seen.all();
    if (sentence === undefined) requestAnimationFrame(() => window.print());
    return sentence;
  };
  if (list.lines.length === 0) return <p className={css.quiet}>{t.none}</p>;
  return (
    <>
      <ul className={css.lines}>
        {list.lines.map((line) => (
          <li key={`${whenOf(line)} ${whoOf(line)} ${whatOf(line)}`}>
            <span className={css.who}>{whoOf(line)}</span> {whatOf(line)}
            <span className={css.when}>{whenOf(line)}</span>
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        {list.before !== null && <Button onClick={() => void run(() => seen.earlier())}>{t.earlier}</Button>}
        <Button onClick={() => void run(print)}>{t.print}</Button>
        <SavingLine saving={saving} />
      </div>
      <SeenPaper list={list} title={title} />
    </>
  );
}
