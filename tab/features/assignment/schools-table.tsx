import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Wishes } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Panel } from '../../components/panel.tsx';
import { mostShown, pinned, placed, schoolLines } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly answer: WhoAnswer;
  readonly wishes: Wishes;
  readonly onWish: (wishes: Wishes) => void;
}

/** Every school with today's therapist, the proposed one, and a choice by hand. */
export function SchoolsTable({ answer, wishes, onWish }: Props) {
  const [words, setWords] = useState('');
  const lines = schoolLines(answer, words);
  const shown = lines.slice(0, mostShown);
  return (
    <Panel title={t.schoolsTitle}>
      <p className={css.quiet}>{t.pinsNote}</p>
      <Field label={t.find} className={css.search}>
        <Input value={words} maxLength={120} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <p className={css.quiet} role="status">
        {t.shown(shown.length, lines.length)}
      </p>
      <div className={css.wide}>
        <table className={css.table}>
          <caption className="unseen">{t.schoolsTitle}</caption>
          <thead>
            <tr>
              {[t.school, t.area, t.cluster].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col" className={css.number}>
                {t.caseload.minutes}
              </th>
              {[t.now, t.proposed, ...(answer.mayChange ? [t.pinHead] : [])].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.name}</th>
                <td>
                  {answer.mayChange ? (
                    <Input
                      size="small"
                      aria-label={t.areaOf(line.name)}
                      value={wishes.areas[line.key] ?? ''}
                      placeholder={line.area}
                      maxLength={120}
                      onChange={(_, { value }) => onWish(placed(wishes, 'areas', line.key, value))}
                    />
                  ) : (
                    line.area
                  )}
                </td>
                <td>{line.cluster}</td>
                <td className={css.number}>{t.hours(line.minutes)}</td>
                <td>{line.now ?? t.nobody}</td>
                <td className={line.proposed === line.now ? undefined : css.over}>
                  {answer.solved ? (line.proposed ?? t.nobody) : ''}
                </td>
                {answer.mayChange && (
                  <td>
                    <Select
                      size="small"
                      aria-label={t.pin(line.name)}
                      value={wishes.pins[line.key] ?? ''}
                      onChange={(_, { value }) => onWish(pinned(wishes, line.key, value))}
                    >
                      <option value="">{t.free}</option>
                      {answer.therapists.map(({ key, name }) => (
                        <option key={key} value={key}>
                          {name}
                        </option>
                      ))}
                    </Select>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
