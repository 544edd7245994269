import { z } from 'zod';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { londonTime } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import * as contract from '../../../shared/reminders/contract.ts';
import type { PreferenceOp } from '../../../shared/reminders/decide.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import { topicsFor } from '../../../shared/reminders/topics.ts';
import { whyReminded } from '../../../shared/reminders/why.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { mySchools } from '../organisation/my-schools.ts';
import { changePreferences, preferencesOf } from './change-preferences.ts';
import type { DueRows } from './due-now.ts';
import type { ReminderPorts } from './ports.ts';
import { changeRules, seeRules, serviceOfRules } from './rules-of-service.ts';
import { seeUnreachable, seeUnreachableAt } from './see-unreachable.ts';
import { nextTermFor } from './settings.ts';

async function seeOwn(ports: ReminderPorts, due: DueRows, caller: Caller): Promise<contract.RemindersAnswer> {
  const [preferences, nextTerm, rows, mine] = await Promise.all([
    preferencesOf(ports, caller),
    nextTermFor(ports, caller),
    due(caller),
    mySchools(ports.services, caller, 'unreachable.see'),
  ]);
  const at = londonTime(ports.clock.now());
  return {
    preferences,
    topics: topicsFor(caller),
    nextTerm: nextTerm ?? null,
    due: rows.map((row) => ({
      key: row.key,
      thing: row.thing,
      schoolId: row.schoolId,
      says: reminderText.asked(row, caller.today, at),
    })),
    why: reminderText.why(whyReminded(caller)),
    may: {
      rules: serviceOfRules(caller, 'reminder-rules.see').ok,
      unreachable: mine.length > 0,
    },
  };
}

/** One's own reminders, the rules of a service, and who cannot be reached. Rows V04, V12. */
export const reminderRoutes = (ports: ReminderPorts, due: DueRows): Route[] => {
  const change = async (caller: Caller, op: PreferenceOp): Promise<Result<contract.RemindersAnswer>> => {
    const changed = await changePreferences(ports, caller, op);
    return changed.ok ? ok(await seeOwn(ports, due, caller)) : changed;
  };
  const own = {
    version: 1,
    path: '/api/me/reminders',
    answer: contract.remindersAnswer,
    action: 'own-account',
  } as const;
  const rules = { version: 1, path: '/api/reminder-rules', answer: contract.rulesAnswer } as const;
  return [
    route({
      ...own,
      name: 'reminders.read',
      method: 'get',
      contract: z.object({}),
      audit: 'reminders.read',
      useCase: async (caller) => ok(await seeOwn(ports, due, caller)),
    }),
    route({
      ...own,
      name: 'reminders.change',
      method: 'post',
      contract: contract.saveBody,
      audit: 'reminders.changed',
      useCase: (caller, { from, until, muted }) => change(caller, { do: 'save', from, until, muted }),
    }),
    route({
      ...own,
      name: 'reminders.pause-until',
      method: 'post',
      path: `${own.path}/pause`,
      contract: contract.pauseBody,
      audit: 'reminders.changed',
      useCase: (caller, { until }) => change(caller, until ? { do: 'pause', until } : { do: 'resume' }),
    }),
    route({
      ...rules,
      name: 'reminder-rules.read',
      method: 'get',
      contract: z.object({}),
      action: 'reminder-rules.see',
      audit: 'reminders.rules-read',
      useCase: (caller) => seeRules(ports, caller),
    }),
    route({
      ...rules,
      name: 'reminder-rules.change',
      method: 'post',
      contract: contract.changeRuleBody,
      action: 'reminder-rules.edit',
      audit: 'reminders.rule-changed',
      useCase: (caller, { seen, rule }) =>
        changeRules(ports, caller, { seen, op: { do: 'change', rule }, audit: 'reminders.rule-changed' }),
    }),
    route({
      ...rules,
      name: 'reminder-rules.reset',
      method: 'post',
      path: `${rules.path}/reset`,
      contract: contract.resetRulesBody,
      action: 'reminder-rules.edit',
      audit: 'reminders.rules-reset',
      useCase: (caller, { seen }) =>
        changeRules(ports, caller, { seen, op: { do: 'reset' }, audit: 'reminders.rules-reset' }),
    }),
    route({
      version: 1,
      name: 'unreachable.list',
      method: 'get',
      path: '/api/unreachable',
      contract: z.object({}),
      answer: contract.unreachableAnswer,
      action: 'unreachable.see',
      audit: 'reminders.unreachable-read',
      useCase: (caller) => seeUnreachable(ports, caller),
    }),
    route({
      version: 1,
      name: 'unreachable.at-school',
      method: 'get',
      path: '/api/schools/:schoolId/unreachable',
      contract: z.object({ schoolId: z.string() }),
      answer: contract.unreachableAnswer,
      action: 'unreachable.see',
      audit: 'reminders.unreachable-read',
      useCase: (caller, { schoolId }) => seeUnreachableAt(ports, caller, schoolId),
    }),
  ];
};
