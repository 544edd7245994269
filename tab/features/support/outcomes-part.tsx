import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import type { OpOf } from '../../../shared/support/ops.ts';
import {
  outcomeNow,
  outcomeOwners,
  outcomePriorities,
  soWhats,
  type SupportOutcome,
} from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf, ticked, type FormField, type SendSupport, type Typed } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const o = t.outcomes;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

const fields: readonly FormField[] = [
  { name: 'words', label: o.words, hint: o.wordsHint, kind: 'short', most: 300 },
  { name: 'owner', label: o.owner, kind: 'choice', options: optionsOf(o.owners) },
  { name: 'withWhom', label: o.withWhom, hint: o.withWhomHint, kind: 'short', most: 160 },
  { name: 'soWhat', label: o.soWhat, kind: 'ticks', options: optionsOf(o.soWhats) },
  { name: 'priority', label: o.priority, kind: 'choice', options: optionsOf(o.priorities) },
];

const saidIn = (typed: Typed): Extract<OpOf<'outcomes'>, { do: 'set' }>['said'] => ({
  words: typed['words'] ?? '',
  withWhom: typed['withWhom'] ?? '',
  owner: outcomeOwners.find((each) => each === typed['owner']) ?? 'child',
  priority: outcomePriorities.find((each) => each === typed['priority']) ?? 'first',
  soWhat: soWhats.filter((each) => ticked(typed['soWhat']).includes(each)),
});

/** What child and family want to change, what for, and how it went. Rows I05, I23; hazard H-09. */
export function OutcomesPart({ answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ add: 'new-outcome' });
  const all = answer.record?.outcomes ?? [];
  const current = (outcome: SupportOutcome): number =>
    outcome.state === 'current' ? outcomePriorities.indexOf(outcomeNow(outcome).priority) : 9;
  return (
    <>
      {all.length ? (
        <ul className={css.list}>
          {all
            .toSorted((one, other) => current(one) - current(other))
            .map((outcome) => (
              <OutcomeItem key={outcome.id} outcome={outcome} answer={answer} send={send} />
            ))}
        </ul>
      ) : (
        <p className={css.quiet}>{o.none}</p>
      )}
      {answer.may.write &&
        (open ? (
          <PartForm
            place="new-outcome"
            fields={fields}
            begins={{ owner: 'child', priority: 'first' }}
            says={o.saved}
            send={(typed, confirmed, id) => send('outcomes', { do: 'set', id, said: saidIn(typed) }, confirmed)}
            onClose={cancel}
          />
        ) : (
          <Button onClick={() => show('add')}>{o.add}</Button>
        ))}
    </>
  );
}

const endFields = ({ state }: Typed, today: string): FormField[] => [
  { name: 'state', label: o.state, kind: 'choice', options: optionsOf(o.states) },
  ...(state === 'achieved'
    ? [{ name: 'evidence', label: o.evidence, hint: o.evidenceHint, kind: 'long', most: 600 } as const]
    : []),
  { name: 'reason', label: o.reason, ...(state === 'achieved' ? { hint: o.reasonHint } : {}), kind: 'long', most: 600 },
  { name: 'on', label: t.voices.on, kind: 'day', max: today },
];

function OutcomeItem({ outcome, answer, send }: Props & { readonly outcome: SupportOutcome }) {
  const { id, said, ends, state } = outcome;
  const places = { change: `outcome-${id}`, close: `end-${id}` };
  const { open, show, hide, cancel } = useKeptOpened(places);
  const seen = (answer.record as SupportRecord).rev;
  const now = outcomeNow(outcome);
  const last = ends.at(-1);
  const states = ['achieved', 'partly', 'let-go'] as const;
  return (
    <li className={css.item}>
      <p className={css.words}>{now.words}</p>
      <p className={css.quiet}>
        {[
          state === 'current' ? o.priorityIs(now.priority) : o.ofState[last?.selfReported ? 'self-reported' : state],
          o.setBy(now.owner),
          ...(now.withWhom ? [o.helpedBy(now.withWhom)] : []),
        ].join(' · ')}
      </p>
      <ul className={css.tags} aria-label={o.soWhat}>
        {now.soWhat.map((each) => (
          <li key={each}>{o.soWhats[each]}</li>
        ))}
      </ul>
      {state !== 'current' && last && (
        <p className={css.quiet}>{[last.evidence, last.reason].filter(Boolean).join(' ')}</p>
      )}
      {said.length > 1 && (
        <Fold summary={o.before}>
          <ul className={css.before}>
            {said.slice(0, -1).map((each) => (
              <li key={each.at}>{o.wasOn(each.words, each.on)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {open === 'change' && (
        <PartForm
          place={places.change}
          rev={seen}
          fields={fields}
          begins={{ ...now, soWhat: now.soWhat.join(',') }}
          says={o.saved}
          send={(typed, confirmed, _, read) =>
            send('outcomes', { do: 'change', id, seen: read, said: saidIn(typed) }, confirmed)
          }
          onClose={cancel}
        />
      )}
      {open === 'close' && (
        <PartForm
          place={places.close}
          rev={seen}
          fields={(typed) => endFields(typed, answer.today)}
          begins={{ state: 'achieved', on: answer.today }}
          says={o.saved}
          send={(typed, confirmed, _, read) =>
            send(
              'outcomes',
              {
                ...{
                  do: 'close',
                  id,
                  seen: read,
                  evidence: typed['state'] === 'achieved' ? (typed['evidence'] ?? '') : '',
                },
                state: states.find((each) => each === typed['state']) ?? 'achieved',
                reason: typed['reason'] ?? '',
                on: civilDateSchema.catch(answer.today).parse(typed['on']),
              },
              confirmed,
            )
          }
          onClose={hide}
        />
      )}
      {answer.may.write && !open && (
        <div className={css.buttons}>
          {state === 'current' ? (
            <>
              <Button size="small" onClick={() => show('close')}>
                {o.closeIt}
                <span className="unseen"> {now.words}</span>
              </Button>
              <Button size="small" onClick={() => show('change')}>
                {o.change}
                <span className="unseen"> {now.words}</span>
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => void send('outcomes', { do: 'again', id, seen })}>
              {o.again}
              <span className="unseen"> {now.words}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
