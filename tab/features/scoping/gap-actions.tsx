import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { actionStateSchema, type GapAction } from '../../../shared/scoping/settling.ts';
import { GapActionForm } from './gap-action-form.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import { SavingLine } from './saving-line.tsx';
import { useGaps, useSending } from './use-gaps.ts';
import css from './gaps.module.css';

/** What is done about a gap: what the plan says, and actions with how far they are. Row E11. */
export function GapActions({ gap }: { readonly gap: GapView }) {
  const { answer } = useGaps();
  const [open, setOpen] = useState<string>();
  const isPlannedOnly = gap.planned && !gap.actions.some(({ text }) => text === gap.planned?.action);
  const close = () => setOpen(undefined);
  return (
    <>
      {gap.planned && <p className={css.quiet}>{t.inThePlan(gap.planned.action)}</p>}
      {gap.actions.length === 0 && !gap.planned && <p className={css.quiet}>{t.noAction}</p>}
      {gap.actions.length > 0 && (
        <ul className={css.actions}>
          {gap.actions.map((action) => (
            <li key={action.id}>
              {open === action.id ? (
                <GapActionForm gap={gap} action={action} onDone={close} />
              ) : (
                <Action gap={gap} action={action} onChange={() => setOpen(action.id)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {answer.side && open === 'new' && <GapActionForm gap={gap} onDone={close} />}
      {answer.side && open === undefined && (
        <div className={css.buttons}>
          <Button size="small" onClick={() => setOpen('new')}>
            {isPlannedOnly ? t.takeOver : t.addAction}
            <span className="unseen"> {gap.text}</span>
          </Button>
        </div>
      )}
    </>
  );
}

interface Props {
  readonly gap: GapView;
  readonly action: GapAction;
  readonly onChange: () => void;
}

function Action({ gap, action, onChange }: Props) {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  const { id: actionId, text, owner, dueOn } = action;
  if (!answer.side) return <span>{gapText.action.line(action)}</span>;
  const write = (state: string) =>
    void send(work.change('action', gap.id, () => ({ actionId, text, owner, dueOn, state })));
  return (
    <>
      <span className={css.actionWords}>{gapText.action.what(action)}</span>
      <div className={css.buttons}>
        <Select
          size="small"
          aria-label={`${t.fields.state} ${text}`}
          value={action.state}
          onChange={(_, { value }) => write(value)}
        >
          {actionStateSchema.options.map((state) => (
            <option key={state} value={state}>
              {gapText.states[state]}
            </option>
          ))}
        </Select>
        <Button size="small" appearance="subtle" onClick={onChange}>
          {t.change}
          <span className="unseen"> {text}</span>
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void send(work.change('action/remove', gap.id, () => ({ actionId })))}
        >
          {t.take}
          <span className="unseen"> {text}</span>
        </Button>
      </div>
      {unsaid && <SavingLine saving={{ state: 'failed', sentence: unsaid.sentence }} />}
    </>
  );
}
