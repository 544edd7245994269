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
  415: 'Not understood',
  500: 'Something went wrong',
};

/** Answers a refusal as problem JSON, RFC 9457, with the sentence for the person. */
export function sendProblem(response: Response, problem: Problem): void {
  sendProblemStatus(response, problemStatus[problem.code], problem.code, problem.sentence);
}

export function sendProblemStatus(response: Response, status: number, code: string, detail: string): void {
  const body = { type: `urn:link-therapy:problem:${code}`, title: titles[status] ?? 'Refused', status, detail, code };
  response.sendRaw(status, JSON.stringify(body), {
    ...commonHeaders,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
