import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { gapOwnerSchema, type GapAction } from '../../../shared/scoping/settling.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { gapsPageText as t } from './gaps-text.ts';
import { Unsaid } from './unsaid.tsx';
import { useGaps, useSending, useTyped } from './use-gaps.ts';
import css from './gaps.module.css';

interface Props {
  readonly gap: GapView;
  /** The action to change; a new one is left out, and begins with what the plan says. */
  readonly action?: GapAction;
  readonly onDone: () => void;
}

/** The form of an action: what, who, by when. What is typed stays until it is saved. Row E11. */
export function GapActionForm({ gap, action, onDone }: Props) {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  const [id] = useState(() => action?.id ?? work.newId());
  const isNew = !action;
  const planned = isNew && gap.actions.every(({ text }) => text !== gap.planned?.action) ? gap.planned : null;
  const place = `action ${gap.id} ${action?.id ?? 'new'}`;
  const [typed, setTyped] = useTyped(place);
  const text = typed ?? action?.text ?? planned?.action ?? '';
  const likely = gapOwnerSchema.safeParse(planned?.owner).data ?? gap.settled?.owner ?? answer.side ?? 'both';
  const [owner, setOwner] = useState<string>(action?.owner ?? likely);
  const [dueOn, setDueOn] = useState(action?.dueOn ?? planned?.dueOn ?? '');
  const close = () => {
    setTyped(undefined);
    onDone();
  };
  const save = async (isKept = false) => {
    const body = { actionId: id, text, owner, dueOn: dueOn || null, state: action?.state ?? 'to-do' };
    const confirmed = isKept ? { confirmed: true } : {};
    if (await send(work.change('action', gap.id, () => ({ ...body, ...confirmed })))) close();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={t.fields.text} size="small" hint={gapText.ranking.noteHint}>
        <Textarea
          autoFocus
          value={text}
          data-place={place}
          resize="vertical"
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <div className={css.three}>
        <Field label={t.fields.owner} size="small">
          <Select value={owner} onChange={(_, { value }) => setOwner(value)}>
            {gapOwnerSchema.options.map((each) => (
              <option key={each} value={each}>
                {gapText.owners[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.fields.dueOn} size="small">
          <Input type="date" value={dueOn} onChange={(_, { value }) => setDueOn(value)} />
        </Field>
      </div>
      <Unsaid unsaid={unsaid} text={text} place={place} onKeep={() => void save(true)} />
      <FormButtons send={t.save} cancel={t.cancel} onCancel={close} />
    </form>
  );
}
