const ofAPlan = { planId: 'plan|service-weald|school-hazelbrook|2026-27|spring' };

/** What each route that changes something has to be sent to be understood; by its name. A new route needs a line here. */
export const sampleBodies: Readonly<Record<string, object>> = {
  'sheet.edit': { editId: 'edit-1', rowId: 'page', field: 'focus', text: 'Vocabulary', seen: 1 },
  'sheet.add-row': { editId: 'edit-2', rowId: 'row-1', kind: 'point', texts: {} },
  'sheet.remove-row': { editId: 'edit-3', rowId: 'row-1', seen: 1 },
  'sheet.restore-row': { editId: 'edit-4', rowId: 'row-1', seen: 1 },
  'sheet.settle': { editId: 'edit-5', conflictId: 'conflict-1', take: 'standing', seen: 1 },
  'sheet.agree': { editId: 'edit-6', seen: 1 },
  'sheet.add-addendum': { editId: 'edit-7', addendumId: 'addendum-1', text: 'The date was wrong' },
  'sheet.agree-addendum': { editId: 'edit-8', addendumId: 'addendum-1' },
  'cycle.tick': { editId: 'edit-15', item: 'gaps', done: true, seen: 1 },
  'cycle.ready': { editId: 'edit-16', ready: true },
  'cycle.missed': { editId: 'edit-17', rev: 1 },
  'initial.begin': {},
  'grid.add-entry': { editId: 'edit-9', entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] },
  'grid.change-entry': { editId: 'edit-10', entryId: 'entry-01', text: 'Training', seen: 1 },
  'grid.remove-entry': { editId: 'edit-11', entryId: 'entry-99', seen: 1 },
  'grid.restore-entry': { editId: 'edit-12', entryId: 'entry-99', seen: 1 },
  'grid.confirm': { editId: 'edit-13', entryIds: [], seen: 1 },
  'grid.review': { editId: 'edit-14', seen: 1 },
  'children.begin': {
    ...ofAPlan,
    editId: 'edit-21',
    newId: '1-abc',
    redFlags: 'none',
    yearGroup: 'Year 2',
    question: '?',
  },
  'children.change': { ...ofAPlan, editId: 'edit-22', seen: 1, patch: { question: 'How?' } },
  'children.agenda': { ...ofAPlan, editId: 'edit-23', on: false, seen: 1 },
};
