import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Settings } from '../../../shared/assignment/settings.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { fields, type SettingField } from './settings-fields.ts';
import type { TypedWishes } from './typed-wishes.ts';
import css from './assignment.module.css';

interface Props {
  readonly settings: Settings;
  readonly wrong: TypedWishes['wrong'];
  readonly onChange: (settings: Settings, wrong: TypedWishes['wrong']) => void;
}

/** Prices, distances and limits, each printed with the answer. */
export function SettingsFold({ settings, wrong, onChange }: Props) {
  const isWrong = Object.keys(wrong).length > 0;
  const type = ({ name, read }: SettingField, text: string) => {
    const next = read(settings, text);
    const { [name]: _, ...others } = wrong;
    onChange(next ?? settings, next ? others : { ...others, [name]: text });
  };
  return (
    <Panel title={t.settingsTitle}>
      <p className={css.quiet}>{t.priceNote}</p>
      <Fold summary={t.openSettings} open={isWrong}>
        <div className={css.settings}>
          {fields.map((field) => (
            <SettingInput
              key={field.name}
              field={field}
              text={wrong[field.name] ?? field.text(settings)}
              isWrong={field.name in wrong}
              onText={(text) => type(field, text)}
            />
          ))}
        </div>
      </Fold>
    </Panel>
  );
}

interface InputProps {
  readonly field: SettingField;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onText: (text: string) => void;
}

/** One setting; what cannot be read stays in it and says why. */
function SettingInput({ field, text, isWrong, onText }: InputProps) {
  const { name, says } = field;
  return (
    <Field
      label={t.settings[name]}
      {...(isWrong ? { validationState: 'error', validationMessage: says } : {})}
      className={name === 'beside' ? css.long : undefined}
    >
      {name === 'beside' ? (
        <Textarea value={text} rows={4} onChange={(_, { value }) => onText(value)} />
      ) : (
        <Input inputMode="decimal" value={text} onChange={(_, { value }) => onText(value)} />
      )}
    </Field>
  );
}
