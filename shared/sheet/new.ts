import type { Instant } from '../kernel/time.ts';
import type { Field, Row, Sheet } from './sheet.ts';

/** A text in a new row that nobody has written there. */
export const firstField = (text: string, at: Instant): Field => ({ text, by: null, at, rev: 1, earlier: [] });

/** Fields as they stand in a new row, written by nobody yet. */
export const firstFields = (texts: Readonly<Record<string, string>>, at: Instant): Record<string, Field> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, firstField(text, at)]));

/** A row as it stands when it is new; what is not said is empty. */
export const newRow = (row: Pick<Row, 'id' | 'kind'> & Partial<Row>): Row => ({
  from: null,
  ref: null,
  label: null,
  addedBy: null,
  removed: null,
  rev: 1,
  fields: {},
  ...row,
});

type About = Pick<
  Sheet,
  'id' | 'kind' | 'schoolId' | 'serviceId' | 'schoolName' | 'cycleId' | 'label' | 'participants' | 'rows'
>;

/** A sheet that nobody has agreed or changed yet, opened by somebody, or by the product itself, at a moment. */
export const newSheet = (about: About, at: Instant, by: string, answered: readonly string[] = []): Sheet => ({
  ...about,
  openedAt: at,
  conflicts: [],
  facts: {},
  signed: { 'link-therapist': null, sendco: null },
  lockedAt: null,
  addenda: [],
  contentRev: 1,
  changed: { at, by },
  answered: [...answered],
  rev: 1,
});
