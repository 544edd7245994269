import { useState } from 'react';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { EvidenceAnswer } from '../../../shared/evidence/contract.ts';
import { sourceLine } from '../../../shared/evidence/portfolio.ts';
import { evidenceText as t } from '../../../shared/evidence/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import css from './evidence.module.css';

type CellEvidence = EvidenceAnswer['cells'][number];

/** What shows that the provision of a school is more than words, cell by cell, and what is missing. Rows R01, R02. */
export default function EvidencePage({ id }: PartProps) {
  const answers = useAnswers();
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={t.title}>
        <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={8} />}>
          {(framework) => (
            <Answered watch={answers.evidence(id)} loading={<Loading lines={8} />}>
              {(portfolio) => <Portfolio portfolio={portfolio} framework={framework} />}
            </Answered>
          )}
        </Answered>
      </Panel>
    </>
  );
}

interface Props {
  readonly portfolio: EvidenceAnswer;
  readonly framework: FrameworkAnswer;
}

function Portfolio({ portfolio: { cells, ready }, framework }: Props) {
  const [onlyMissing, setOnlyMissing] = useState(false);
  if (cells.every(({ provisions, evidence }) => provisions === 0 && evidence.length === 0))
    return <p className={css.about}>{t.none}</p>;
  const shown = cells.filter(({ missing }) => !onlyMissing || missing.length > 0);
  return (
    <>
      <p className={css.about}>{t.about}</p>
      <p className={css.ready}>
        <strong>{t.ready(ready)}</strong>
        <meter className={css.meter} min={0} max={cells.length} value={ready} aria-label={t.ready(ready)} />
      </p>
      <label className={css.filter}>
        <input type="checkbox" checked={onlyMissing} onChange={({ target }) => setOnlyMissing(target.checked)} />
        {t.onlyMissing}
      </label>
      <ul className={css.cells}>
        {shown.map((each) => (
          <Cell key={each.cell} evidence={each} framework={framework} />
        ))}
      </ul>
      <p className={css.own}>{t.own}</p>
    </>
  );
}

function Cell({ evidence: each, framework }: { readonly evidence: CellEvidence; readonly framework: FrameworkAnswer }) {
  const { cell, provisions, evidence, missing } = each;
  return (
    <li className={css.cell}>
      <h3 className={css.title}>{cellName(framework, cell)}</h3>
      <p className={css.count}>{t.provisions(provisions)}</p>
      {missing.length === 0 ? (
        <p className={css.done}>
          <Icon name="done" />
          {t.isReady}
        </p>
      ) : (
        <>
          <h4 className={css.part}>{t.missingTitle}</h4>
          <ul className={css.lines}>
            {missing.map((what) => (
              <li key={what}>{t.missing[what]}</li>
            ))}
          </ul>
        </>
      )}
      {evidence.length > 0 && (
        <>
          <h4 className={css.part}>{t.evidenceTitle}</h4>
          <ul className={css.lines}>
            {evidence.map((shows, n) => (
              <li key={n}>
                {shows.about}:{' '}
                {shows.link ? (
                  <a className={css.link} href={shows.link} target="_blank" rel="noreferrer">
                    {shows.says}
                    <span className="unseen"> {shows.about}</span>
                  </a>
                ) : (
                  shows.says
                )}
                <span className={css.source}>{sourceLine(shows)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
