import { useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';
import css from './field.module.css';

/** Where the keyboard goes on to: fields, and the buttons that add a row after them. */
const stops = '[data-stop]';

/** Moves to the next field, as Enter does in a table. */
function toNext(from: HTMLElement): void {
  const all = [...(from.closest('main')?.querySelectorAll<HTMLElement>(stops) ?? [])];
  all[all.indexOf(from) + 1]?.focus();
}

interface Props extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  readonly value: string;
  readonly onType: (text: string) => void;
  /** In a table Enter goes on to the next field; Shift and Enter begin a new line. */
  readonly enterMoves?: boolean;
}

const growsByItself = (): boolean => CSS.supports('field-sizing', 'content');

/** A box for text that is as high as its text, so that a page reads like a document. */
export function GrowBox({ value, onType, enterMoves = false, ...more }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || growsByItself()) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [value]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!enterMoves || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    toNext(event.currentTarget);
  };
  return (
    <textarea
      ref={box}
      rows={1}
      className={css.box}
      data-stop=""
      value={value}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={onKeyDown}
      {...more}
    />
  );
}
