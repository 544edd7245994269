import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { termSchema } from '../../../shared/calendar/calendar.ts';
import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import type { LayerKind } from '../../../shared/calendar/layer.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { blocksTyped, typedOf, type OwnYear, type TypedBlock } from './own-year.ts';
import { calendarPageText } from './text.ts';
import css from './calendar.module.css';

const t = calendarPageText.blocks;

interface Props {
  readonly year: SchoolCalendarAnswer;
  readonly onChange: (own: OwnYear) => void;
}

/** Whose dates of term a school goes by, and dates of its own where it differs. Row U01. */
export function TermDatesPanel({ year, onChange }: Props) {
  const { own, pattern, trustPattern } = year;
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>{t.about}</p>
      <div className={css.form}>
        <Patterns
          kind="authority"
          label={t.pattern}
          year={year}
          value={pattern}
          onChoose={(chosen) => onChange({ ...own, pattern: chosen })}
        />
        <Patterns
          kind="trust"
          label={t.trust}
          year={year}
          value={trustPattern ?? ''}
          onChoose={(chosen) => onChange({ ...own, trustPattern: chosen || null })}
        />
      </div>
      <Fold summary={t.own} open={own.blocks.length > 0}>
        <OwnBlocks key={JSON.stringify(year.blocks)} year={year} onChange={onChange} />
      </Fold>
    </Panel>
  );
}

interface PatternsProps {
  readonly kind: LayerKind;
  readonly label: string;
  readonly year: SchoolCalendarAnswer;
  readonly value: string;
  readonly onChoose: (pattern: string) => void;
}

function Patterns({ kind, label, year, value, onChoose }: PatternsProps) {
  const mine = year.patterns.filter((each) => each.kind === kind);
  if (mine.length === 0) return null;
  return (
    <Field label={label} className={css.short}>
      <Select value={value} onChange={(_, { value: chosen }) => chosen !== value && onChoose(chosen)}>
        {kind === 'trust' && <option value="">{t.noTrust}</option>}
        {mine.map(({ pattern, name }) => (
          <option key={pattern} value={pattern}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function OwnBlocks({ year, onChange }: Props) {
  const answers = useAnswers();
  const [typed, setTyped] = useState<readonly TypedBlock[]>(() => typedOf(year.blocks));
  const blocks = blocksTyped(typed);
  const change = (key: string, part: Partial<TypedBlock>): void =>
    setTyped(typed.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (blocks) onChange({ ...year.own, blocks });
      }}
    >
      {typed.map((row) => (
        <fieldset key={row.key} className={css.fields}>
          <legend className="unseen">{row.label || t.label}</legend>
          <div className={css.row}>
            <Field label={t.label}>
              <Input value={row.label} maxLength={60} onChange={(_, { value }) => change(row.key, { label: value })} />
            </Field>
            <Field label={t.first}>
              <Input type="date" value={row.first} onChange={(_, { value }) => change(row.key, { first: value })} />
            </Field>
            <Field label={t.last}>
              <Input type="date" value={row.last} onChange={(_, { value }) => change(row.key, { last: value })} />
            </Field>
            <Field label={t.term}>
              <Select value={row.term} onChange={(_, { value }) => change(row.key, { term: termSchema.parse(value) })}>
                {termSchema.options.map((term) => (
                  <option key={term} value={term}>
                    {calendarPageText.terms[term]}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              icon={<Icon name="close" />}
              aria-label={t.remove(row.label)}
              onClick={() => setTyped(typed.filter(({ key }) => key !== row.key))}
            />
          </div>
        </fieldset>
      ))}
      <div className={css.buttons}>
        <Button
          icon={<Icon name="add" />}
          onClick={() => setTyped([...typed, { key: answers.newId(), label: '', term: 'autumn', first: '', last: '' }])}
        >
          {t.add}
        </Button>
        <Button type="submit" disabledFocusable={!blocks || blocks.length === 0}>
          {t.look}
        </Button>
        {year.own.blocks.length > 0 && <Button onClick={() => onChange({ ...year.own, blocks: [] })}>{t.back}</Button>}
      </div>
    </form>
  );
}
