import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { onAPage, type FiguredSchoolsAnswer } from '../../../shared/school-figures/contract.ts';
import { figureSchema, type FiguredSchool, type FigureSource } from '../../../shared/school-figures/figures.ts';
import type { FiguresSet } from '../../../shared/school-figures/set.ts';
import { figuresText } from '../../../shared/school-figures/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAnswers } from '../../use-answers.ts';
import { letterOf, pageAfter, pageBefore, shownSaid, valueSaid } from './figures.ts';
import { figuresPageText } from './text.ts';
import css from './figures.module.css';

const t = figuresPageText.table;

/** Every school of the set that counts, of one authority at a time, a page of them by name. */
export function SchoolsTable({ set }: { readonly set: FiguresSet }) {
  const [authority, setAuthority] = useState(set.authorities[0]?.name ?? '');
  const [words, setWords] = useState('');
  const [from, setFrom] = useState(0);
  const watch = useAnswers().figuredSchools({ setId: set.setId, authority, words, from });
  return (
    <Panel title={t.title}>
      <div className={css.finding}>
        {set.authorities.length > 1 && (
          <Field label={figuresPageText.bring.authority}>
            <Select
              value={authority}
              onChange={(_, { value }) => {
                setAuthority(value);
                setFrom(0);
              }}
            >
              {set.authorities.map(({ name, schools }) => (
                <option key={name} value={name}>
                  {name} ({schools})
                </option>
              ))}
            </Select>
          </Field>
        )}
        <SearchField
          label={t.search}
          hint={t.hint}
          value={words}
          className={css.search}
          onSearch={(value) => {
            setWords(value);
            setFrom(0);
          }}
        />
      </div>
      <Answered watch={watch} loading={<Loading lines={8} />}>
        {(answer) => <Page answer={answer} sources={set.sources} onFrom={setFrom} />}
      </Answered>
    </Panel>
  );
}

interface PageProps {
  readonly answer: FiguredSchoolsAnswer;
  readonly sources: readonly FigureSource[];
  readonly onFrom: (from: number) => void;
}

function Page({ answer: { schools, all, from }, sources, onFrom }: PageProps) {
  return (
    <>
      <p className={css.quiet} role="status">
        {t.found(shownSaid(from, schools.length), all)}
      </p>
      <ol type="A" className={css.list} aria-label={figuresPageText.sources}>
        {sources.map(({ id, title, year, licence }) => (
          <li key={id}>{figuresPageText.source(title, year, licence)}</li>
        ))}
      </ol>
      {schools.length > 0 && (
        <div className={css.wide} tabIndex={0} role="group" aria-label={t.caption}>
          <table className={css.table}>
            <caption className="unseen">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.school}</th>
                {figureSchema.options.map((figure) => (
                  <th key={figure} scope="col">
                    {figuresText.figures[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {schools.map((school) => (
                <Row key={school.urn} school={school} sources={sources} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all > onAPage && (
        <div className={css.buttons}>
          <Button disabledFocusable={from === 0} onClick={() => onFrom(pageBefore(from))}>
            {t.before}
          </Button>
          <Button disabledFocusable={pageAfter(from) >= all} onClick={() => onFrom(pageAfter(from))}>
            {t.after}
          </Button>
        </div>
      )}
    </>
  );
}

/** One school. On a phone it is a list of its own, each number with its name. */
function Row({ school, sources }: { readonly school: FiguredSchool; readonly sources: readonly FigureSource[] }) {
  return (
    <tr>
      <th scope="row">
        {school.name}
        <span className={css.under}>
          {school.urn}
          {school.standing === 'closed' && `, ${t.closed}`}
        </span>
      </th>
      {figureSchema.options.map((figure) => {
        const value = school.figures[figure];
        const letter = letterOf(sources, value);
        return (
          <td key={figure} data-figure={figuresText.figures[figure]} data-missing={!('value' in value)}>
            <span className={css.value}>{valueSaid(figure, value)}</span>
            {letter && (
              <span className={css.letter}>
                <span className="unseen">{t.source} </span>
                {letter}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
