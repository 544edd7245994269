import { bothAnswered } from '../../../shared/evaluation/columns.ts';
import { compared, type Compared } from '../../../shared/evaluation/compare.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { AnswerSelect } from './answer-select.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';
import tables from './tables.module.css';

/** What the two said side by side, the furthest apart first, and what they settle on. Row D04. */
export function CompareView() {
  const { tool } = useEvaluating();
  const { questionnaire: q, evaluation } = tool;
  if (evaluation.together) return <p className={css.quiet}>{t.compareTogether}</p>;
  const all = compared(q, evaluation);
  if (all.length === 0) return <p className={css.quiet}>{t.compareNone}</p>;
  const differ = all.filter(({ apart }) => apart > 0);
  const alike = all.filter(({ apart }) => apart === 0);
  const areas = q.areas.filter(({ id }) => bothAnswered(q, evaluation, id)).length;
  return (
    <>
      {areas < q.areas.length && <p className={css.quiet}>{t.compareWait(areas, q.areas.length)}</p>}
      {differ.length ? (
        <Comparison rows={differ} caption={t.compareCaption} settles />
      ) : (
        <p className={css.quiet}>{t.noDifference}</p>
      )}
      {alike.length > 0 && (
        <Fold summary={t.alike(alike.length)}>
          <Comparison rows={alike} caption={t.alikeCaption} />
        </Fold>
      )}
    </>
  );
}

const steps = ({ sendco, therapist, apart }: Compared): string =>
  typeof sendco === 'number' && typeof therapist === 'number' ? t.apart1(apart) : t.apartUnknown;

interface Props {
  readonly rows: readonly Compared[];
  readonly caption: string;
  readonly settles?: boolean;
}

function Comparison({ rows, caption, settles = false }: Props) {
  const { tool } = useEvaluating();
  const { questionnaire: q, side } = tool;
  const { sides, valueWords } = evaluationText;
  const areaOf = (id: string): string => q.areas.find((each) => each.id === id)?.name ?? '';
  return (
    <table className={tables.comparison}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.statement}</th>
          <th scope="col">{sides.sendco}</th>
          <th scope="col">{sides['link-therapist']}</th>
          {settles && <th scope="col">{t.settle}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.id}>
            <th scope="row">
              <span className={tables.rowArea}>{areaOf(row.item.area)}</span>
              {row.item.text}
              {settles && <span className={tables.apart}>{steps(row)}</span>}
            </th>
            <td data-label={sides.sendco}>{valueWords(q, row.sendco)}</td>
            <td data-label={sides['link-therapist']}>{valueWords(q, row.therapist)}</td>
            {settles && (
              <td data-label={t.settle}>
                {side ? (
                  <AnswerSelect item={row.item} column="joint" label={t.settleFor(row.item.text)} />
                ) : (
                  valueWords(q, row.joint, t.notSettled)
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
