import { useEffect, useRef, useState } from 'react';

/** Which of a card's forms is open, at first none or the one that is named. Cancelling puts the keyboard back where it was opened. */
export function useOpened<Form extends string>(first?: () => Form | undefined) {
  const [open, setOpen] = useState<Form | undefined>(first);
  const from = useRef<Element>(null);
  return {
    open,
    show: (form: Form) => {
      from.current = document.activeElement;
      setOpen(form);
    },
    /** After something was done: the keyboard goes on to what says so. */
    hide: () => setOpen(undefined),
    cancel: () => {
      const { current } = from;
      setOpen(undefined);
      requestAnimationFrame(() => current instanceof HTMLElement && current.isConnected && current.focus());
    },
  };
}

/** Puts the keyboard into a form's first field when the form appears; on its button when it only asks. */
export function useFirstField<E extends HTMLElement>() {
  const form = useRef<E>(null);
  useEffect(() => {
    const first = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (first('input, select, textarea') ?? first('button'))?.focus();
  }, []);
  return form;
}
