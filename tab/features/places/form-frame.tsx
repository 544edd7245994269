import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placesText as t } from '../../../shared/places/text.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { useFirstField } from '../people/use-opened.ts';
import type { Unsaid } from '../scoping/said.ts';
import { useSent } from './use-sent.ts';
import { WhyNot } from './why-not.tsx';
import css from './places.module.css';

interface Props {
  /** The text of a field, and the `data-place` of its box, for words that may tell who a child is. */
  readonly textOf: (field: string) => string;
  readonly placeOf: (field: string) => string;
  /** Sends what is typed; answers why it was not taken. */
  readonly save: (kept: { readonly confirmed?: true }) => Promise<Unsaid | undefined>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of the register: its fields, why nothing was saved, and the buttons. What was typed stays until it is saved. */
export function FormFrame({ textOf, placeOf, save, onClose, children }: Props) {
  const form = useFirstField<HTMLFormElement>();
  const { isSending, unsaid, run } = useSent();
  const send = async (kept: { readonly confirmed?: true }) => {
    if (await run(() => save(kept))) onClose();
  };
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send({});
      }}
    >
      {children}
      {unsaid?.found ? (
        <TextWarning
          found={unsaid.found}
          textOf={textOf}
          placeOf={placeOf}
          onKeep={() => void send({ confirmed: true })}
        />
      ) : (
        <WhyNot why={unsaid} />
      )}
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSending}>
          {t.page.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {t.page.cancel}
        </Button>
      </div>
    </form>
  );
}
