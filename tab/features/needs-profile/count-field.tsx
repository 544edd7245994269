import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import type { Need, YearGroup } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { countOf, type SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly group: YearGroup;
  readonly need: Need;
  readonly count: number | null;
  readonly send: SendProfile;
}

/** One count, saved as it is left. What cannot be saved stays, with the reason. */
export function CountField({ group, need, count, send }: Props) {
  const saved = count === null ? '' : String(count);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const save = async () => {
    if (typed === undefined || typed.trim() === saved) return setTyped(undefined);
    const read = countOf(typed);
    const why = read === undefined ? t.page.notACount : (await send('count', { group, need, count: read }))?.sentence;
    setWrong(why);
    announce(why ?? t.page.saved);
    if (!why) setTyped(undefined);
  };
  const label = t.page.field(group, t.needs[need]);
  return (
    <>
      <Input
        className={css.count}
        size="small"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        value={typed ?? saved}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => void save()}
      />
      {wrong && <p className={css.wrong}>{wrong}</p>}
    </>
  );
}
