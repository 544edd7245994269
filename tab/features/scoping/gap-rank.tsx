import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { GapView } from '../../../shared/scoping/gap-contract.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { prioritySchema } from '../../../shared/scoping/settling.ts';
import { gapsPageText as t } from './gaps-text.ts';
import { Unsaid } from './unsaid.tsx';
import { useGaps, useSending, useTyped } from './use-gaps.ts';
import css from './gaps.module.css';

/** One's own rank of a gap, and why: each saved as soon as it is said. Row E10. */
export function GapRank({ gap }: { readonly gap: GapView }) {
  const { answer, work } = useGaps();
  const { unsaid, send } = useSending();
  const place = `note ${gap.id}`;
  const [typed, setTyped] = useTyped(place);
  const mine = answer.ranking?.mine.ranks[gap.id];
  const note = mine?.note ?? '';
  const say = (said: object, isKept = false) =>
    send(work.rank({ ranks: [{ entryId: gap.id, ...said }], ...(isKept ? { confirmed: true } : {}) }));
  const saveNote = async (isKept = false) => {
    if (typed === undefined) return;
    if (typed.trim() === note || (await say({ note: typed }, isKept))) setTyped(undefined);
  };
  return (
    <div className={css.rank}>
      <RadioGroup
        layout="horizontal"
        aria-label={t.rank(gap.text)}
        className={css.choices}
        value={mine?.rank ?? ''}
        onChange={(_, { value }) => void say({ rank: value })}
      >
        {prioritySchema.options.map((rank) => (
          <Radio key={rank} value={rank} label={gapText.ranks[rank]} />
        ))}
      </RadioGroup>
      {(mine?.rank || note || typed !== undefined) && (
        <Field label={gapText.ranking.note} size="small">
          <Input
            value={typed ?? note}
            data-place={place}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={() => void saveNote()}
          />
        </Field>
      )}
      <Unsaid unsaid={unsaid} text={typed ?? ''} place={place} onKeep={() => void saveNote(true)} />
    </div>
  );
}
