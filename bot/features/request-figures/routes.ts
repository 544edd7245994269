import * as contract from '../../../shared/request-figures/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { seeSchoolFigures, seeServiceFigures, type FiguresPorts } from './see-figures.ts';

/** Counts of requests for help: of a school, and of a lead’s schools together. Row G25. */
export const requestFiguresRoutes = (ports: FiguresPorts): Route[] => [
  schoolRoute(ports, {
    name: 'figures.school',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/request-figures',
    contract: contract.schoolFiguresInput,
    answer: contract.schoolFiguresAnswer,
    action: 'figures.school',
    audit: 'figures.school-read',
    run: async (_, school, { year }) => ok(await seeSchoolFigures(ports, school, year)),
  }),
  route({
    name: 'figures.service',
    version: 1,
    method: 'get',
    path: '/api/request-figures',
    contract: contract.serviceFiguresInput,
    answer: contract.serviceFiguresAnswer,
    action: 'figures.service',
    audit: 'figures.service-read',
    useCase: (caller, { year }) => seeServiceFigures(ports, caller, year),
  }),
];
