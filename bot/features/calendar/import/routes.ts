import { z } from 'zod';
import { academicYearSchema } from '../../../../shared/calendar/academic-year.ts';
import {
  calendarsAnswer,
  changedAnswer,
  previewAnswer,
  schoolApplyBody,
  schoolCalendarAnswer,
  schoolPreviewBody,
  serviceApplyBody,
  servicePreviewBody,
  serviceUndoBody,
  undoBody,
} from '../../../../shared/calendar/contract.ts';
import { importText } from '../../../../shared/calendar/import/text.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import { route, type Route } from '../../../ports/declaration.ts';
import { schoolRoute } from '../../organisation/school-route.ts';
import { changeSchoolDates, undoSchoolDates } from '../change-school-dates.ts';
import { applyService, keptService, previewService, undoService } from './change-service.ts';
import type { ImportPorts } from './ports.ts';
import { prepareSchool } from './prepare-school.ts';
import { asShown } from './prepared.ts';
import { seeCalendars } from './see-calendars.ts';
import { seeSchoolCalendar } from './see-school-calendar.ts';

const ofSchool = '/api/schools/:schoolId/calendar';

/** One school's year: read, changed by hand or from a file once it was shown, taken back. Rows U01, U06. */
const schoolRoutes = (ports: ImportPorts): Route[] => [
  schoolRoute(ports, {
    name: 'calendar.see',
    version: 1,
    method: 'get',
    path: ofSchool,
    contract: z.object({ schoolId: z.string().min(1).max(250), year: academicYearSchema.optional() }),
    answer: schoolCalendarAnswer,
    action: 'calendar.see',
    audit: 'calendar.read',
    run: async (caller, school, { year }) => ok(await seeSchoolCalendar(ports, caller, school, year)),
  }),
  schoolRoute(ports, {
    name: 'calendar.preview',
    version: 1,
    method: 'post',
    path: `${ofSchool}/preview`,
    contract: schoolPreviewBody,
    answer: previewAnswer,
    action: 'school-dates.change',
    audit: 'calendar.previewed',
    run: async (_, school, wish) => {
      const made = await prepareSchool(ports, school, wish);
      return made.ok ? ok(made.value.shown) : made;
    },
  }),
  schoolRoute(ports, {
    name: 'calendar.apply',
    version: 1,
    method: 'post',
    path: `${ofSchool}/apply`,
    contract: schoolApplyBody,
    answer: changedAnswer,
    action: 'school-dates.change',
    audit: 'calendar.school-dates-changed',
    run: async (caller, school, wish) => {
      const made = await prepareSchool(ports, school, wish);
      const shown = made.ok ? asShown(made.value, wish) : made;
      if (!shown.ok) return shown;
      const { seen, confirmed = false } = wish;
      const changed = await changeSchoolDates(ports, caller, school.id, { seen, ...shown.value, confirmed });
      return changed.ok ? ok({ says: importText.done }) : changed;
    },
  }),
  schoolRoute(ports, {
    name: 'calendar.undo',
    version: 1,
    method: 'post',
    path: `${ofSchool}/undo`,
    contract: undoBody,
    answer: changedAnswer,
    action: 'school-dates.change',
    audit: 'calendar.school-dates-undone',
    run: async (caller, school, { seen }) => {
      const undone = await undoSchoolDates(ports, caller, school.id, { seen });
      return undone.ok ? ok({ says: importText.undone }) : undone;
    },
  }),
];

/** The patterns of a service and its bank holidays, for its leads and administrators. Row U01. */
const serviceRoutes = (ports: ImportPorts): Route[] => [
  route({
    name: 'calendars.list',
    version: 1,
    method: 'get',
    path: '/api/calendars',
    contract: z.object({}),
    answer: calendarsAnswer,
    action: 'calendar.change',
    audit: 'calendar.listed',
    useCase: async (caller) => {
      const service = keptService(caller);
      return service.ok ? ok(await seeCalendars(ports, service.value)) : service;
    },
  }),
  route({
    name: 'calendars.preview',
    version: 1,
    method: 'post',
    path: '/api/calendars/preview',
    contract: servicePreviewBody,
    answer: previewAnswer,
    action: 'calendar.change',
    audit: 'calendar.previewed',
    useCase: (caller, wish) => previewService(ports, caller, wish),
  }),
  route({
    name: 'calendars.apply',
    version: 1,
    method: 'post',
    path: '/api/calendars/apply',
    contract: serviceApplyBody,
    answer: changedAnswer,
    action: 'calendar.change',
    audit: 'calendar.layer-changed',
    useCase: (caller, wish) => applyService(ports, caller, wish),
  }),
  route({
    name: 'calendars.undo',
    version: 1,
    method: 'post',
    path: '/api/calendars/undo',
    contract: serviceUndoBody,
    answer: changedAnswer,
    action: 'calendar.change',
    audit: 'calendar.layer-undone',
    useCase: (caller, wish) => undoService(ports, caller, wish),
  }),
];

export const calendarRoutes = (ports: ImportPorts): Route[] => [...schoolRoutes(ports), ...serviceRoutes(ports)];
