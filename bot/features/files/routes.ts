import * as contract from '../../../shared/files/contract.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { requestAnswer, type RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { answered } from '../request-for-help/answered.ts';
import { isOf } from '../request-for-help/list-children.ts';
import { addFile } from './add-file.ts';
import { seeFile } from './open-file.ts';
import type { FilePorts } from './ports.ts';
import { removeFile } from './remove-file.ts';

/** The same words for what belongs to another school and for what does not exist, so that a refusal tells nothing. */
const elsewhere = fail(problem('not-found', requestText.notYours));
const refused = (why: Problem): Result<never> => (why.code === 'not-found' ? elsewhere : fail(why));

export const fileRoutes = (ports: FilePorts): Route[] => {
  const given = (
    caller: Caller,
    planId: string,
    changed: Result<RequestView>,
  ): Result<{ readonly request: RequestAnswer }> =>
    changed.ok ? ok({ request: answered(ports, caller, inYearOf(changed.value, planId)) }) : refused(changed.problem);
  return [
    route({
      name: 'children.add-file',
      version: 1,
      method: 'post',
      path: '/api/schools/:schoolId/requests/:requestId/files',
      takes: 'file',
      contract: contract.addFileInput,
      answer: requestAnswer,
      action: 'request.write',
      audit: 'request.file-added',
      useCase: async (caller, { schoolId, ...file }, body) =>
        isOf(schoolId, file.planId) ? given(caller, file.planId, await addFile(ports, caller, file, body)) : elsewhere,
    }),
    route({
      name: 'children.remove-file',
      version: 1,
      method: 'post',
      path: '/api/schools/:schoolId/requests/:requestId/remove-file',
      contract: contract.removeFileInput,
      answer: requestAnswer,
      action: 'request.write',
      audit: 'request.file-removed',
      useCase: async (caller, { schoolId, ...file }) =>
        isOf(schoolId, file.planId) ? given(caller, file.planId, await removeFile(ports, caller, file)) : elsewhere,
    }),
    route({
      name: 'children.file',
      version: 1,
      method: 'get',
      path: '/api/schools/:schoolId/requests/:requestId/files/:fileId',
      contract: contract.fileInput,
      answer: contract.fileAnswer,
      action: 'request.see',
      audit: 'request.file-read',
      useCase: (caller, asked) => seeFile(ports, caller, asked),
    }),
  ];
};
