import type { ReadinessAnswer } from '../../../shared/readiness/contract.ts';
import { readinessAnswer } from '../../../shared/readiness/contract.ts';
import type { Rating } from '../../../shared/readiness/readiness.ts';
import { readinessText as t } from '../../../shared/readiness/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { ToolProps } from '../evaluation/tools.ts';
import type { NotSaved } from '../reflection/reflection.ts';
import { StatementField } from './statement-field.tsx';
import { Supervised } from './supervised.tsx';
import { TrendTable } from './trend-table.tsx';
import css from './readiness.module.css';

/** Where somebody stands by their own word; a lead finds the therapist's here. Rows C05, C06. */
export default function ReadinessPage({ id }: ToolProps) {
  const answers = useAnswers();
  const watch = answers.readiness(id);
  const rate = async (statementId: string, rating: Rating | null): Promise<NotSaved | undefined> => {
    const body = { editId: answers.newId(), statementId, rating };
    const said = await answers.post(`/api/schools/${encodeURIComponent(id)}/readiness`, body, readinessAnswer);
    if (!said.ok) return { sentence: said.sentence };
    watch.take(said);
    return undefined;
  };
  return (
    <Answered watch={watch} loading={<Loading lines={8} heading />}>
      {({ own, therapists }) => (
        <div className={css.page}>
          {own && <Own own={own} rate={rate} />}
          {!own && therapists.length === 0 && <p className={css.quiet}>{t.noTherapist}</p>}
          {therapists.map((each) => (
            <Supervised key={each.personId} school={id} {...each} />
          ))}
        </div>
      )}
    </Answered>
  );
}

interface Props {
  readonly own: NonNullable<ReadinessAnswer['own']>;
  readonly rate: (statementId: string, rating: Rating | null) => Promise<NotSaved | undefined>;
}

function Own({ own: { content, days }, rate }: Props) {
  const now = days.at(-1)?.answers ?? {};
  const { statements } = content;
  return (
    <Panel title={content.title} aside={t.rated(Object.keys(now).length, statements.length)}>
      <p className={css.private}>{t.whoSees[content.side]}</p>
      <p className={css.quiet}>{t.about}</p>
      {statements.map(({ id, says }) => (
        <StatementField key={id} says={says} value={now[id]} onRate={(rating) => rate(id, rating)} />
      ))}
      <TrendTable content={content} days={days} />
      <p className={css.quiet}>{content.notice}</p>
    </Panel>
  );
}
