import type { Response } from 'restify';
import { problem } from '../../shared/kernel/problem.ts';
import type { Tenant } from '../../shared/organisation/tenant.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { sendProblem } from './problems.ts';

/** What Entra is asked for by a token with an authentication context. Source: Entra's claims challenge. */
const challenge = (context: string): string => {
  const claims = { access_token: { acrs: { essential: true, value: context } } };
  return `Bearer error="insufficient_claims", claims="${Buffer.from(JSON.stringify(claims)).toString('base64')}"`;
};

/** 401 for a sign-in that is weaker than the person's organisation asks, with what would be enough. C-07. */
export function sendSecondStep(response: Response, { signIn }: Tenant): void {
  const context = signIn && signIn.needs !== 'mfa' ? { 'www-authenticate': challenge(signIn.needs) } : {};
  sendProblem(response, problem('second-step', organisationText.secondStep), context);
}
