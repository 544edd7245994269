import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { bandNames } from '../../../shared/allocation/bands.ts';
import {
  bands,
  rulesSchema,
  wayOfSharingSchema,
  type SharingRules,
} from '../../../shared/resource-allocation/rules.ts';
import { streams } from '../../../shared/resource-allocation/streams.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { Wrong } from '../reflection/wrong.tsx';
import { NumberField } from './number-field.tsx';
import { offersTyped } from './share.ts';
import { SaveBar, type Saving } from './save-bar.tsx';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.rules;
const steps = [15, 30, 45, 60, 90, 120, 180];

interface Props extends Saving {
  readonly rules: SharingRules;
  readonly ratePence: number | null;
  readonly costPence: number | null;
  readonly mayChange: boolean;
  readonly onRules: (rules: SharingRules) => void;
  readonly onRate: (ratePence: number) => void;
  readonly onCost: (costPence: number | null) => void;
}

/** Every choice in sharing hours; the table below follows as one is changed. domain.md 1.7; row L03. */
export function RulesPanel({ rules, ratePence, costPence, mayChange, onRules, onRate, onCost, ...saving }: Props) {
  const readOnly = !mayChange;
  const isOrdered = rulesSchema.safeParse(rules).success;
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>
        {t.intro} {resourceText.tie}
      </p>
      <div className={css.form}>
        <div className={css.weights}>
          {bands.map((band) => (
            <NumberField
              key={band}
              label={t.weight(bandNames[band])}
              most={100}
              value={rules.weights[band]}
              readOnly={readOnly}
              onValue={(weight) => onRules({ ...rules, weights: { ...rules.weights, [band]: weight } })}
            />
          ))}
        </div>
        {!isOrdered && <Wrong why={{ sentence: t.order }} />}
        <div className={css.fields}>
          <NumberField
            label={t.floor}
            most={1_000}
            value={rules.floorMinutes}
            times={60}
            readOnly={readOnly}
            onValue={(floorMinutes) => onRules({ ...rules, floorMinutes })}
          />
          <NumberField
            label={t.perPupil}
            most={600}
            value={rules.perPupilMinutes}
            readOnly={readOnly}
            onValue={(perPupilMinutes) => onRules({ ...rules, perPupilMinutes })}
          />
          <Field label={t.step}>
            <Select
              value={rules.stepMinutes}
              disabled={readOnly}
              onChange={(_, { value }) => onRules({ ...rules, stepMinutes: Number(value) })}
            >
              {[...new Set([...steps, rules.stepMinutes])].map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t.steps(minutes)}
                </option>
              ))}
            </Select>
          </Field>
          {streams.map((stream) => (
            <Field key={stream} label={t.way(resourceText.streams[stream])}>
              <Select
                value={rules.streams[stream]}
                disabled={readOnly}
                onChange={(_, { value }) =>
                  onRules({ ...rules, streams: { ...rules.streams, [stream]: wayOfSharingSchema.parse(value) } })
                }
              >
                {wayOfSharingSchema.options.map((way) => (
                  <option key={way} value={way}>
                    {resourceText.ways[way]}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          <NumberField
            label={t.rate}
            value={ratePence ?? 0}
            times={100}
            most={10_000}
            readOnly={readOnly}
            onValue={onRate}
          />
          <NumberField
            label={t.cost}
            most={10_000}
            value={costPence ?? 0}
            times={100}
            readOnly={readOnly}
            onValue={(pence) => onCost(pence || null)}
          />
        </div>
        <Fold summary={t.offers}>
          <p className={css.quiet}>{t.offersHint}</p>
          <div className={css.offers}>
            {bands.map((band) => (
              <Offer
                key={band}
                name={bandNames[band]}
                words={rules.offers[band]}
                readOnly={readOnly}
                onWords={(words) => onRules({ ...rules, offers: { ...rules.offers, [band]: words } })}
              />
            ))}
          </div>
        </Fold>
      </div>
      {mayChange && <SaveBar {...saving} onSave={() => (isOrdered ? saving.onSave() : Promise.resolve(t.order))} />}
    </Panel>
  );
}

interface OfferProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly readOnly: boolean;
  readonly onWords: (words: string[]) => void;
}

function Offer({ name, words, readOnly, onWords }: OfferProps) {
  const [typed, setTyped] = useState(() => words.join(', '));
  return (
    <Field label={name} {...(offersTyped(typed) ? {} : { validationState: 'error', validationMessage: t.offersLong })}>
      <Input
        value={typed}
        readOnly={readOnly}
        maxLength={2_000}
        onChange={(_, { value }) => {
          setTyped(value);
          const offers = offersTyped(value);
          if (offers) onWords(offers);
        }}
      />
    </Field>
  );
}
