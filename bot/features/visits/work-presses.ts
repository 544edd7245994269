import type { z } from 'zod';
import { addMinutes, londonTime, time, type CivilTime, type Instant } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { usualWork } from '../../../shared/visits/usual-work.ts';
import { minutesOf } from '../../../shared/visits/visit.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { mostInACard, schoolsOf } from '../organisation/schools-of.ts';
import { loggedIn, loggingInput } from './log-form.ts';
import { away } from './my-visits.ts';
import { planVisit } from './plan-visit.ts';
import type { VisitPorts } from './ports.ts';
import { showVisit } from './presses.ts';
import { workForm, type workInput } from './work-form.ts';

/** The schools somebody can log work for in chat; who has more of them does it in the tab. */
const theirs = async (ports: VisitPorts, caller: Caller): Promise<School[]> =>
  (await schoolsOf(ports, caller, 'visit.log')).slice(0, mostInACard);

type Shown = Omit<Parameters<typeof workForm>[1], 'tab' | 'newId'> & { readonly newId?: string | undefined };

const form = (ports: VisitPorts, caller: Caller, schools: readonly School[], { newId, ...shown }: Shown) => ({
  message: workForm(schools, {
    ...{ newId: newId ?? ports.ids.make(), tab: ports.links.tab('', caller.accountId) },
    ...shown,
  }),
});

export const openWork =
  (ports: VisitPorts) =>
  async (caller: Caller): Promise<PressAnswer> => {
    const schools = await theirs(ports, caller);
    return schools.length ? form(ports, caller, schools, {}) : { message: away() };
  };

/** When work began that ends now; never on the day before. */
function begunAt(now: Instant, minutes: number): CivilTime {
  const ends = londonTime(now);
  const begins = addMinutes(ends, -minutes);
  return begins <= ends ? begins : time('00:00');
}

/** Work of today that ends now is logged as the form says, by whoever did it. */
export const workFrom =
  (ports: VisitPorts) =>
  async (
    caller: Caller,
    { activityId, audit, newId }: Press,
    typed: z.infer<typeof workInput>,
  ): Promise<PressAnswer> => {
    const schools = await theirs(ports, caller);
    const school = schools.length === 1 ? schools[0] : schools.find(({ id }) => id === typed.workSchool);
    if (!schools.length) return { message: away() };
    if (!school) return form(ports, caller, schools, { newId, typed, notice: t.workForm.schoolError });
    const read = loggedIn({ parts: [usualWork], travelMinutes: 0 }, loggingInput.parse(typed));
    if (!read.ok) return form(ports, caller, schools, { newId, typed, notice: read.problem.sentence });
    const { parts, travelMinutes } = read.value;
    const startsAt = begunAt(ports.clock.now(), minutesOf(parts));
    const done = await planVisit(ports, caller, {
      ...{ school, newId, activityId, audit },
      plan: { on: ports.clock.today(), startsAt, travelMinutes, stream: 'core', parts },
      work: { isElsewhere: typed.workWhere !== 'school' },
    });
    if (!done.ok) return form(ports, caller, schools, { newId, typed, notice: done.problem.sentence });
    return showVisit(ports, caller, done.value.id, { said: t.said.work });
  };
