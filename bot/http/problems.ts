import type { Response } from 'restify';
import { problemStatus, type Problem } from '../../shared/kernel/problem.ts';
import { commonHeaders } from './headers.ts';

const titles: Record<number, string> = {
  400: 'Not understood',
  401: 'Signed out',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Changed meanwhile',
  413: 'Too large',
  405: 'Not understood',
  415: 'Not understood',
  422: 'Have another look',
  429: 'Too many at once',
  431: 'Too large',
  500: 'Something went wrong',
};

type Headers = Readonly<Record<string, string>>;

export const problemType = 'application/problem+json; charset=utf-8';

/** The text of a refusal, for where there is no response to send it with. */
export const problemBody = (status: number, code: string, detail: string, found?: Problem['found']): string =>
  JSON.stringify({
    type: `urn:link-therapy:problem:${code}`,
    title: titles[status] ?? 'Refused',
    status,
    detail,
    code,
    ...(found ? { found } : {}),
  });

/** Answers a refusal as problem JSON, RFC 9457, with the sentence for the person. */
export function sendProblem(response: Response, problem: Problem, headers: Headers = {}): void {
  sendProblemStatus(response, problemStatus[problem.code], problem.code, problem.sentence, headers, problem.found);
}

export function sendProblemStatus(
  response: Response,
  status: number,
  code: string,
  detail: string,
  headers: Headers = {},
  found?: Problem['found'],
): void {
  response.sendRaw(status, problemBody(status, code, detail, found), {
    ...headers,
    ...commonHeaders,
    'content-type': problemType,
  });
}
