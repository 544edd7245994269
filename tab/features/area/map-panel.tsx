import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { AreaMapAnswer } from '../../../shared/area/contract.ts';
import { commonGaps } from '../../../shared/area/area-map.ts';
import { areaText } from '../../../shared/area/text.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import type { Measure } from './area.ts';
import { AreaEvaluations } from './area-evaluations.tsx';
import { HeatMap } from './heat-map.tsx';
import { MapTable } from './map-table.tsx';
import { areaPageText } from './text.ts';
import css from './area.module.css';
import mapCss from './map.module.css';

const t = areaPageText.map;

/** All schools' grids in one: where gaps are common, as a picture, as a list and as a table. Row E16. */
export function MapPanel({ school }: { readonly school: string }) {
  const answers = useAnswers();
  const map = useWatch(answers.area());
  const isRounded = map.phase === 'ready' && !map.value.isExact;
  return (
    <Panel title={isRounded ? t.titleRounded : t.title}>
      <Answered watch={answers.framework(school)} behind="by-child" loading={<Loading lines={6} />}>
        {(framework) => (
          <Answered watch={answers.area()} loading={<Loading lines={6} />}>
            {(answer) => <AreaMap answer={answer} framework={framework} />}
          </Answered>
        )}
      </Answered>
      <AreaEvaluations />
      <p className={mapCss.library}>
        <a className={css.link} href={schoolAddress(school, 'library')}>
          {t.library}
        </a>
      </p>
    </Panel>
  );
}

interface Props {
  readonly answer: AreaMapAnswer;
  readonly framework: FrameworkAnswer;
}

function AreaMap({ answer, framework }: Props) {
  const [measure, setMeasure] = useState<Measure>('gap');
  const { isExact, mapped, blank, on } = answer;
  if (mapped === 0) return <p className={css.words}>{t.none}</p>;
  const measures: readonly Measure[] = isExact ? ['gap', 'nothing', 'provision'] : ['gap', 'provision'];
  return (
    <>
      <p className={css.words}>
        {t.summary(areaText.map.count(mapped), blank)} {t.asOf(on)} {!isExact && t.rounded}
      </p>
      <Field label={t.measure} className={mapCss.measure}>
        <Select
          value={measure}
          onChange={(_, { value }) => setMeasure(measures.find((each) => each === value) ?? 'gap')}
        >
          {measures.map((each) => (
            <option key={each} value={each}>
              {t.measures[each]}
            </option>
          ))}
        </Select>
      </Field>
      <HeatMap answer={answer} framework={framework} measure={measure} />
      {isExact && <CommonGaps answer={answer} framework={framework} />}
      <Fold className={css.how} summary={t.table}>
        <MapTable answer={answer} framework={framework} />
      </Fold>
    </>
  );
}

/** The cells that most schools name as a gap, with the schools. */
function CommonGaps({ answer, framework }: Props) {
  const lines = commonGaps(answer.cells).slice(0, 5);
  return (
    <section>
      <h3 className={css.strandName}>{t.common}</h3>
      <p className={css.quiet}>{lines.length ? t.commonHelp : t.noGaps}</p>
      <ol className={mapCss.common}>
        {lines.map(({ cell, gapIn }) => (
          <li key={cell}>
            <Fold
              summary={
                <span>
                  <strong>{cellName(framework, cell)}</strong>: {t.gapIn(gapIn.length)}
                </span>
              }
            >
              <ul className={css.schools}>
                {gapIn.map(({ id, name }) => (
                  <li key={id}>
                    <a className={css.link} href={schoolAddress(id)}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </Fold>
          </li>
        ))}
      </ol>
    </section>
  );
}
