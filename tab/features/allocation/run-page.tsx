import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { bandNames } from '../../../shared/allocation/bands.ts';
import type { RunAnswer } from '../../../shared/allocation/contract.ts';
import { allocationText, shown, thousandths } from '../../../shared/allocation/text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { Again } from './again.tsx';
import { BandChip } from './band-chip.tsx';
import { found } from './bands.ts';
import { CountsChart } from './counts-chart.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { EquityOfRun } from './equity-of-run.tsx';
import { ParametersTable } from './parameters-table.tsx';
import { RunSteps } from './run-steps.tsx';
import { SchoolInRun } from './school-in-run.tsx';
import { bandsText } from './text.ts';
import css from './allocation.module.css';
import bands from './band.module.css';

const t = bandsText.list;
const atFirst = 40;

/** One run: what it was made of, the schools by need, and each school's why. */
export function RunPage({ runId }: { readonly runId: string }) {
  return (
    <div className={css.panels}>
      <a className={css.link} href={hoursAddress('bands')}>
        {bandsText.back}
      </a>
      <Answered watch={useAnswers().bandRun(runId)} loading={<Loading lines={8} />}>
        {(answer) => <Run answer={answer} />}
      </Answered>
    </div>
  );
}

function Run({ answer }: { readonly answer: RunAnswer }) {
  const { run, choices } = answer;
  return (
    <div className={css.panels}>
      <Panel title={run.name} aside={`${run.academicYear}, ${bandsText.states[run.state]}`}>
        <div className={css.column}>
          <CountsChart counts={run.counts} />
          <ParametersTable spreads={run.spreads} settings={run.settings} schools={run.schools} />
          <RunSteps key={run.rev} answer={answer} />
          {run.state === 'draft' && answer.may.run && <DiscardDraft run={run} />}
          <Fold summary={t.choices}>
            <ul className={bands.sentences}>
              {[
                ...choices,
                ...run.figures.sources.map(({ title, year, licence }) => `${title}, ${year}. ${licence}`),
              ].map((line) => (
                <li key={line}>{line}</li>
              ))}
              <li>
                {t.hash}: {run.hash}
              </li>
              {run.marks.map(({ what, by, at, reason }) => (
                <li key={`${what} ${at}`}>
                  {bandsText.steps.what[what]}: {by}, {longDate(londonDate(at))}. {reason}
                </li>
              ))}
            </ul>
            <Again runId={run.runId} />
          </Fold>
          {run.out.length > 0 && (
            <Fold summary={t.out(run.out.length)}>
              <ul className={bands.sentences}>
                {run.out.map(({ urn, name, why }) => (
                  <li key={urn}>
                    {name} ({urn}): {allocationText.leftOutWhy[why]}
                  </li>
                ))}
              </ul>
            </Fold>
          )}
        </div>
      </Panel>
      <EquityOfRun answer={answer} />
      <Schools answer={answer} />
    </div>
  );
}

function Schools({ answer: { run, lines, may } }: { readonly answer: RunAnswer }) {
  const [words, setWords] = useState('');
  const [most, setMost] = useState(atFirst);
  const [open, setOpen] = useState<string>();
  const those = found(lines, words);
  return (
    <Panel title={t.title} aside={bandsText.schools(lines.length)}>
      <div className={css.column}>
        <SearchField className={css.search} label={t.search} hint={t.hint} value={words} onSearch={setWords} />
        <ol className={css.plain}>
          {those.slice(0, most).map((line) => (
            <li key={line.urn} className={css.column}>
              <Fold
                summary={
                  <span className={css.line}>
                    <span className={css.name}>{line.name}</span>
                    <BandChip band={line.final} />
                    <span className={css.quiet}>{says(line)}</span>
                  </span>
                }
                onToggle={(isOpen) => setOpen(isOpen ? line.urn : undefined)}
              >
                {open === line.urn && <SchoolInRun runId={run.runId} urn={line.urn} mayRun={may.run} />}
              </Fold>
            </li>
          ))}
        </ol>
        {those.length > most && (
          <Button onClick={() => setMost(most + 200)}>{t.more(Math.min(200, those.length - most))}</Button>
        )}
      </div>
    </Panel>
  );
}

/** The line beside a school's band: its scores, and what is special about it. */
function says({ points, perPupil, volume, missing, movedUntil, band, isAsked }: RunAnswer['lines'][number]): string {
  const number = (value: number | null) => (value === null ? bandsText.parameters.none : shown(value, 2));
  return [
    `${t.score} ${thousandths(points)}`,
    `${t.perPupil.toLowerCase()} ${number(perPupil)}`,
    `${t.volume.toLowerCase()} ${number(volume)}`,
    ...(missing ? [`${t.gaps.toLowerCase()}: ${missing}`] : []),
    ...(movedUntil ? [t.movedFrom(bandNames[band], movedUntil)] : []),
    ...(isAsked ? [t.asked] : []),
  ].join(', ');
}
