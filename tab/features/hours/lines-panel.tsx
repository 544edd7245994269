import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { LedgerAnswer, PostingsAnswer, ShownPosting } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { nameOfLine } from '../../../shared/hours/words.ts';
import { shortDate } from '../../../shared/kernel/time.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useOpened } from '../people/use-opened.ts';
import { CorrectForm } from './correct-form.tsx';
import { amountOf, postingsCsv } from './ledger.ts';
import type { SendHours } from './sending.ts';
import { formOf } from './typed-forms.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';
import lines from './lines.module.css';

interface Props {
  readonly id: string;
  readonly ledger: LedgerAnswer;
  readonly send: SendHours;
}

/** The single lines of a year, fifty at a time. Row L06. */
export function LinesPanel({ id, ledger, send }: Props) {
  const answers = useAnswers();
  const [after, setAfter] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Panel title={t.lines}>
      <p className={css.quiet}>{t.linesHow}</p>
      {after.map((from, n) => (
        <Answered
          key={from ?? ''}
          watch={answers.postings(id, ledger.academicYear, from)}
          loading={<Loading lines={6} />}
        >
          {({ postings, next }: PostingsAnswer) => (
            <>
              {postings.length === 0 && n === 0 && <p className={css.quiet}>{t.nothing}</p>}
              <ul className={ledger.mayCorrect ? `${lines.lines} ${lines.editable}` : lines.lines}>
                {postings.map((line) => (
                  <Line key={line.id} line={line} mayCorrect={ledger.mayCorrect} send={send} />
                ))}
              </ul>
              {next && n === after.length - 1 && <Button onClick={() => setAfter([...after, next])}>{t.more}</Button>}
            </>
          )}
        </Answered>
      ))}
      <AllLines id={id} year={ledger.academicYear} />
    </Panel>
  );
}

/** Those that a correction can name; the others are changed where they were made. */
const mayBeCorrected = ({ kind, corrects }: ShownPosting): boolean =>
  corrects === null && ['allocated', 'used', 'lost', 'made-good'].includes(kind);

interface LineProps {
  readonly line: ShownPosting;
  readonly mayCorrect: boolean;
  readonly send: SendHours;
}

function Line({ line, mayCorrect, send }: LineProps) {
  const { typedLedger } = useAnswers();
  const { open, show, cancel } = useOpened(() =>
    (['correct', 'make-good'] as const).find((what) => typedLedger.of(formOf.correct(line.id, what))),
  );
  const { on, kind, activity, minutes, workedMinutes, because, by, corrects } = line;
  const about = [
    ...(corrects && kind !== 'planned' ? [t.corrects] : []),
    ...(workedMinutes !== null && workedMinutes !== minutes ? [t.worked(hoursText.duration(workedMinutes))] : []),
    ...[because, by ?? ''].filter(Boolean),
  ].join(' · ');
  return (
    <li className={lines.posting}>
      <span className={lines.day}>{`${shortDate(on)} ${on.slice(0, 4)}`}</span>
      <span className={lines.what}>
        {[nameOfLine(kind, minutes), ...(activity ? [hoursText.activity[activity]] : [])].join(': ')}
        {about && <span className={lines.about}>{about}</span>}
      </span>
      <span className={lines.amount}>{amountOf(line)}</span>
      {mayCorrect && mayBeCorrected(line) && (
        <span className={lines.acts}>
          <Button size="small" appearance="subtle" onClick={() => show('correct')}>
            {t.correct}
          </Button>
          {kind === 'lost' && (
            <Button size="small" appearance="subtle" onClick={() => show('make-good')}>
              {t.makeGood}
            </Button>
          )}
        </span>
      )}
      {open && <CorrectForm key={open} line={line} what={open} send={send} onClose={cancel} />}
    </li>
  );
}

/** All lines as a file, fetched when somebody asks for it. */
function AllLines({ id, year }: { readonly id: string; readonly year: string }) {
  const { postingsNow } = useAnswers();
  const [file, setFile] = useState<string>();
  const [why, setWhy] = useState('');
  const make = async () => {
    const all: ShownPosting[] = [];
    let after: string | undefined;
    do {
      const answer = await postingsNow(id, year, after);
      if (!answer.ok) return setWhy(answer.sentence);
      all.push(...answer.value.postings);
      after = answer.value.next ?? undefined;
    } while (after);
    setFile(postingsCsv(all));
  };
  return (
    <p className={css.files}>
      {file === undefined ? (
        <Button size="small" onClick={() => void make()}>
          {t.csvLines}
        </Button>
      ) : (
        <a download={`hours-lines-${year}.csv`} href={`data:text/csv;charset=utf-8,${encodeURIComponent(file)}`}>
          {t.csvLinesReady}
        </a>
      )}
      {why}
    </p>
  );
}
