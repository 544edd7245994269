import * as contract from '../../../shared/scoping/version-contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { compareVersions, seeVersion, seeVersions, type VersionPorts } from './see-versions.ts';

/** The versions of a grid in the tab: listed, read, and any two compared. Row E07. */
export const versionRoutes = (ports: VersionPorts): Route[] => [
  route({
    name: 'grid.read-versions',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/versions',
    contract: contract.readVersionsInput,
    answer: contract.versionsAnswer,
    action: 'grid.see',
    audit: 'grid.versions-read',
    useCase: (caller, { schoolId }) => seeVersions(ports, caller, schoolId),
  }),
  route({
    name: 'grid.read-version',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/versions/:versionId',
    contract: contract.readVersionInput,
    answer: contract.versionAnswer,
    action: 'grid.see',
    audit: 'grid.version-read',
    useCase: (caller, { schoolId, versionId }) => seeVersion(ports, caller, schoolId, versionId),
  }),
  route({
    name: 'grid.compare',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/compare',
    contract: contract.compareInput,
    answer: contract.comparisonAnswer,
    action: 'grid.see',
    audit: 'grid.compared',
    useCase: (caller, input) => compareVersions(ports, caller, input),
  }),
];
