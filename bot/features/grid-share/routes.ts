import { closeInput, openInput, sharesAnswer, sharesInput } from '../../../shared/grid-share/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { closeShare, openShare, seeShares } from './change-shares.ts';
import type { GridSharePorts } from './ports.ts';

const path = '/api/schools/:schoolId/grid/shares';

/** Pages of the grid for people without an account: which there are, a new one, and an end to one. Rows C10, E14. */
export const gridShareRoutes = (ports: GridSharePorts): Route[] => [
  route({
    name: 'grid.shares',
    version: 1,
    method: 'get',
    path,
    contract: sharesInput,
    answer: sharesAnswer,
    action: 'grid.share',
    audit: 'grid.shares-listed',
    useCase: (caller, { schoolId }) => seeShares(ports, caller, schoolId),
  }),
  route({
    name: 'grid.open-share',
    version: 1,
    method: 'post',
    path,
    contract: openInput,
    answer: sharesAnswer,
    action: 'grid.share',
    audit: 'grid.share-opened',
    useCase: (caller, input) => openShare(ports, caller, input),
  }),
  route({
    name: 'grid.close-share',
    version: 1,
    method: 'post',
    path: `${path}/close`,
    contract: closeInput,
    answer: sharesAnswer,
    action: 'grid.share',
    audit: 'grid.share-closed',
    useCase: (caller, input) => closeShare(ports, caller, input),
  }),
];
