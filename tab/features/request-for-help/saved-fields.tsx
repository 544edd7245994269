import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { dayOf } from './requests.ts';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

interface Common {
  readonly request: RequestAnswer;
  readonly label: string;
  readonly hint?: string;
}

/** What is typed and not saved stands before what is known; a field that failed keeps its words. */
function useTyped(request: RequestAnswer, known: string) {
  const { save } = useRequests();
  const { saving, run } = useSaving();
  const [typed, setTyped] = useState<string>();
  const keep = async (text: string, patch: RequestPatch): Promise<void> => {
    setTyped(text);
    if (await run(() => save(request, patch))) setTyped((now) => (now === text ? undefined : now));
  };
  return { text: typed ?? known, isTyped: typed !== undefined, setTyped, saving, keep };
}

interface Words extends Common {
  readonly known: string;
  readonly most: number;
  readonly many?: boolean;
  readonly patch: (text: string) => RequestPatch;
}

/** Words, saved when the field is left. */
export function SavedWords({ request, label, hint, known, most, many = false, patch }: Words) {
  const { text, isTyped, setTyped, saving, keep } = useTyped(request, known);
  const Box = many ? Textarea : Input;
  // Refused in words rather than cut off, so that nothing that was pasted gets lost unseen.
  const over = text.trim().length - most;
  const leave = () => {
    if (!isTyped || over > 0) return;
    if (text.trim() === known) setTyped(undefined);
    else void keep(text, patch(text.trim()));
  };
  return (
    <div className={css.field}>
      <Field label={label} hint={hint ?? null} validationMessage={over > 0 ? requestText.over(over) : null}>
        <Box value={text} onChange={(_, { value }) => setTyped(value)} onBlur={leave} />
      </Field>
      <SavingLine saving={saving} />
    </div>
  );
}

interface Day extends Common {
  readonly known: string | null;
  readonly patch: (day: NonNullable<ReturnType<typeof dayOf>> | null) => RequestPatch;
}

/** A day, saved when the field is left, since it is typed in parts. */
export function SavedDay({ request, label, hint, known, patch }: Day) {
  const { text, isTyped, setTyped, saving, keep } = useTyped(request, known ?? '');
  const leave = () => {
    const day = dayOf(text);
    if (!isTyped || day === undefined) return;
    if (day === known) setTyped(undefined);
    else void keep(text, patch(day));
  };
  return (
    <div className={css.field}>
      <Field label={label} hint={hint ?? null}>
        <Input type="date" value={text} onChange={(_, { value }) => setTyped(value)} onBlur={leave} />
      </Field>
      <SavingLine saving={saving} />
    </div>
  );
}

interface Choice extends Common {
  readonly known: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly patch: (value: string) => RequestPatch;
}

/** One of several answers, saved when it is chosen. */
export function SavedChoice({ request, label, hint, known, options, patch }: Choice) {
  const { text, saving, keep } = useTyped(request, known);
  return (
    <div className={css.field}>
      <Field label={label} hint={hint ?? null}>
        <Select value={text} onChange={(_, { value }) => void keep(value, patch(value))}>
          {known === '' && <option value="">{requestText.chooseOne}</option>}
          {options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <SavingLine saving={saving} />
    </div>
  );
}
