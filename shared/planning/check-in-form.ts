import type { SheetForm } from '../sheet/form.ts';
import { rowsOf } from '../sheet/sheet.ts';

/** The ten minutes at half term: each row of the plan, how it goes, and what is in the way. Row F21. */
export const checkInForm: SheetForm = {
  kind: 'check-in',
  rows: {
    page: {
      title: 'Anything else',
      addable: false,
      fields: { remark: { type: 'text', label: 'Anything else since you planned', most: 600 } },
    },
    progress: {
      title: 'How it goes',
      addable: false,
      fields: {
        progress: {
          type: 'choice',
          label: 'How it goes',
          options: [
            ['on-track', 'On track'],
            ['stuck', 'Stuck'],
            ['done', 'Done'],
          ],
        },
        note: { type: 'text', label: 'In a few words', most: 300 },
      },
    },
  },
  missing: () => [],
  groups: (sheet) => [
    { title: 'How it goes', rows: rowsOf(sheet, 'progress') },
    { title: 'Anything else', rows: rowsOf(sheet, 'page') },
  ],
  tables: [
    {
      name: 'progress',
      title: 'How it goes at half term',
      fields: ['progress', 'note', 'remark'],
      rows: (sheet) => [...rowsOf(sheet, 'progress'), ...rowsOf(sheet, 'page')],
    },
  ],
  opensWith: 'progress',
};
