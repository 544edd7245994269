import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { cellSchema } from '../../../shared/balanced-system/framework.ts';
import { needs, yearGroups, type YearGroup } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { groupsBetween, type RuleDraft } from './typed-needs.ts';
import css from './profile.module.css';

const { area } = t;

interface Props {
  /** The place of the suggestion in the list, from 1. */
  readonly n: number;
  readonly rule: RuleDraft;
  /** What is wrong, by place. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<RuleDraft>) => void;
  readonly onRemove: () => void;
}

/** What a field says of itself when what it holds cannot be saved. */
export const saysWrong = (why: string | undefined) =>
  why ? { validationState: 'error' as const, validationMessage: why } : {};

const groupOf = (said: string): YearGroup | undefined => yearGroups.find((group) => group === said);
const kinds = needs.filter((need) => need !== 'roll');

/** One suggestion: of which need and groups, from what share, what to think about, for which outcome, and who says so. Row M05. */
export function RuleFields({ n, rule, wrong, onChange, onRemove }: Props) {
  const from = rule.groups[0];
  const later = yearGroups.slice(from ? yearGroups.indexOf(from) : 0);
  return (
    <fieldset className={css.rule}>
      <legend>{area.rule(n)}</legend>
      <div className={css.ruleHead}>
        <Checkbox
          label={area.isOn}
          checked={rule.isOn}
          onChange={(_, { checked }) => onChange({ isOn: checked === true })}
        />
        <Button size="small" appearance="subtle" aria-label={area.removeOne(n)} onClick={onRemove}>
          {area.remove}
        </Button>
      </div>
      <Field label={area.need}>
        <Select
          value={rule.need}
          onChange={(_, { value }) => onChange({ need: kinds.find((need) => need === value) ?? rule.need })}
        >
          {kinds.map((need) => (
            <option key={need} value={need}>
              {t.needs[need]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={css.range}>
        <Field label={area.from}>
          <Select
            value={from ?? ''}
            onChange={(_, { value }) => onChange({ groups: groupsBetween(groupOf(value), rule.groups.at(-1)) })}
          >
            <option value="">{area.wholeSchool}</option>
            {yearGroups.map((group) => (
              <option key={group} value={group}>
                {t.groupName(group)}
              </option>
            ))}
          </Select>
        </Field>
        {from && (
          <Field label={area.to}>
            <Select
              value={rule.groups.at(-1) ?? from}
              onChange={(_, { value }) => onChange({ groups: groupsBetween(from, groupOf(value)) })}
            >
              {later.map((group) => (
                <option key={group} value={group}>
                  {t.groupName(group)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <Field label={area.atLeast} {...saysWrong(wrong[`${rule.id} atLeast`])}>
        <Input
          inputMode="numeric"
          maxLength={10}
          value={rule.atLeast}
          onChange={(_, { value }) => onChange({ atLeast: value })}
        />
      </Field>
      <Field label={area.outcome}>
        <Select
          value={rule.cell}
          onChange={(_, { value }) =>
            onChange({ cell: cellSchema.options.find((cell) => cell === value) ?? rule.cell })
          }
        >
          {cellSchema.options.map((cell) => (
            <option key={cell} value={cell}>
              {`${cell}: ${ownWording.outcomes[cell].short}`}
            </option>
          ))}
        </Select>
      </Field>
      <div className={css.ruleWords}>
        <Field label={area.offer} {...saysWrong(wrong[`${rule.id} offer`])}>
          <Input maxLength={200} value={rule.offer} onChange={(_, { value }) => onChange({ offer: value })} />
        </Field>
        <Field label={area.source} {...saysWrong(wrong[`${rule.id} source`])}>
          <Input maxLength={200} value={rule.source} onChange={(_, { value }) => onChange({ source: value })} />
        </Field>
      </div>
    </fieldset>
  );
}
