import { remindersAnswer, rulesAnswer, unreachableAnswer } from '../../../shared/reminders/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';

/** One’s own reminders, and those of a service. */
export const reminderAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  /** One's own reminders, the rules of the service, and who cannot be reached: of all schools, or of one. */
  reminders: () => of('/api/me/reminders', remindersAnswer, onReturn),
  reminderRules: () => of('/api/reminder-rules', rulesAnswer, onReturn),
  unreachable: () => of('/api/unreachable', unreachableAnswer, onReturn),
  unreachableAt: (id: string) => of(school(id, '/unreachable'), unreachableAnswer, onReturn),
});
