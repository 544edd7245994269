import { Field, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { toggled } from './changing.ts';
import { Places } from './places.tsx';
import { gridText } from './text.ts';
import { Unsaid } from './unsaid.tsx';
import { useSaying } from './use-saying.ts';
import css from './editing.module.css';

interface Props {
  readonly entry: GridEntryView;
  readonly framework: FrameworkAnswer;
  readonly onDone: () => void;
}

/** Asks the other side whether an entry stands in the right cells, and where it might belong. Row E05. */
export function AskPlace({ entry, framework, onDone }: Props) {
  const place = useId();
  const { unsaid, say } = useSaying('entries/ask', entry);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly Cell[]>([]);
  const send = async (isKept = false) => {
    if (await say(() => ({ text, cells: chosen }), isKept)) onDone();
  };
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={gridText.askWhat} hint={gridText.hint} size="small">
        <Textarea
          autoFocus
          value={text}
          data-place={place}
          resize="vertical"
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <p className={css.status}>{gridText.askWhere}</p>
      <Places framework={framework} chosen={chosen} onToggle={(cell) => setChosen(toggled(chosen, cell))} />
      <Unsaid unsaid={unsaid} text={text} place={place} onKeep={() => void send(true)} />
      <FormButtons send={gridText.send} cancel={gridText.cancel} onCancel={onDone} />
    </form>
  );
}
