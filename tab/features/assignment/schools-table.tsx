import { Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Wishes } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import { RefusalField } from './refusal-field.tsx';
import { mostShown, pinned, placed, schoolLines, type SchoolLine } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly answer: WhoAnswer;
  readonly wishes: Wishes;
  readonly onWish: (wishes: Wishes) => void;
}

/** Every school with today's therapist, the proposed one, a choice by hand, and who shall not serve it. */
export function SchoolsTable({ answer, wishes, onWish }: Props) {
  const [words, setWords] = useState('');
  const lines = schoolLines(answer, words);
  const shown = lines.slice(0, mostShown);
  const columns: readonly Column<SchoolLine>[] = [
    {
      title: t.school,
      cell: ({ name, cluster }) => (
        <>
          {name}
          {cluster && <span className={css.under}>{cluster}</span>}
        </>
      ),
    },
    {
      title: t.area,
      cell: ({ key, name, area, isOnMap }) => (
        <Input
          size="small"
          aria-label={t.areaOf(name)}
          value={wishes.areas[key] ?? ''}
          placeholder={isOnMap ? t.onMap(area) : area}
          maxLength={120}
          onChange={(_, { value }) => onWish(placed(wishes, 'areas', key, value))}
        />
      ),
    },
    { title: t.caseload.minutes, isNumber: true, cell: ({ minutes }) => t.hours(minutes) },
    { title: t.now, cell: ({ now }) => now ?? t.nobody },
    {
      title: t.proposed,
      cell: ({ now, proposed }) =>
        answer.solved && <span className={proposed === now ? undefined : css.over}>{proposed ?? t.nobody}</span>,
    },
    {
      title: t.pinHead,
      cell: ({ key, name }) => (
        <Select
          className={css.choice}
          size="small"
          aria-label={t.pin(name)}
          value={wishes.pins[key] ?? ''}
          onChange={(_, { value }) => onWish(pinned(wishes, key, value))}
        >
          <option value="">{t.free}</option>
          {answer.therapists.map((each) => (
            <option key={each.key} value={each.key}>
              {each.name}
            </option>
          ))}
        </Select>
      ),
    },
    {
      title: t.refusalHead,
      cell: (school) => <RefusalField school={school} therapists={answer.therapists} wishes={wishes} onWish={onWish} />,
    },
  ];
  return (
    <Panel title={t.schoolsTitle}>
      <p className={css.quiet}>{t.pinsNote}</p>
      <SearchField label={t.find} hint={t.findHint} value={words} className={css.search} onSearch={setWords} />
      <p className={css.quiet} role="status">
        {t.shown(shown.length, lines.length)}
      </p>
      <WideTable label={t.schoolsTitle} rows={shown} keyOf={({ key }) => key} columns={columns} stacks />
    </Panel>
  );
}
