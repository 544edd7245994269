import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { termSchema } from '../../../shared/calendar/calendar.ts';
import type { PreviewAnswer } from '../../../shared/calendar/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { wishOf } from './sending.ts';
import { calendarPageText } from './text.ts';
import type { Importing, Shown } from './use-import.ts';
import css from './calendar.module.css';

const t = calendarPageText.review;

/** What a change comes to, before anything is saved: each date as it is and as it will be, and what follows. */
export function Review({ importing, shown }: { readonly importing: Importing; readonly shown: Shown }) {
  const { answer, wish, door } = shown;
  const { isBusy, says, asksFirst, save, cancel } = importing;
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    head.current?.focus();
    head.current?.scrollIntoView({ block: 'start' });
  }, [answer]);
  const errors = answer.findings.filter(({ level }) => level === 'error');
  const warnings = answer.findings.filter(({ level }) => level === 'warning');
  const next = wishOf(answer, wish);
  return (
    <div ref={head} tabIndex={-1} className={css.review}>
      <Panel title={t.title(answer.academicYear)}>
        <Sentences title={t.errors} lines={errors.map(({ sentence }) => sentence)} isWrong />
        <Changes answer={answer} />
        {errors.length === 0 && (
          <>
            <Sentences title={t.follows} lines={answer.changes.length ? answer.follows : []} />
            <Sentences title={t.warnings} lines={warnings.map(({ sentence }) => sentence)} />
          </>
        )}
        {answer.years.length > 1 && <Years importing={importing} shown={shown} />}
        {answer.text !== null && answer.blocks.length > 0 && <Terms importing={importing} shown={shown} />}
        {answer.text !== null && (
          <Lines
            key={answer.digest}
            text={answer.text}
            open={errors.length > 0}
            onLook={(text) => void importing.look(door, wishOf(answer, wish, { text }))}
          />
        )}
        {says && <Notice>{says}</Notice>}
        <div className={css.buttons}>
          {asksFirst ? (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save(next, true)}>
              {t.keep}
            </Button>
          ) : (
            answer.mayApply && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save(next)}>
                {warnings.length ? t.saveAnyway : t.save}
              </Button>
            )
          )}
          <Button onClick={cancel}>{t.cancel}</Button>
        </div>
      </Panel>
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isWrong?: boolean;
}

function Sentences({ title, lines, isWrong = false }: SentencesProps) {
  if (lines.length === 0) return null;
  return (
    <section className={isWrong ? css.wrong : css.said}>
      <h3 className={css.small}>
        {isWrong && <Icon name="warning" />}
        {title}
      </h3>
      <ul className={css.sentences}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ answer: { changes } }: { readonly answer: PreviewAnswer }) {
  if (changes.length === 0) return <p className={css.quiet}>{t.noneOf}</p>;
  return (
    <table className={css.changes}>
      <caption className="unseen">{t.table}</caption>
      <thead>
        <tr>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.now}</th>
          <th scope="col">{t.then}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }) => (
          <tr key={`${what} ${before ?? ''} ${after ?? ''}`}>
            <th scope="row">{what}</th>
            <td data-head={t.now}>{before ?? t.nothing}</td>
            <td data-head={t.then}>{after ?? t.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly importing: Importing;
  readonly shown: Shown;
}

function Years({ importing, shown: { answer, wish, door } }: Props) {
  return (
    <Field label={t.year} className={css.short}>
      <Select
        value={answer.academicYear}
        onChange={(_, { value }) => void importing.look(door, { ...wishOf(answer, wish), academicYear: value })}
      >
        {answer.years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Select>
    </Field>
  );
}

function Terms({ importing, shown: { answer, wish, door } }: Props) {
  return (
    <Fold summary={t.terms}>
      <div className={css.terms}>
        {answer.blocks.map(({ label, firstOn, lastOn, term }) => (
          <Field key={firstOn} label={`${label}, ${calendarPageText.range(firstOn, lastOn)}`}>
            <Select
              value={term}
              onChange={(_, { value }) =>
                void importing.look(door, wishOf(answer, wish, { terms: { [firstOn]: termSchema.parse(value) } }))
              }
            >
              {termSchema.options.map((each) => (
                <option key={each} value={each}>
                  {calendarPageText.terms[each]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Fold>
  );
}

interface LinesProps {
  readonly text: string;
  readonly open: boolean;
  readonly onLook: (text: string) => void;
}

function Lines({ text, open, onLook }: LinesProps) {
  const [typed, setTyped] = useState(text);
  return (
    <Fold summary={t.lines} open={open}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          onLook(typed);
        }}
      >
        <Field label={t.linesAbout}>
          <Textarea
            rows={Math.min(14, Math.max(4, typed.split('\n').length))}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <div className={css.buttons}>
          <Button type="submit" size="small">
            {t.again}
          </Button>
        </div>
      </form>
    </Fold>
  );
}
