import { z } from 'zod';
import { visitsText } from '../../../shared/visits/text.ts';
import { openWish } from '../../../shared/visits/wish.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { logForm, loggingInput } from './log-form.ts';
import { showMine } from './my-visits.ts';
import { cancellingInput, dropInInput, noteForm, notingInput, whichInput } from './other-forms.ts';
import type { VisitPorts } from './ports.ts';
import {
  cancelFrom,
  dropInFrom,
  logAsPlanned,
  logFrom,
  noteFrom,
  openCancel,
  openChosen,
  openForm,
  showVisit,
} from './presses.ts';
import { keepForm, keepingInput, moveForm, movingInput, wishForm, wishingInput } from './wish-forms.ts';
import { workInput } from './work-form.ts';
import { openWork, workFrom } from './work-presses.ts';
import { keepDayFrom, moveFrom, suitsAgain, wishFrom } from './wish-presses.ts';

/** Every button of a visit. Rows J01, J04, J12, J14, J17. */
export const visitVerbs = (ports: VisitPorts): Verb[] => {
  const none = z.object({});
  const fresh: Verb['fresh'] = async (caller, press) =>
    press.id.startsWith('visit|')
      ? showVisit(ports, caller, press.id, { notice: visitsText.problems.outOfDate })
      : { message: await showMine(ports, caller, visitsText.problems.outOfDate) };
  const common = { version: 1, fresh } as const;
  const see = { ...common, action: 'visit.see', audit: 'visit.read' } as const;
  const log = { ...common, action: 'visit.log' } as const;
  const plan = { ...common, action: 'visit.plan' } as const;
  const wish = { ...common, action: 'visit.wish' } as const;
  return [
    verb({ ...see, name: 'visit.open', contract: whichInput, useCase: openChosen(ports) }),
    verb({ ...see, name: 'visit.show', contract: none, useCase: (caller, { id }) => showVisit(ports, caller, id) }),
    verb({ ...log, name: 'visit.as-planned', contract: none, audit: 'visit.logged', useCase: logAsPlanned(ports) }),
    verb({ ...log, name: 'visit.other-work', contract: none, audit: 'visit.read', useCase: openWork(ports) }),
    verb({ ...log, name: 'visit.work', contract: workInput, audit: 'visit.logged', useCase: workFrom(ports) }),
    verb({
      ...see,
      name: 'visit.differ',
      contract: none,
      useCase: openForm(ports, logForm, ({ mayLog, visit }) => mayLog && visit.state !== 'cancelled'),
    }),
    verb({ ...log, name: 'visit.log', contract: loggingInput, audit: 'visit.logged', useCase: logFrom(ports) }),
    verb({ ...see, name: 'visit.call-off', contract: none, useCase: openCancel(ports) }),
    verb({
      ...common,
      name: 'visit.cancel',
      contract: cancellingInput,
      action: 'visit.cancel',
      audit: 'visit.cancelled',
      useCase: cancelFrom(ports),
    }),
    verb({
      ...see,
      name: 'visit.write-note',
      contract: none,
      useCase: openForm(ports, noteForm, ({ mayLog, visit }) => mayLog && visit.state === 'done'),
    }),
    verb({ ...log, name: 'visit.note', contract: notingInput, audit: 'visit.noted', useCase: noteFrom(ports) }),
    verb({
      ...see,
      name: 'visit.unsuited',
      contract: none,
      useCase: openForm(ports, wishForm, ({ mayWish, visit }) => mayWish && visit.state === 'planned'),
    }),
    verb({ ...wish, name: 'visit.wish', contract: wishingInput, audit: 'visit.wished', useCase: wishFrom(ports) }),
    verb({ ...wish, name: 'visit.suits', contract: none, audit: 'visit.wish-taken-back', useCase: suitsAgain(ports) }),
    verb({
      ...see,
      name: 'visit.stay',
      contract: none,
      useCase: openForm(ports, keepForm, ({ mayPlan, visit }) => mayPlan && openWish(visit) !== undefined),
    }),
    verb({
      ...plan,
      name: 'visit.keep-day',
      contract: keepingInput,
      audit: 'visit.day-kept',
      useCase: keepDayFrom(ports),
    }),
    verb({
      ...see,
      name: 'visit.other-day',
      contract: none,
      useCase: openForm(ports, moveForm, ({ mayPlan, visit }) => mayPlan && visit.state === 'planned'),
    }),
    verb({ ...plan, name: 'visit.move', contract: movingInput, audit: 'visit.changed', useCase: moveFrom(ports) }),
    verb({
      ...common,
      name: 'visit.drop-in',
      contract: dropInInput,
      action: 'visit.take-slot',
      audit: 'visit.drop-in',
      useCase: dropInFrom(ports),
    }),
  ];
};
