import * as contract from '../../../shared/case-study/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { supportedChild } from '../support/see-support.ts';
import { beginStudy, openStudy } from './begin-study.ts';
import { changeStudy, theStudy } from './change-study.ts';
import type { CaseStudyPorts } from './ports.ts';
import { seeStudies, seeStudy } from './see-study.ts';

const ofSchool = '/api/schools/:schoolId/case-studies';
const ofChild = '/api/schools/:schoolId/requests/:requestId/case-study';

/** Case studies without names: the library of a service, and how one is written, checked and released. Row I20. */
export const caseStudyRoutes = (ports: CaseStudyPorts): Route[] => [
  schoolRoute(ports, {
    name: 'case-studies.list',
    version: 1,
    method: 'get',
    path: ofSchool,
    contract: contract.studiesInput,
    answer: contract.studiesAnswer,
    action: 'case-study.read',
    audit: 'case-study.listed',
    run: async (caller, school) => ok(await seeStudies(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'case-studies.of-child',
    version: 1,
    method: 'get',
    path: ofChild,
    contract: contract.childStudyInput,
    answer: contract.studyAnswer,
    action: 'case-study.write',
    audit: 'case-study.seen',
    run: async (caller, school, { requestId }) => {
      const child = await supportedChild(ports, caller, school, requestId);
      if (!child.ok) return child;
      return ok(await seeStudy(ports, caller, school, await openStudy(ports, child.value)));
    },
  }),
  schoolRoute(ports, {
    name: 'case-studies.begin',
    version: 1,
    method: 'post',
    path: ofChild,
    contract: contract.beginStudyInput,
    answer: contract.studyAnswer,
    action: 'case-study.write',
    audit: 'case-study.begun',
    run: async (caller, school, asked) => {
      const begun = await beginStudy(ports, caller, school, asked);
      return begun.ok ? ok(await seeStudy(ports, caller, school, begun.value)) : begun;
    },
  }),
  schoolRoute(ports, {
    name: 'case-studies.read',
    version: 1,
    method: 'get',
    path: `${ofSchool}/:studyId`,
    contract: contract.studyInput,
    answer: contract.studyAnswer,
    action: 'case-study.write',
    audit: 'case-study.seen',
    run: async (caller, school, { studyId }) => {
      const found = await theStudy(ports, caller, school, studyId);
      return found.ok ? ok(await seeStudy(ports, caller, school, found.value.value)) : found;
    },
  }),
  schoolRoute(ports, {
    name: 'case-studies.change',
    version: 1,
    method: 'post',
    path: `${ofSchool}/:studyId`,
    contract: contract.changeStudyInput,
    answer: contract.studyAnswer,
    action: 'case-study.write',
    audit: 'case-study.changed',
    run: async (caller, school, asked) => {
      const changed = await changeStudy(ports, caller, school, asked);
      return changed.ok ? ok(await seeStudy(ports, caller, school, changed.value)) : changed;
    },
  }),
];
