import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import { closedBy, closeReasons } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { PartForm } from './part-form.tsx';
import { optionsOf, type SendSupport } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const c = t.closing;

/** Closing because of a move points at the moves, which tell the next ones what is open. Row I15. */
const closeHint = t.moves.closeFirst;

interface Props {
  readonly record: SupportRecord;
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** The end of support with how to come back, and the way back. Row I16. */
export function ClosingPart({ record, answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ close: 'close-support', again: 'open-support' });
  const closing = closedBy(record);
  return (
    <>
      {closing && (
        <dl className={css.facts}>
          <div>
            <dt>{c.closedOn(closing.on, closing.by)}</dt>
            <dd>{[c.reasons[closing.reason], closing.words].filter(Boolean).join('. ')}</dd>
          </div>
          <div>
            <dt>{c.back}</dt>
            <dd>{closing.back}</dd>
          </div>
        </dl>
      )}
      {open === 'close' && (
        <PartForm
          place="close-support"
          rev={record.rev}
          fields={[
            { name: 'reason', label: c.reason, kind: 'choice', options: optionsOf(c.reasons), hint: closeHint },
            { name: 'words', label: c.words, kind: 'long', most: 600 },
            { name: 'back', label: c.back, hint: c.backHint, kind: 'long', most: 600 },
            { name: 'on', label: c.on, kind: 'day', max: answer.today },
          ]}
          begins={{ reason: 'step-down', on: answer.today }}
          says={c.saved}
          send={(typed, confirmed, _, seen) =>
            send(
              'closing',
              {
                ...{ do: 'close', seen, words: typed['words'] ?? '', back: typed['back'] ?? '' },
                reason: closeReasons.find((each) => each === typed['reason']) ?? 'other',
                on: civilDateSchema.catch(answer.today).parse(typed['on']),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {open === 'again' && (
        <PartForm
          place="open-support"
          rev={record.rev}
          fields={[{ name: 'why', label: c.why, kind: 'long', most: 600 }]}
          begins={{}}
          says={c.opened}
          send={(typed, confirmed, _, seen) =>
            send('closing', { do: 'again', seen, why: typed['why'] ?? '' }, confirmed)
          }
          onClose={cancel}
        />
      )}
      {answer.may.write && !open && (
        <Button onClick={() => show(closing ? 'again' : 'close')}>{closing ? c.again : c.close}</Button>
      )}
    </>
  );
}
