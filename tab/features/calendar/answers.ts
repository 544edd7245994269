import { calendarsAnswer, schoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import { rhythmAnswer } from '../../../shared/calendar/rhythm-contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';

/** Calendars of a school and of a service, and how often is planned. */
export const calendarAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  /** A school year of one school, that of today when none is named, and all calendars of a lead's service. */
  calendar: (id: string, year?: string) =>
    of(school(id, year ? `/calendar?${new URLSearchParams({ year })}` : '/calendar'), schoolCalendarAnswer, onReturn),
  calendars: () => of('/api/calendars', calendarsAnswer, onReturn),
  /** How often is planned: at one school, or by a lead's service. */
  planningRhythm: (id?: string) =>
    of(id === undefined ? '/api/calendars/planning' : school(id, '/planning-rhythm'), rhythmAnswer, onReturn),
});
