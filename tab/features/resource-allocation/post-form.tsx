import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { accountIdSchema } from '../../../shared/kernel/ids.ts';
import { yearOf } from '../../../shared/resource-allocation/available.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { streamSchema, streams } from '../../../shared/resource-allocation/streams.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { deductionKindSchema, type Post } from '../../../shared/resource-allocation/workforce.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { NumberField } from './number-field.tsx';
import { changed } from './share.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.workforce;

interface Props {
  readonly post: Post;
  readonly colleagues: PlanAnswer['colleagues'];
  readonly mayChange: boolean;
  readonly onChange: (change: Partial<Post>) => void;
  readonly onRemove: () => void;
}

/** One post: whose it is, how much it is, and what is taken off it. */
export function PostForm({ post, colleagues, mayChange, onChange, onRemove }: Props) {
  const readOnly = !mayChange;
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <Field
          label={t.name}
          {...(post.name.trim() ? {} : { validationState: 'error', validationMessage: shareText.noName })}
        >
          <Input
            value={post.name}
            maxLength={120}
            readOnly={readOnly}
            onChange={(_, { value }) => onChange({ name: value })}
          />
        </Field>
        <Field label={t.account}>
          <Select
            value={post.accountId ?? ''}
            disabled={readOnly}
            onChange={(_, { value }) => {
              const name = colleagues.find(({ accountId }) => accountId === value)?.name;
              onChange({ accountId: value ? accountIdSchema.parse(value) : null, ...(name ? { name } : {}) });
            }}
          >
            <option value="">{t.noAccount}</option>
            {colleagues.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.stream}>
          <Select
            value={post.stream}
            disabled={readOnly}
            onChange={(_, { value }) => onChange({ stream: streamSchema.parse(value) })}
          >
            {streams.map((stream) => (
              <option key={stream} value={stream}>
                {resourceText.streams[stream]}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField label={t.wte} value={post.wte} most={2} readOnly={readOnly} onValue={(wte) => onChange({ wte })} />
        <NumberField
          label={t.weekly}
          value={post.weeklyMinutes}
          times={60}
          most={60}
          readOnly={readOnly}
          onValue={(weeklyMinutes) => onChange({ weeklyMinutes })}
        />
        <NumberField
          label={t.weeks}
          value={post.weeks}
          most={53}
          places={1}
          readOnly={readOnly}
          onValue={(weeks) => onChange({ weeks })}
        />
        <NumberField
          label={t.absencePercent}
          most={100}
          places={1}
          value={post.absencePercent}
          readOnly={readOnly}
          onValue={(absencePercent) => onChange({ absencePercent })}
        />
      </div>
      <Checkbox
        label={t.vacant}
        checked={post.isVacant}
        disabled={readOnly}
        onChange={(_, { checked }) => onChange({ isVacant: checked === true })}
      />
      <Taken {...{ post, readOnly, onChange }} />
      {yearOf({ ...post, isVacant: false }).available < 0 && <Wrong why={{ sentence: t.over }} />}
      {mayChange && (
        <div className={css.buttons}>
          <Button size="small" onClick={onRemove}>
            {t.removePost}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TakenProps {
  readonly post: Post;
  readonly readOnly: boolean;
  readonly onChange: (change: Partial<Post>) => void;
}

/** What is taken off the post, a line each. Row L02. */
function Taken({ post: { deductions }, readOnly, onChange }: TakenProps) {
  return (
    <fieldset className={css.taken}>
      <legend>{t.taken}</legend>
      {deductions.map((line, at) => (
        // A line has no id of its own, and none moves: one is added at the end or taken out.
        <div key={`${deductions.length}-${at}`} className={css.deduction}>
          <Select
            aria-label={t.taken}
            value={line.kind}
            disabled={readOnly}
            onChange={(_, { value }) =>
              onChange({ deductions: changed(deductions, at, { kind: deductionKindSchema.parse(value) }) })
            }
          >
            {deductionKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {resourceText.deductions[kind]}
              </option>
            ))}
          </Select>
          <Field label={t.what}>
            <Input
              value={line.words}
              maxLength={120}
              readOnly={readOnly}
              onChange={(_, { value }) => onChange({ deductions: changed(deductions, at, { words: value }) })}
            />
          </Field>
          <NumberField
            label={t.hours}
            most={3_000}
            value={line.minutes}
            times={60}
            readOnly={readOnly}
            onValue={(minutes) => onChange({ deductions: changed(deductions, at, { minutes }) })}
          />
          {!readOnly && (
            <Button size="small" onClick={() => onChange({ deductions: deductions.filter((each) => each !== line) })}>
              {shareText.remove}
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          size="small"
          className={css.start}
          onClick={() => onChange({ deductions: [...deductions, { kind: 'other', words: '', minutes: 0 }] })}
        >
          {t.addLine}
        </Button>
      )}
    </fieldset>
  );
}
