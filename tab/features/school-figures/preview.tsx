import { Button } from '@fluentui/react-components';
import type { FiguresAnswer } from '../../../shared/school-figures/contract.ts';
import type { FiguresSet, FindingGroup } from '../../../shared/school-figures/set.ts';
import { findingSaid } from '../../../shared/school-figures/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { changeSaid, groupSaid, notNamed } from './figures.ts';
import { figuresPageText as t } from './text.ts';
import css from './figures.module.css';

interface Props {
  readonly draft: NonNullable<FiguresAnswer['draft']>;
  readonly mayTake: boolean;
  readonly isBusy: boolean;
  readonly step: (what: 'apply' | 'drop', says: string) => Promise<void>;
}

/** What was read and waits: what would change, what is odd of it, and the two ways on. */
export function Preview({ draft: { set, changes }, mayTake, isBusy, step }: Props) {
  const { added, changed, gone, first } = changes;
  const more = (added + changed + gone || 0) - new Set(first.map(({ urn }) => urn)).size;
  return (
    <Panel title={t.draft.title}>
      <div className={css.stack}>
        <p className={css.words}>
          {t.draft.said(set.schools)} {t.draft.counts(changes)}.
        </p>
        <ul className={css.list}>
          {set.sources.map(({ id, title, year, licence }) => (
            <li key={id}>{t.source(title, year, licence)}</li>
          ))}
        </ul>
        {first.length > 0 && (
          <Fold summary={t.draft.changes}>
            <ul className={css.list}>
              {first.map((change) => (
                <li key={`${change.urn} ${change.figure}`}>
                  <strong>{change.name}</strong> ({change.urn}): {changeSaid(change)}
                </li>
              ))}
              {more > 0 && <li>{t.draft.more(more)}</li>}
            </ul>
          </Fold>
        )}
        <Findings groups={set.findings} sources={set.sources} />
        {mayTake && (
          <div className={css.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void step('apply', t.draft.applied)}>
              {t.draft.apply}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => void step('drop', t.draft.dropped)}>
              {t.draft.drop}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** Findings by kind, each kind with the lines it was met on. */
export function Findings({
  groups,
  sources,
}: Pick<FiguresSet, 'sources'> & { readonly groups: readonly FindingGroup[] }) {
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return <p className={css.quiet}>{t.findings.none}</p>;
  return (
    <Fold summary={t.findings.title(all)}>
      <ul className={css.groups}>
        {groups.map((group) => (
          <li key={`${group.code} ${group.figure} ${group.source}`}>
            <Fold summary={groupSaid(group, sources)}>
              <ul className={css.lines}>
                {group.first.map((each) => (
                  <li key={`${each.source} ${each.line} ${each.urn} ${each.figure}`}>{findingSaid(each)}</li>
                ))}
                {group.lines.length > 0 && <li>{t.findings.also(group.lines)}</li>}
                {notNamed(group) > 0 && <li>{t.draft.more(notNamed(group))}</li>}
              </ul>
            </Fold>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
