import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { asItStands, type ComparisonAnswer, type VersionHead } from '../../../shared/scoping/version-contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { CellsTable } from './cells-table.tsx';
import { versionPageText as t } from './version-page-text.ts';
import { firstPair, listsOf, type DifferenceLine, type Pair } from './versions.ts';
import css from './versions.module.css';

interface Props {
  readonly id: string;
  readonly versions: readonly VersionHead[];
  readonly framework: FrameworkAnswer;
}

/** Two of the versions, or one and the grid as it stands, side by side. */
export function CompareVersions({ id, versions, framework }: Props) {
  const answers = useAnswers();
  const [chosen, setChosen] = useState<Pair | undefined>(() => firstPair(versions));
  const pair = chosen ?? firstPair(versions);
  if (!pair) return null;
  const choice = (name: keyof Pair, label: string) => (
    <Field label={label} className={css.choice ?? ''}>
      <Select value={pair[name]} onChange={(_, { value }) => setChosen({ ...pair, [name]: value })}>
        <option value={asItStands}>{t.now}</option>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {t.option(version.label, version.takenAt)}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section aria-label={t.compare}>
      <div className={css.choices}>
        {choice('from', t.from)}
        {choice('to', t.to)}
      </div>
      {pair.from === pair.to ? (
        <p className={css.about}>{t.sameTwo}</p>
      ) : (
        <Answered
          key={`${pair.from} ${pair.to}`}
          watch={answers.comparison(id, pair.from, pair.to)}
          loading={<Loading lines={8} />}
        >
          {(answer) => <Comparison answer={answer} framework={framework} />}
        </Answered>
      )}
    </section>
  );
}

function Comparison({ answer, framework }: { readonly answer: ComparisonAnswer; readonly framework: FrameworkAnswer }) {
  const lists = listsOf(framework, answer);
  return (
    <>
      <p className={css.coverage}>
        {t.coverage(answer.from.coverage.filled, answer.to.coverage.filled)}{' '}
        {lists.length === 0 ? versionText.same : versionText.unchanged(answer.unchanged)}
      </p>
      <CellsTable answer={answer} framework={framework} />
      {lists.length > 0 && <h3 className={css.title}>{t.differences}</h3>}
      {lists.map(({ title, lines }) => (
        <section key={title} className={css.list} aria-label={title}>
          <h4>
            {title} ({lines.length})
          </h4>
          <ul>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ line: { text, before, about } }: { readonly line: DifferenceLine }) {
  return (
    <li>
      {before !== undefined && (
        <del className={css.before}>
          <span className="unseen">{t.before}: </span>
          {before}
        </del>
      )}
      <span>
        {before !== undefined && <span className="unseen">{t.after}: </span>}
        {text}
      </span>
      <span className={css.quiet}>{about}</span>
    </li>
  );
}
