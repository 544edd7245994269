import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '../../../shared/assignment/settings.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { pairsOf, textOf, wholeOf } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
}

type Name = Exclude<keyof typeof t.settings, 'beside' | 'mostSchools'>;
const ends: Readonly<Record<Name, readonly [least: number, most: number]>> = {
  visitMinutes: [30, 480],
  ...{ own: [0, 600], next: [0, 600], far: [0, 600], unknown: [0, 600] },
  ...{ continuity: [0, 100_000], cluster: [0, 100_000], balance: [0, 1_000], overload: [0, 1_000] },
  ...{ unserved: [0, 10_000], bearablePercent: [0, 50], nearest: [1, 300] },
};

/** A setting by its name, wherever in the settings it stands. */
const valueOf = (settings: Settings, name: Name): number =>
  ({ ...settings.travel, ...settings.prices, ...settings })[name];

function withValue(settings: Settings, name: Name, value: number): Settings {
  if (name in settings.travel) return { ...settings, travel: { ...settings.travel, [name]: value } };
  if (name in settings.prices) return { ...settings, prices: { ...settings.prices, [name]: value } };
  return { ...settings, [name]: value };
}

/** Prices, distances and limits, each a number that is printed with the answer. */
export function SettingsFold({ settings, onChange }: Props) {
  const names = Object.keys(ends) as Name[];
  const [most, setMost] = useState(settings.mostSchools === null ? '' : String(settings.mostSchools));
  const [beside, setBeside] = useState(textOf(settings.beside));
  return (
    <Panel title={t.settingsTitle}>
      <p className={css.quiet}>{t.priceNote}</p>
      <Fold summary={t.openSettings}>
        <div className={css.settings}>
          {names.map((name) => (
            <WholeField
              key={name}
              label={t.settings[name]}
              ends={ends[name]}
              value={valueOf(settings, name)}
              onChange={(value) => onChange(withValue(settings, name, value))}
            />
          ))}
          <Field label={t.settings.mostSchools}>
            <Input
              inputMode="numeric"
              value={most}
              onChange={(_, { value }) => {
                setMost(value);
                onChange({ ...settings, mostSchools: wholeOf(value, 1, 200) ?? null });
              }}
            />
          </Field>
          <Field label={t.settings.beside}>
            <Textarea
              value={beside}
              rows={4}
              onChange={(_, { value }) => {
                setBeside(value);
                onChange({ ...settings, beside: pairsOf(value) });
              }}
            />
          </Field>
        </div>
      </Fold>
    </Panel>
  );
}

interface WholeProps {
  readonly label: string;
  readonly ends: readonly [least: number, most: number];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is none, or too large, stays on the screen and says so. */
function WholeField({ label, ends: [least, most], value, onChange }: WholeProps) {
  const [text, setText] = useState(String(value));
  const isWrong = wholeOf(text, least, most) === undefined;
  return (
    <Field label={label} {...(isWrong ? { validationMessage: t.between(least, most) } : {})}>
      <Input
        inputMode="numeric"
        value={text}
        onChange={(_, { value: typed }) => {
          setText(typed);
          const whole = wholeOf(typed, least, most);
          if (whole !== undefined) onChange(whole);
        }}
      />
    </Field>
  );
}
