import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { backgroundText as b } from '../../../shared/request-for-help/background-text.ts';
import { mostTried, settings } from '../../../shared/request-for-help/request.ts';
import { requestText as t } from '../../../shared/request-for-help/text.ts';
import { choices } from './background-fields.tsx';
import { GridPicks } from './grid-picks.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { savingOf, useAnnounced } from '../scoping/use-saving.ts';
import { keyOf, placeOf } from '../sheet/typing.ts';
import { isEmptyTried, isSame, newTried, triedPatch, typedFrom, type TypedTried } from './requests.ts';
import { useRequests } from './use-requests.ts';
import css from './requests.module.css';

type Words = 'what' | 'howLong' | 'effect';

interface Props {
  readonly request: RequestAnswer;
}

const strandTitles = strands.map((strand) => [strand, ownWording.strands[strand].name] as const);

/** What was tried, entry by entry; each saves itself with whatever of it is there. Row G06. */
export function TriedForm({ request }: Props) {
  const { tried } = useRequests().writing;
  const typed = useSyncExternalStore(tried.subscribe, () => tried.keysOf(request.id).join('\n'));
  const shown = request.tried.map((each) => each.id);
  const blank = (typed ? typed.split('\n') : []).map((key) => placeOf(key).field).filter((id) => !shown.includes(id));
  const add = (id: string) => tried.type(keyOf({ rowId: request.id, field: id }), newTried(id));
  return (
    <>
      {request.tried.length === 0 && blank.length === 0 && <p className={css.quiet}>{t.nothingTried}</p>}
      <ul className={css.entries}>
        {[...shown, ...blank].map((id) => (
          <li key={id}>
            <Entry request={request} id={id} />
          </li>
        ))}
      </ul>
      {blank.length === 0 && shown.length < mostTried && (
        <Button onClick={() => add(crypto.randomUUID())}>{t.addTried}</Button>
      )}
    </>
  );
}

function Entry({ request, id }: Props & { readonly id: string }) {
  const { list, writing } = useRequests();
  const { tried } = writing;
  const place = keyOf({ rowId: request.id, field: id });
  const typed = useSyncExternalStore(tried.subscribe, () => tried.of(place));
  useAnnounced(typed);
  const known = request.tried.find((each) => each.id === id);
  const entry: TypedTried = typed?.value ?? (known ? typedFrom(known) : newTried(id));
  const change = (part: Partial<TypedTried>): TypedTried => {
    const next = { ...entry, ...part };
    tried.type(place, next);
    return next;
  };
  const send = (value: TypedTried, patch: RequestPatch) =>
    tried.save(place, value, { request, planId: list.plan?.id, patch });
  const keep = (now: TypedTried): void => {
    if (isSame(now, known)) tried.drop(place);
    else if (known || !isEmptyTried(now)) send(now, triedPatch(now));
  };
  const takeOut = (): void => (known ? send(entry, { untried: id }) : tried.drop(place));
  /** What is not saved leads to the first box. */
  const boxOf = (name: string): string => (name === 'what' ? place : `${place} ${name}`);
  const words = (name: Words, most: number, hint: string) => {
    const Box = name === 'howLong' ? Input : Textarea;
    return (
      <Field label={t[name]} hint={hint} className={css.field}>
        <Box
          value={entry[name]}
          data-place={boxOf(name)}
          maxLength={most}
          onChange={(_, { value }) => change({ [name]: value })}
          onBlur={() => keep(entry)}
        />
      </Field>
    );
  };
  const choice = (
    name: 'strand' | 'level' | 'setting',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field label={label} className={css.field}>
      <Select value={entry[name]} onChange={(_, { value }) => keep(change({ [name]: value }))}>
        {(name !== 'strand' || entry.strand === '') && <option value="">{t.chooseOne}</option>}
        {options.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={css.entry}>
      <div className={css.row}>
        {choice('strand', t.strand, strandTitles)}
        {choice('level', b.level, Object.entries(b.levels))}
        {choice('setting', b.setting, choices(settings, b.settings))}
      </div>
      {entry.what === '' && <GridPicks entry={entry} onPick={(pick) => keep(change(pick))} request={request} />}
      {words('what', 400, t.whatHint)}
      <div className={css.row}>
        {words('howLong', 100, t.howLongHint)}
        {words('effect', 400, t.effectHint)}
      </div>
      {typed?.warned ? (
        <TextWarning
          found={typed.warned}
          textOf={(name) => entry[name as Words]}
          placeOf={boxOf}
          onKeep={() => tried.keep(place)}
        />
      ) : (
        <SavingLine saving={savingOf(typed, tried.savedAt(place))} />
      )}
      <Button size="small" onClick={takeOut}>
        {t.remove}
      </Button>
    </div>
  );
}
