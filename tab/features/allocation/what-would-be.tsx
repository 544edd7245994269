import { Button, Field, Input, Select } from '@fluentui/react-components';
import { bandNames } from '../../../shared/allocation/bands.ts';
import { runAnswer, type RunAnswer } from '../../../shared/allocation/contract.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { nameOf } from './bands.ts';
import { CountsChart } from './counts-chart.tsx';
import { ParametersTable } from './parameters-table.tsx';
import { bandsText } from './text.ts';
import type { Tried } from './try-choices.tsx';
import type { TryDraft } from './typed-bands.ts';
import css from './allocation.module.css';

const t = bandsText.result;
const mostShown = 50;

/** Whoever pressed 'Keep' goes on from the link that takes its place. */
const whenKept = (link: HTMLAnchorElement | null): void => link?.focus();

interface Props {
  readonly tried: Tried;
  readonly draft: TryDraft;
  /** Whether it was kept as a draft. */
  readonly isKept: boolean;
  /** The academic years that a run can be for. */
  readonly years: readonly string[];
  readonly onChange: (over: Partial<TryDraft>) => void;
  readonly onKept: (run: RunAnswer) => void;
}

/** What choices would come to, who would move, and the way to keep it as a draft. Row K07. */
export function WhatWouldBe({ tried, draft, isKept, years, onChange, onKept }: Props) {
  const { runId, settings, authority, result } = tried;
  const answers = useAnswers();
  const { academicYear } = draft;
  const name = draft.name ?? nameOf(authority ?? bandsText.try.all, settings.scheme, academicYear);
  const { isSending, notSaved, run } = useSending();
  const { schools, left, spreads, counts, change } = result;
  const keep = () =>
    run(async () => {
      const wish = { settings, authority, runId, name, academicYear };
      const said = await answers.post('/api/allocation/runs', wish, runAnswer);
      if (!said.ok) return said;
      onKept(said.value);
      return undefined;
    }, t.kept);
  return (
    <section className={css.column} aria-label={t.title}>
      <h3>{t.title}</h3>
      <p className={css.words}>
        {t.of(schools, left)} {isKept ? t.kept : t.notKept}
      </p>
      <CountsChart counts={counts} />
      <ParametersTable spreads={spreads} settings={settings} schools={schools} />
      {change && <p className={css.words}>{change.moves.length ? t.moves(change) : t.none}</p>}
      {change && change.moves.length > 0 && (
        <>
          <WideTable
            label={t.whoMoves}
            rows={change.moves.slice(0, mostShown)}
            keyOf={({ urn }) => urn}
            columns={[
              { title: t.school, cell: ({ name: school }) => school },
              { title: t.from, cell: ({ from }) => (from ? bandNames[from] : t.noBand) },
              { title: t.to, cell: ({ to }) => (to ? bandNames[to] : t.noBand) },
            ]}
          />
          {change.moves.length > mostShown && <p className={css.quiet}>{t.more(change.moves.length - mostShown)}</p>}
        </>
      )}
      {isKept ? (
        <p>
          <a ref={whenKept} className={css.link} href={hoursAddress('bands', runId)}>
            {t.openDraft}
          </a>
        </p>
      ) : (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <div className={css.fields}>
            <Field label={t.name} required>
              <Input value={name} maxLength={120} onChange={(_, { value }) => onChange({ name: value })} />
            </Field>
            <Field label={t.year}>
              <Select value={academicYear} onChange={(_, { value }) => onChange({ academicYear: value })}>
                {years.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </Select>
            </Field>
          </div>
          <Wrong why={notSaved} />
          <div className={css.buttons}>
            <Button type="submit" disabledFocusable={isSending || name.trim() === ''}>
              {t.keep}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
