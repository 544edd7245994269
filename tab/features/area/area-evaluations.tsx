import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { AreaEvaluationsAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { useAnswers } from '../../use-answers.ts';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import mapCss from './map.module.css';
import tableCss from './evaluations.module.css';

const t = areaPageText.evaluations;

type Told = AreaEvaluationsAnswer['questionnaires'][number];

/** How many schools answered what, for those who answer for several; asked for when it is opened. Row D08. */
export function AreaEvaluations() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold className={css.how} summary={t.title} onToggle={setOpen}>
      {isOpen && <Loaded />}
    </Fold>
  );
}

function Loaded() {
  return (
    <Answered watch={useAnswers().areaEvaluations()} loading={<Loading lines={4} />}>
      {(answer) => <Questionnaires answer={answer} />}
    </Answered>
  );
}

function Questionnaires({ answer: { questionnaires, isExact, on } }: { readonly answer: AreaEvaluationsAnswer }) {
  const [chosen, choose] = useState('');
  const shown = questionnaires.find(({ id }) => id === chosen) ?? questionnaires[0];
  if (!shown || !on) return <p className={css.words}>{isExact ? t.none : t.noneRounded}</p>;
  return (
    <>
      <Field label={t.choose} className={mapCss.measure}>
        <Select value={shown.id} onChange={(_, { value }) => choose(value)}>
          {questionnaires.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <p className={css.words}>
        {t.asOf(areaText.map.count(shown.schools), on)} {isExact ? t.daily : t.rounded} {t.counts}
      </p>
      {shown.areas.map((area) => (
        <Fold key={`${shown.id} ${area.name}`} summary={area.name}>
          <AreaTable area={area} answers={shown.answers} />
        </Fold>
      ))}
    </>
  );
}

/** The statements of one area, each with how many schools gave which answer. On a phone each is a list of its own. */
function AreaTable({ area, answers }: { readonly area: Told['areas'][number]; readonly answers: Told['answers'] }) {
  return (
    <table className={tableCss.counts}>
      <caption className="unseen">{t.caption(area.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.statement}</th>
          {answers.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {area.items.map(({ level, text, counts }) => (
          <tr key={`${level} ${text}`}>
            <th scope="row">
              <span className={tableCss.level}>{level}</span>
              {text}
            </th>
            {counts.map((count, n) => (
              <td key={answers[n]} data-answer={answers[n]} data-none={count === 0 || count === 'under-5'}>
                {areaText.map.count(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
