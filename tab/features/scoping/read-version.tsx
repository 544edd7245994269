import { useRef } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { cellOf, levelsTopDown, strands, type Cell } from '../../../shared/balanced-system/framework.ts';
import { detailsText } from '../../../shared/scoping/details-text.ts';
import type { VersionAnswer } from '../../../shared/scoping/version-contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useIsWide } from '../../components/use-is-wide.ts';
import { schoolAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers } from '../../use-answers.ts';
import { FrameworkTable } from './framework-table.tsx';
import { GridFiles } from './take-away.tsx';
import { versionPageText as t } from './version-page-text.ts';
import grid from './scoping.module.css';
import css from './versions.module.css';

interface Props {
  readonly id: string;
  readonly versionId: string;
  readonly framework: FrameworkAnswer;
}

/** One version of a school's grid, to be read. */
export function ReadVersion({ id, versionId, framework }: Props) {
  return (
    <>
      <BackLink to={schoolAddress(id, 'versions')}>{t.back}</BackLink>
      <Panel title={t.title}>
        <Answered watch={useAnswers().version(id, versionId)} loading={<Loading lines={8} />}>
          {(version) => (
            <>
              <h3 className={css.title}>{t.readTitle(version.label)}</h3>
              <p className={css.about}>
                {versionText.kept(version.takenAt, version.takenBy)} {version.entries.length === 0 && t.empty}
              </p>
              <div className={css.about}>
                <GridFiles id={id} version={versionId} />
              </div>
              <Cells version={version} framework={framework} />
              <p className={grid.licence}>{framework.notice}</p>
            </>
          )}
        </Answered>
      </Panel>
    </>
  );
}

/** Room that five strands side by side need, in letters' own measure. */
const tableRems = 52;

interface CellsProps {
  readonly version: VersionAnswer;
  readonly framework: FrameworkAnswer;
}

function Cells({ version, framework }: CellsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(frame, tableRems);
  return (
    <div ref={frame}>
      {isWide ? (
        <FrameworkTable
          framework={framework}
          className={grid.table}
          caption={<caption className="unseen">{t.readCaption(version.label)}</caption>}
          cell={(cell) => (
            <td>
              <Entries version={version} cell={cell} />
            </td>
          )}
        />
      ) : (
        strands.map((strand) => (
          <section key={strand} className={css.strand} aria-label={framework.strands[strand].name}>
            <h4>{framework.strands[strand].name}</h4>
            {levelsTopDown.map((level) => (
              <div key={level}>
                <h5>{framework.levels[level].name}</h5>
                <Entries version={version} cell={cellOf(strand, level)} />
              </div>
            ))}
          </section>
        ))
      )}
    </div>
  );
}

function Entries({ version, cell }: { readonly version: VersionAnswer; readonly cell: Cell }) {
  const here = version.entries.filter(({ cells }) => cells.includes(cell));
  if (here.length === 0) return <p className={grid.nothing}>{tabText.nothingYet}</p>;
  return (
    <ul className={grid.entries}>
      {here
        .toSorted((a, b) => Number(a.kind === 'gap') - Number(b.kind === 'gap'))
        .map(({ id, kind, text, details }) => (
          <li key={id} className={kind === 'gap' ? grid.gap : grid.provision}>
            {kind === 'gap' && <Icon name="gap" />}
            <div>
              {kind === 'gap' && <strong>{tabText.gap}: </strong>}
              {text}
              <span className={css.quiet}>{detailsText.line(details, false)}</span>
            </div>
          </li>
        ))}
    </ul>
  );
}
