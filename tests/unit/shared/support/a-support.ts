import type { SupportOp } from '../../../../shared/support/ops.ts';
import { blankSupport } from '../../../../shared/support/decide.ts';
import type { Support } from '../../../../shared/support/support.ts';
import type { SupportAct } from '../../../../shared/support/work.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { ellen, priya } from '../planning/a-cycle.ts';
import { aRequest, today } from '../request-for-help/a-request.ts';

/** Priya acts while there has been consent for assessment since 1 September. */
export const byTherapist = (more: Partial<SupportAct> = {}): SupportAct => ({
  ...{ by: priya, at: instant('2026-11-27T10:00:00Z'), today, activityId: 'activity-1', isSpecialist: true },
  ...{ assessSince: date('2026-09-01'), years: [], ...more },
});

export const bySchool = (more: Partial<SupportAct> = {}): SupportAct =>
  byTherapist({ by: ellen, isSpecialist: false, ...more });

export const aBlankSupport = (): Support => blankSupport(aRequest(), byTherapist());

/** A spell that begins, in class, of the school's own words. */
export const begins = (id: string, level: 1 | 2 | 3, from: string, alone = ''): SupportOp => ({
  part: 'spells',
  op: {
    ...{ do: 'begin', id, level, what: `Support ${id}`, entryId: null, strand: null, place: 'class' },
    ...{ from: date(from), alone },
  },
});

export const ends = (id: string, until: string | null, alone = '', seen = 99): SupportOp => ({
  part: 'spells',
  op: { do: 'end', id, seen, until: until === null ? null : date(until), alone },
});

export const mistake = (id: string, alone = ''): SupportOp => ({
  part: 'spells',
  op: { do: 'mistake', id, seen: 99, alone },
});

export const restore = (id: string, alone = ''): SupportOp => ({
  part: 'spells',
  op: { do: 'restore', id, seen: 99, alone },
});
