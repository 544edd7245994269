import { civilDateSchema } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { Row, Sheet, SheetKind } from './sheet.ts';
import { sheetText } from './text.ts';

/** What may stand in a field. Every field may also be empty. */
export type FieldRule =
  | {
      readonly type: 'text';
      readonly label: string;
      readonly most: number;
      readonly hint?: string;
      readonly side?: Side;
    }
  | { readonly type: 'date'; readonly label: string; readonly side?: Side }
  | {
      readonly type: 'choice';
      readonly label: string;
      readonly options: readonly (readonly [value: string, title: string])[];
      readonly side?: Side;
    };

/** A few fields of a row that are filled in together: as many as fit a phone. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly string[];
  /** Filled in when a row is added; in reading, the heading it stands under and its other parts say the same. */
  readonly saidByPlace?: boolean;
}

/** One kind of row: its fields in the order they are read, and whether people add such rows themselves. */
export interface RowForm {
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldRule>>;
  readonly addable: boolean;
  /** Rows that come by themselves and may be taken out all the same; what people add they may always take out. */
  readonly removable?: boolean;
  /** Left out when all fields make one part. */
  readonly parts?: readonly Part[];
}

/** Rows that are read together under a heading, and which parts of them. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Names of parts; left out for all of them. */
  readonly parts?: readonly string[];
}

/** Rows that are filled in one under the other, a field or two of each. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly string[];
  rows(sheet: Sheet): readonly Row[];
}

/** What a kind of sheet is made of. `missing` says in sentences what has to be there before anybody can agree. */
export interface SheetForm {
  readonly kind: SheetKind;
  readonly rows: Readonly<Record<string, RowForm>>;
  missing(sheet: Sheet): string[];
  /** In which order the rows are read; left out for kind after kind. */
  groups?(sheet: Sheet): readonly Group[];
  readonly tables?: readonly Table[];
  /** The table that holds the whole sheet, where one does. */
  readonly opensWith?: string;
  /** A short mark beside a row wherever it is read, such as 'self-reported'. */
  mark?(row: Row, sheet: Sheet): string | undefined;
  /** What a row still has to say, and in which field; asked as soon as the row is saved. */
  asks?(row: Row): { readonly field: string; readonly sentence: string } | undefined;
}

/** The rule of a field of a row; undefined when the form has no such field. */
export function ruleOf(form: SheetForm, row: Pick<Row, 'kind'>, field: string): FieldRule | undefined {
  const fields = Object.hasOwn(form.rows, row.kind) ? form.rows[row.kind]?.fields : undefined;
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined;
}

export const mayTakeOut = (form: SheetForm, row: Pick<Row, 'kind'>): boolean =>
  form.rows[row.kind]?.addable === true || form.rows[row.kind]?.removable === true;

/** Why a text cannot stand in a field, or undefined when it can. `side` on a rule: only that side fills it in. */
export function whyNotText(rule: FieldRule, text: string, side: Side): string | undefined {
  if (rule.side && rule.side !== side) return sheetText.otherSideOnly(rule.label, rule.side);
  if (text === '') return undefined;
  if (rule.type === 'text') return text.length > rule.most ? sheetText.tooLong(rule.label, rule.most) : undefined;
  if (rule.type === 'date') return civilDateSchema.safeParse(text).success ? undefined : sheetText.noDate(rule.label);
  return rule.options.some(([value]) => value === text) ? undefined : sheetText.noChoice(rule.label);
}

/** A field as people read it: a choice by its title, everything else as it is. */
export function shown(rule: FieldRule | undefined, text: string): string {
  if (rule?.type !== 'choice') return text;
  return rule.options.find(([value]) => value === text)?.[1] ?? text;
}
