import { Input } from '@fluentui/react-components';
import type { LoadLine } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import { barOf } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly loads: readonly LoadLine[];
  readonly baseOf: (key: string) => string;
  /** Where somebody sets out is typed. */
  readonly onBase: (key: string, area: string) => void;
}

/** Everybody's hours against those of their schools, as bars and numbers; whoever is above 100 % is named first. Row L16. */
export function Loads({ loads, onBase, baseOf }: Props) {
  const over = loads.filter((each) => each.over > 0);
  const columns: readonly Column<LoadLine>[] = [
    { title: t.therapist, cell: ({ name }) => name },
    {
      title: t.base,
      cell: ({ key, name, area }) => (
        <Input
          size="small"
          aria-label={t.baseOf(name)}
          value={baseOf(key)}
          placeholder={area}
          maxLength={120}
          onChange={(_, { value }) => onBase(key, value)}
        />
      ),
    },
    { title: t.schoolsHead, isNumber: true, cell: ({ schools }) => schools.length },
    { title: t.given, isNumber: true, cell: ({ minutes }) => t.hours(minutes) },
    { title: t.has, isNumber: true, cell: ({ has }) => t.hours(has) },
    { title: t.travelHead, isNumber: true, cell: ({ travel }) => t.hours(travel) },
    { title: t.share, isNumber: true, cell: (each) => <Full {...each} /> },
  ];
  return (
    <Panel title={t.loadsTitle}>
      <p className={css.quiet}>{t.loadsNote}</p>
      {over.length === 0 && <p className={css.quiet}>{t.allFit}</p>}
      {over.length > 0 && (
        <Notice>{over.map((each) => t.isOver(each.name, each.share ?? 0, each.over)).join(' ')}</Notice>
      )}
      <WideTable label={t.loadsTitle} rows={loads} keyOf={({ key }) => key} columns={columns} stacks />
    </Panel>
  );
}

/** How full somebody's year is, as a bar with a mark at 100 % and as a number. */
const Full = ({ over, share }: LoadLine) => (
  <span className={css.full}>
    <span className={css.bar} data-over={over > 0 || undefined} aria-hidden>
      <span style={{ width: `${barOf(share)}%` }} />
    </span>
    <span className={over > 0 ? css.over : undefined}>{share === null ? '' : `${share} %`}</span>
  </span>
);
