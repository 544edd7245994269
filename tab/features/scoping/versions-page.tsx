import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { VersionHead } from '../../../shared/scoping/version-contract.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { CompareVersions } from './compare-versions.tsx';
import { ReadVersion } from './read-version.tsx';
import { versionPageText as t } from './version-page-text.ts';
import css from './versions.module.css';

/** The versions of a school's grid: any two compared, or one opened to read. Rows E07, E12. */
export default function VersionsPage({ id, item }: PartProps) {
  const answers = useAnswers();
  return (
    <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={8} />}>
      {(framework) =>
        item ? (
          <ReadVersion key={item} id={id} versionId={item} framework={framework} />
        ) : (
          <>
            <BackToGrid id={id} />
            <Panel title={t.title}>
              <Answered watch={answers.versions(id)} loading={<Loading lines={8} />}>
                {({ versions }) => <Versions id={id} versions={versions} framework={framework} />}
              </Answered>
            </Panel>
          </>
        )
      }
    </Answered>
  );
}

interface Props {
  readonly id: string;
  readonly versions: readonly VersionHead[];
  readonly framework: FrameworkAnswer;
}

function Versions({ id, versions, framework }: Props) {
  if (versions.length === 0)
    return (
      <p className={css.none}>
        <Icon name="calendar" />
        {t.none}
      </p>
    );
  return (
    <>
      <p className={css.about}>{t.about}</p>
      <CompareVersions id={id} versions={versions} framework={framework} />
      <h3 className={css.title}>{t.read}</h3>
      <ul className={css.versions}>
        {versions.map(({ id: versionId, label, takenAt, takenBy }) => (
          <li key={versionId}>
            <a href={schoolAddress(id, 'versions', versionId)}>{t.readOne(label)}</a>
            <span className={css.about}>{versionText.kept(takenAt, takenBy)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
