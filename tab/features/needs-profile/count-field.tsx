import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import type { Need, YearGroup } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { countOf, type SendProfile } from './profile.ts';
import css from './profile.module.css';

interface Props {
  readonly place: string;
  readonly group: YearGroup;
  readonly need: Need;
  readonly count: number | null;
  readonly send: SendProfile;
}

/** One count, saved as it is left. What cannot be saved stays, with the reason, also while another page is looked at. */
export function CountField({ place, group, need, count, send }: Props) {
  const saved = count === null ? '' : String(count);
  const [typed, keep] = useTyped(useAnswers().typedCounts, `${place} ${group} ${need}`);
  const [refused, setRefused] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const read = countOf(typed ?? saved);
  const waits = typed !== undefined && !isBusy;
  const wrong = waits ? (read === undefined ? t.page.notACount : (refused ?? t.page.notSaved)) : undefined;
  const save = async () => {
    if (typed === undefined || typed.trim() === saved) keep(undefined);
    else if (read === undefined) announce(t.page.notACount);
    else {
      const why = (await send('count', { group, need, count: read }))?.sentence;
      setRefused(why);
      announce(why ?? t.page.saved);
      if (!why) keep(undefined);
    }
    setBusy(false);
  };
  return (
    <>
      <Input
        className={css.count}
        size="small"
        inputMode="numeric"
        maxLength={20}
        aria-label={t.page.field(group, t.needs[need])}
        aria-invalid={wrong ? true : undefined}
        value={typed ?? saved}
        onFocus={() => setBusy(true)}
        onChange={(_, { value }) => keep(value)}
        onBlur={() => void save()}
      />
      {wrong && <p className={css.wrong}>{wrong}</p>}
    </>
  );
}
