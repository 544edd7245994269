import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import * as contract from '../../../shared/resource-allocation/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { savePlan, saveWorkforce } from './change-year.ts';
import type { ResourcePorts } from './ports.ts';
import { publishPlan } from './publish-plan.ts';
import { seePlan } from './see-plan.ts';
import { takeBands } from './take-bands.ts';

const path = (rest = ''): string => `/api/hours-plan${rest}`;

/** A service's workforce and how its hours of a year are shared. Rows L01-L05, L12, L14. */
export const resourceRoutes = (ports: ResourcePorts): Route[] => {
  const common = { version: 1, method: 'post', answer: contract.planAnswer } as const;
  return [
    route({
      ...common,
      name: 'hours-plan.see',
      method: 'get',
      path: path(),
      contract: contract.planInput,
      action: 'hours-plan.see',
      audit: 'hours-plan.read',
      useCase: (caller, { year }) => seePlan(ports, caller, year ?? academicYearOf(ports.clock.today())),
    }),
    route({
      ...common,
      name: 'workforce.save',
      path: path('/workforce'),
      contract: contract.saveWorkforceInput,
      action: 'workforce.change',
      audit: 'workforce.changed',
      useCase: (caller, input) => saveWorkforce(ports, caller, input),
    }),
    route({
      ...common,
      name: 'hours-plan.save',
      path: path('/plan'),
      contract: contract.savePlanInput,
      action: 'hours-plan.change',
      audit: 'hours-plan.changed',
      useCase: (caller, input) => savePlan(ports, caller, input),
    }),
    route({
      ...common,
      name: 'hours-plan.take-bands',
      path: path('/bands'),
      contract: contract.takeBandsInput,
      action: 'hours-plan.change',
      audit: 'hours-plan.changed',
      useCase: (caller, input) => takeBands(ports, caller, input),
    }),
    route({
      ...common,
      name: 'hours-plan.publish',
      path: path('/publish'),
      contract: contract.publishInput,
      action: 'hours-plan.change',
      audit: 'hours-plan.published',
      useCase: (caller, input) => publishPlan(ports, caller, input),
    }),
  ];
};
