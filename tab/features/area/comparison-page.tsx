import { useMemo } from 'react';
import type { SimilarAnswer } from '../../../shared/area/contract.ts';
import { areaText } from '../../../shared/area/text.ts';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { levelsTopDown, strands } from '../../../shared/balanced-system/framework.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { gridAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { behindIn, mayDo } from './area.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { MapPanel } from './map-panel.tsx';
import { areaPageText } from './text.ts';
import css from './area.module.css';

const t = areaPageText.comparison;

/** A school beside similar ones; for leads and commissioners, who have no school of their own, the map of all. Rows E15, E16. */
export default function ComparisonPage({ id }: PartProps) {
  const answers = useAnswers();
  return (
    <Answered watch={answers.me()} behind="by-child" loading={<Loading lines={6} heading />}>
      {({ roles }) => (
        <div className={css.panels}>
          <BackToGrid id={id} />
          {(mayDo(roles, 'area.compare') || !mayDo(roles, 'area.map')) && <ComparisonPanel id={id} />}
          {mayDo(roles, 'area.map') && <MapPanel school={id} />}
        </div>
      )}
    </Answered>
  );
}

function ComparisonPanel({ id }: { readonly id: string }) {
  const answers = useAnswers();
  return (
    <Panel title={t.title}>
      <p className={css.words}>{t.intro}</p>
      <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={8} />}>
        {(framework) => (
          <Answered watch={answers.similar(id)} loading={<Loading lines={8} />}>
            {(answer) => <Compared id={id} answer={answer} framework={framework} />}
          </Answered>
        )}
      </Answered>
      <Fold className={css.how} summary={t.howTitle}>
        <ul>
          {t.how.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Fold>
    </Panel>
  );
}

interface Props {
  readonly id: string;
  readonly answer: SimilarAnswer;
  readonly framework: FrameworkAnswer;
}

function Compared({ id, answer: { setting, why, others, since, cells }, framework }: Props) {
  const behind = useMemo(() => behindIn(cells), [cells]);
  const words = areaText.comparison;
  if (why || !setting || !others || !since)
    return (
      <p className={css.none}>
        <Icon name="people" />
        <span>{why === 'no-setting' ? words.noSetting : words.tooFew}</span>
      </p>
    );
  return (
    <>
      <p className={css.words}>
        <strong>{words.group(others, setting)}.</strong> {words.drawnUp(since)}
      </p>
      <p className={css.says}>
        {behind.length ? t.mostHave(behind.map((cell) => cellName(framework, cell))) : t.level}{' '}
        <a className={css.link} href={gridAddress(id)}>
          {t.toGrid}
        </a>
      </p>
      {strands.map((strand) => (
        <ComparisonTable
          key={strand}
          name={framework.strands[strand].name}
          rows={levelsTopDown.flatMap((level) =>
            cells
              .filter(({ cell }) => cell === `${strand}${level}`)
              .map((line) => ({ line, level: framework.levels[level].name, isBehind: behind.includes(line.cell) })),
          )}
        />
      ))}
    </>
  );
}
