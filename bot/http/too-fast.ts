import type { Request, Response } from 'restify';
import { problem } from '../../shared/kernel/problem.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import type { Limits } from '../auth/limits.ts';
import { sendProblem } from './problems.ts';

export interface Gate {
  readonly limits: Limits;
  readonly addressOf: (request: Request) => string;
}

export const tooFast = problem('too-fast', organisationText.tooFast);

/** 429 with how long to wait. C-21. */
export const sendTooFast = (response: Response, seconds: number): void =>
  sendProblem(response, tooFast, { 'retry-after': String(seconds) });

/** Refuses a request that nobody signed in for; 429 when too many of them come from its address. */
export function refuseStranger(gate: Gate, request: Request, response: Response, refusal: () => void): void {
  const seconds = gate.limits.stranger(gate.addressOf(request));
  if (seconds) sendTooFast(response, seconds);
  else refusal();
}
