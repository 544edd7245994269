import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { toFindOut } from '../../../shared/evaluation/compare.ts';
import type { FindOut } from '../../../shared/evaluation/evaluation.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { FindOutWords } from './find-out-words.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';
import fields from './fields.module.css';
import tables from './tables.module.css';

/** What somebody could not answer: onto the list with one press, then who finds it out by when. Row D02. */
export function FindOutView() {
  const { tool, editor } = useEvaluating();
  const { questionnaire: q, evaluation, side } = tool;
  const [failed, setFailed] = useState('');
  const unknown = side ? toFindOut(q, evaluation, evaluation.findOuts) : [];
  const press = async (part: 'find-out' | 'find-out/change', body: object): Promise<boolean> => {
    const answer = await editor.press(part, body);
    const sentence = answer.ok ? '' : answer.sentence;
    setFailed(sentence);
    if (sentence) announce(sentence);
    return answer.ok;
  };
  const isEmpty = unknown.length + evaluation.findOuts.length === 0;
  return (
    <>
      {failed && (
        <p className={css.wrong} role="alert">
          <Icon name="warning" />
          {failed}
        </p>
      )}
      {isEmpty && <p className={css.quiet}>{t.findOutNone(q.dontKnow)}</p>}
      {unknown.length > 0 && (
        <section>
          <h3 className={css.subtitle}>{t.unknownTitle}</h3>
          <ul className={tables.unknown}>
            {unknown.map((item) => (
              <li key={item.id}>
                <span>{item.text}</span>
                <Button
                  size="small"
                  aria-label={t.addFor(item.text)}
                  onClick={() => void press('find-out', { findOutId: editor.newId(), item: item.id })}
                >
                  {t.add}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {evaluation.findOuts.length > 0 && (
        <>
          <table className={tables.comparison}>
            <caption>{t.findOutCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.what}</th>
                <th scope="col">{t.who}</th>
                <th scope="col">{t.by}</th>
                <th scope="col">{t.done}</th>
              </tr>
            </thead>
            <tbody>
              {evaluation.findOuts.map((each) => (
                <Row
                  key={each.id}
                  findOut={each}
                  onChange={
                    side && ((body) => press('find-out/change', { findOutId: each.id, seen: evaluation.rev, ...body }))
                  }
                />
              ))}
            </tbody>
          </table>
          <p className={css.quiet}>{t.agenda}</p>
        </>
      )}
    </>
  );
}

interface RowProps {
  readonly findOut: FindOut;
  /** Null for who looks on. */
  readonly onChange: ((body: object) => Promise<boolean>) | null;
}

function Row({ findOut, onChange }: RowProps) {
  const { text, owner, dueOn, done } = findOut;
  return (
    <tr data-done={done ? '' : undefined}>
      <th scope="row">{onChange ? <FindOutWords findOut={findOut} /> : text}</th>
      <td data-label={t.who}>
        {onChange ? (
          <select
            className={fields.select}
            aria-label={`${t.who}: ${text}`}
            value={owner}
            onChange={({ currentTarget }) => void onChange({ owner: currentTarget.value })}
          >
            {sideSchema.options.map((side) => (
              <option key={side} value={side}>
                {evaluationText.sides[side]}
              </option>
            ))}
          </select>
        ) : (
          evaluationText.sides[owner]
        )}
      </td>
      <td data-label={t.by}>
        {onChange ? (
          <input
            type="date"
            className={fields.select}
            aria-label={`${t.by}: ${text}`}
            defaultValue={dueOn ?? ''}
            key={dueOn}
            onBlur={({ currentTarget }) => {
              const day = currentTarget.value || null;
              if (day !== dueOn) void onChange({ dueOn: day });
            }}
          />
        ) : (
          dueOn
        )}
      </td>
      <td data-label={t.done}>
        {onChange && (
          <input
            type="checkbox"
            className={fields.tick}
            aria-label={t.doneFor(text)}
            checked={done !== null}
            onChange={({ currentTarget }) => void onChange({ done: currentTarget.checked })}
          />
        )}
        {done && <span className={css.status}>{t.doneBy(done.by, evaluationText.on(done))}</span>}
      </td>
    </tr>
  );
}
