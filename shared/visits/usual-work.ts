import type { VisitPart } from './visit.ts';

/** What a form for work that nobody had planned begins with: a short talk with a parent. Row J04. */
export const usualWork: VisitPart = {
  ...{ id: 'part-1', activity: 'parent-liaison', strand: null, level: null, minutes: 15 },
  ...{ audience: { children: 0, staff: 0, parents: 0 }, room: '', purpose: '', link: null },
};
