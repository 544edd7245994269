import { z } from 'zod';
import * as contract from '../../../shared/school-figures/contract.ts';
import { figuresTextOfOpenData } from '../../../shared/school-figures/open-data.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { bringIn } from './bring-in.ts';
import { changeSet } from './change-set.ts';
import type { SchoolFiguresPorts } from './ports.ts';
import { seeFigures, seeSchools } from './see-figures.ts';

const answer = contract.figuresAnswer;
const keeps = { version: 1, method: 'post', answer, action: 'school-figures.bring-in' } as const;

/** What is said of a source, as far as anything is. */
const saidOf = (said: Readonly<Record<'title' | 'year' | 'licence', string>>) =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim() !== ''));

/** Figures of schools: brought in, looked at, taken, taken back. Rows K01, K05, K09, K13, X04, X05. */
export const schoolFiguresRoutes = (ports: SchoolFiguresPorts): Route[] => [
  route({
    name: 'school-figures.list',
    version: 1,
    method: 'get',
    path: '/api/school-figures',
    contract: z.object({}),
    answer,
    action: 'school-figures.see',
    audit: 'school-figures.listed',
    useCase: (caller) => seeFigures(ports, caller),
  }),
  route({
    name: 'school-figures.schools',
    version: 1,
    method: 'get',
    path: '/api/school-figures/schools',
    contract: contract.figuredSchoolsInput,
    answer: contract.figuredSchoolsAnswer,
    action: 'school-figures.see',
    audit: 'school-figures.schools-read',
    useCase: (caller, wish) => seeSchools(ports, caller, wish),
  }),
  route({
    ...keeps,
    name: 'school-figures.file',
    path: '/api/school-figures/file',
    takes: 'stream',
    contract: contract.fileInput,
    audit: 'school-figures.read',
    useCase: (caller, { newId, authority, more, title, year, licence }, _, bytes) =>
      bringIn(ports, caller, bytes(), {
        ...{ newId, authority: authority.trim() || undefined, isMore: more === '1' },
        source: saidOf({ title, year, licence }),
      }),
  }),
  route({
    ...keeps,
    name: 'school-figures.open-data',
    path: '/api/school-figures/open-data',
    contract: contract.openDataInput,
    audit: 'school-figures.read',
    useCase: (caller, { newId, authority, more }) =>
      bringIn(ports, caller, ports.openData.file(), {
        ...{ newId, authority, isMore: more === '1' },
        source: { id: 'open-data', ...figuresTextOfOpenData },
      }),
  }),
  route({
    ...keeps,
    name: 'school-figures.apply',
    path: '/api/school-figures/apply',
    contract: contract.seenInput,
    audit: 'school-figures.apply',
    useCase: (caller, { seen }) => changeSet(ports, caller, 'apply', seen),
  }),
  route({
    ...keeps,
    name: 'school-figures.drop',
    path: '/api/school-figures/drop',
    contract: contract.seenInput,
    audit: 'school-figures.drop',
    useCase: (caller, { seen }) => changeSet(ports, caller, 'drop', seen),
  }),
  route({
    ...keeps,
    name: 'school-figures.undo',
    path: '/api/school-figures/undo',
    contract: contract.seenInput,
    audit: 'school-figures.undo',
    useCase: (caller, { seen }) => changeSet(ports, caller, 'undo', seen),
  }),
];
