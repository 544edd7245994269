import { settingsSchema, type Settings } from '../../../shared/assignment/settings.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';

type Name = keyof typeof t.settings;

/** One setting as it is typed: its text, what the settings are with another, undefined where that cannot be read. */
export interface SettingField {
  readonly name: Name;
  readonly text: (settings: Settings) => string;
  readonly read: (settings: Settings, text: string) => Settings | undefined;
  /** What is said of a text that cannot be read. */
  readonly says: string;
}

/** Settings that the schema takes; undefined for others. */
const taken = (settings: unknown): Settings | undefined => {
  const read = settingsSchema.safeParse(settings);
  return read.success ? read.data : undefined;
};

/** A number as it is typed, with point or comma; what is none fits no setting. */
const numberOf = (text: string): number => {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,6}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
};

type Put = (settings: Settings, value: number) => unknown;
const number = (name: Name, of: (settings: Settings) => number, put: Put, says: string): SettingField => ({
  ...{ name, says },
  text: (settings) => String(of(settings)),
  read: (settings, text) => taken(put(settings, numberOf(text))),
});

const way = (name: keyof Settings['travel']): SettingField =>
  number(
    name,
    ({ travel }) => travel[name],
    (settings, value) => ({ ...settings, travel: { ...settings.travel, [name]: value } }),
    t.between(0, 600),
  );
const price = (name: keyof Settings['prices'], most: number): SettingField =>
  number(
    name,
    ({ prices }) => prices[name],
    (settings, value) => ({ ...settings, prices: { ...settings.prices, [name]: value } }),
    t.between(0, most),
  );
const plain = (name: 'visitMinutes' | 'perKilometre' | 'bearablePercent', says: string): SettingField =>
  number(
    name,
    (settings) => settings[name],
    (settings, value) => ({ ...settings, [name]: value }),
    says,
  );

/** 'Ashford, Canterbury' a line; undefined when a line has not two areas. */
function pairsOf(text: string): [string, string][] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => line.split(',').map((each) => each.trim()));
  const isRight = pairs.every((pair) => pair.length === 2 && pair.every(Boolean));
  return isRight ? (pairs as [string, string][]) : undefined;
}

/** Every setting, in the order in which they stand on the page. */
export const fields: readonly SettingField[] = [
  plain('visitMinutes', t.between(30, 480)),
  plain('perKilometre', t.betweenParts(0.1, 20)),
  ...(['own', 'next', 'far', 'unknown'] as const).map(way),
  price('continuity', 100_000),
  price('cluster', 100_000),
  price('balance', 1_000),
  price('overload', 1_000),
  price('unserved', 10_000),
  plain('bearablePercent', t.between(0, 50)),
  {
    name: 'mostSchools',
    text: ({ mostSchools }) => (mostSchools === null ? '' : String(mostSchools)),
    read: (settings, text) => taken({ ...settings, mostSchools: text.trim() === '' ? null : numberOf(text) }),
    says: t.between(1, 200),
  },
  {
    name: 'beside',
    text: ({ beside }) => beside.map((pair) => pair.join(', ')).join('\n'),
    read: (settings, text) => {
      const beside = pairsOf(text);
      return beside && taken({ ...settings, beside });
    },
    says: t.twoAreas,
  },
];
