import { Button, Select } from '@fluentui/react-components';
import { mostRefusals, type Wishes } from '../../../shared/assignment/assignment.ts';
import type { WhoAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { refused, type SchoolLine } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly school: Pick<SchoolLine, 'key' | 'name'>;
  readonly therapists: WhoAnswer['therapists'];
  readonly wishes: Wishes;
  readonly onWish: (wishes: Wishes) => void;
}

/** Who shall not serve a school: each by name, with a way to take it back, and one more to choose. */
export function RefusalField({ school: { key, name }, therapists, wishes, onWish }: Props) {
  const keys = wishes.refusals[key] ?? [];
  const nameOf = (who: string): string => therapists.find((each) => each.key === who)?.name ?? t.gone;
  return (
    <div className={css.refusals}>
      {keys.map((who) => (
        <Button
          key={who}
          size="small"
          aria-label={t.refusalBack(nameOf(who), name)}
          onClick={() => onWish(refused(wishes, key, who, false))}
        >
          {nameOf(who)} ×
        </Button>
      ))}
      {keys.length < mostRefusals && (
        <Select
          className={css.choice}
          size="small"
          aria-label={t.refusal(name)}
          value=""
          onChange={(_, { value }) => value && onWish(refused(wishes, key, value, true))}
        >
          <option value="">{keys.length === 0 ? t.anybody : t.andNot}</option>
          {therapists
            .filter((each) => !keys.includes(each.key))
            .map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
        </Select>
      )}
    </div>
  );
}
