import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useSyncExternalStore, useState } from 'react';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { savingOf, useAnnounced } from '../scoping/use-saving.ts';
import { keyOf } from '../sheet/typing.ts';
import { dayOf } from './requests.ts';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

interface Common {
  readonly request: RequestAnswer;
  /** Names the field among those of its request. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** What is typed and not saved stands before what is known, and outlives this page; a field that failed keeps its words. */
export function useTyped(request: RequestAnswer, name: string, known: string) {
  const { list, writing } = useRequests();
  const { words } = writing;
  const place = keyOf({ rowId: request.id, field: name });
  const typed = useSyncExternalStore(words.subscribe, () => words.of(place));
  useAnnounced(typed);
  return {
    place,
    text: typed?.value ?? known,
    isTyped: typed !== undefined,
    type: (text: string) => words.type(place, text),
    drop: () => words.drop(place),
    warned: typed?.warned,
    confirm: () => words.keep(place),
    saving: savingOf(typed, words.savedAt(place)),
    keep: (text: string, patch: RequestPatch) => words.save(place, text, { request, planId: list.plan?.id, patch }),
  };
}

interface Words extends Common {
  readonly known: string;
  readonly most: number;
  readonly many?: boolean;
  /** Which keys a phone shows. */
  readonly keys?: 'tel' | 'email' | undefined;
  /** Why words cannot be kept, said when the field is left; undefined when they can. */
  readonly whyNot?: (text: string) => string | undefined;
  readonly patch: (text: string) => RequestPatch;
}

/** Words, saved when the field is left. */
export function SavedWords({ request, name, label, hint, known, most, many = false, keys, whyNot, patch }: Words) {
  const { place, text, isTyped, type, drop, saving, keep, warned, confirm } = useTyped(request, name, known);
  const Box = many ? Textarea : Input;
  // Refused in words rather than cut off, so that nothing that was pasted gets lost unseen.
  const over = text.trim().length - most;
  const [isLeft, setLeft] = useState(false);
  const wrong = isTyped && text.trim() ? whyNot?.(text.trim()) : undefined;
  const leave = () => {
    setLeft(true);
    if (!isTyped || over > 0 || wrong) return;
    if (text.trim() === known) drop();
    else keep(text, patch(text.trim()));
  };
  return (
    <div className={css.field}>
      <Field
        label={label}
        hint={hint ?? null}
        validationMessage={over > 0 ? requestText.over(over) : (isLeft && wrong) || null}
      >
        <Box
          value={text}
          inputMode={keys}
          data-place={place}
          onChange={(_, { value }) => {
            setLeft(false);
            type(value);
          }}
          onBlur={leave}
        />
      </Field>
      {warned ? (
        <TextWarning found={warned} textOf={() => text} placeOf={() => place} onKeep={confirm} />
      ) : (
        <SavingLine saving={saving} />
      )}
    </div>
  );
}

interface Day extends Common {
  readonly known: string | null;
  readonly patch: (day: NonNullable<ReturnType<typeof dayOf>> | null) => RequestPatch;
}

/** A day, saved when the field is left, since it is typed in parts. */
export function SavedDay({ request, name, label, hint, known, patch }: Day) {
  const { place, text, isTyped, type, drop, saving, keep } = useTyped(request, name, known ?? '');
  const leave = () => {
    const day = dayOf(text);
    if (!isTyped || day === undefined) return;
    if (day === known) drop();
    else keep(text, patch(day));
  };
  return (
    <div className={css.field}>
      <Field label={label} hint={hint ?? null}>
        <Input type="date" value={text} data-place={place} onChange={(_, { value }) => type(value)} onBlur={leave} />
      </Field>
      <SavingLine saving={saving} />
    </div>
  );
}

interface Choice extends Common {
  readonly known: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  /** An answer can be taken back. */
  readonly isOptional?: boolean;
  readonly patch: (value: string) => RequestPatch;
}

/** One of several answers, saved when it is chosen. */
export function SavedChoice({ request, name, label, hint, known, options, isOptional = false, patch }: Choice) {
  const { place, text, saving, keep } = useTyped(request, name, known);
  return (
    <div className={css.field}>
      <Field label={label} hint={hint ?? null}>
        <Select value={text} data-place={place} onChange={(_, { value }) => keep(value, patch(value))}>
          {(isOptional || known === '') && <option value="">{requestText.chooseOne}</option>}
          {options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {/* The same answer cannot be chosen twice, so what was refused has its own way to be sent again. */}
      <SavingLine saving={saving} onAgain={() => keep(text, patch(text))} />
    </div>
  );
}
