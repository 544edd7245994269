import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { mostTried } from '../../../shared/request-for-help/request.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { isSame, triedPatch, type TypedTried } from './requests.ts';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

interface Props {
  readonly request: RequestAnswer;
}

/** What was tried, entry by entry; an entry saves itself once its strand and its words are there. Row G06. */
export function TriedForm({ request }: Props) {
  const [blank, setBlank] = useState<string>();
  const shown = request.tried.map((each) => each.id);
  const open = blank !== undefined && !shown.includes(blank);
  return (
    <>
      {request.tried.length === 0 && !open && <p className={css.quiet}>{t.nothingTried}</p>}
      <ul className={css.entries}>
        {[...shown, ...(open ? [blank] : [])].map((id) => (
          <li key={id}>
            <Entry request={request} id={id} onGone={() => setBlank(undefined)} />
          </li>
        ))}
      </ul>
      {!open && shown.length < mostTried && <Button onClick={() => setBlank(crypto.randomUUID())}>{t.addTried}</Button>}
    </>
  );
}

function Entry({ request, id, onGone }: Props & { readonly id: string; readonly onGone: () => void }) {
  const { save } = useRequests();
  const { saving, run } = useSaving();
  const known = request.tried.find((each) => each.id === id);
  const [typed, setTyped] = useState<TypedTried>(known ?? { id, strand: '', what: '', howLong: '', effect: '' });
  const [dirty, setDirty] = useState(false);
  const entry: TypedTried = dirty || !known ? typed : known;
  const change = (part: Partial<TypedTried>): TypedTried => {
    const next = { ...entry, ...part };
    setTyped(next);
    setDirty(true);
    return next;
  };
  const keep = async (now: TypedTried): Promise<void> => {
    const patch = triedPatch(now);
    if (!patch || isSame(now, known)) return;
    if (await run(() => save(request, patch))) setDirty(false);
  };
  const takeOut = async (): Promise<void> => {
    if (!known || (await run(() => save(request, { untried: id })))) onGone();
  };
  const words = (name: 'what' | 'howLong' | 'effect', most: number, hint: string) => {
    const Box = name === 'howLong' ? Input : Textarea;
    return (
      <Field label={t[name]} hint={hint} className={css.field}>
        <Box
          value={entry[name]}
          maxLength={most}
          onChange={(_, { value }) => change({ [name]: value })}
          onBlur={() => void keep(entry)}
        />
      </Field>
    );
  };
  return (
    <div className={css.entry}>
      <Field label={t.strand} className={css.field}>
        <Select value={entry.strand} onChange={(_, { value }) => void keep(change({ strand: value }))}>
          {entry.strand === '' && <option value="">{t.chooseOne}</option>}
          {strands.map((strand) => (
            <option key={strand} value={strand}>
              {ownWording.strands[strand].name}
            </option>
          ))}
        </Select>
      </Field>
      {words('what', 400, t.whatHint)}
      <div className={css.row}>
        {words('howLong', 100, t.howLongHint)}
        {words('effect', 400, t.effectHint)}
      </div>
      <SavingLine saving={saving} />
      <Button size="small" onClick={() => void takeOut()}>
        {t.remove}
      </Button>
    </div>
  );
}
