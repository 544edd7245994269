import { Button, Field, Select } from '@fluentui/react-components';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { gapOwnerSchema, isAgreed, prioritySchema } from '../../../shared/scoping/settling.ts';
import { Icon } from '../../components/icon.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import { settling } from './gaps-work.ts';
import { SavingLine } from './saving-line.tsx';
import { useGaps, useSending } from './use-gaps.ts';
import css from './gaps.module.css';

interface Props {
  readonly gap: GapView;
  /** Whether the reader may settle it here. */
  readonly isOpen: boolean;
}

/** What the two settled about a gap: to read, to change, and to agree. Row E10. */
export function GapSettle({ gap, isOpen }: Props) {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  const { settled } = gap;
  const { side } = answer;
  const choose = (chosen: Parameters<typeof settling>[2]) =>
    void send(work.change('settle', gap.id, (newest) => settling(newest, answer.terms, chosen)));
  const terms =
    settled?.term && !answer.terms.some(({ order }) => order === settled.term?.order)
      ? [settled.term, ...answer.terms]
      : answer.terms;
  return (
    <div className={css.settle}>
      {settled && (
        <p className={css.settled}>
          <Icon name={isAgreed(settled) ? 'done' : 'waiting'} />
          <span>{gapText.settled(settled)}</span>
        </p>
      )}
      {isOpen && side && (
        <>
          {settled && !settled.agreed[side] && (
            <Button
              size="small"
              appearance="primary"
              aria-label={t.agreeTo(gap.text)}
              onClick={() => void send(work.change('agree', gap.id))}
            >
              {t.agree}
            </Button>
          )}
          <div className={css.three}>
            <Field label={gapText.card.priority} size="small">
              <Select value={settled?.priority ?? ''} onChange={(_, { value }) => value && choose({ priority: value })}>
                {!settled && <option value="">{t.notSettled}</option>}
                {prioritySchema.options.map((each) => (
                  <option key={each} value={each}>
                    {gapText.priorities[each]}
                  </option>
                ))}
              </Select>
            </Field>
            {settled && (
              <Field label={gapText.card.owner} size="small">
                <Select value={settled.owner} onChange={(_, { value }) => choose({ owner: value })}>
                  {gapOwnerSchema.options.map((each) => (
                    <option key={each} value={each}>
                      {gapText.owners[each]}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {settled && settled.priority !== 'not-now' && (
              <Field label={gapText.card.term} size="small">
                <Select value={settled.term?.order ?? ''} onChange={(_, { value }) => choose({ order: value })}>
                  {terms.map(({ label, order }) => (
                    <option key={order} value={order}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </div>
        </>
      )}
      {unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />}
    </div>
  );
}
