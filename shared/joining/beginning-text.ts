import { londonDate, longDate } from '../kernel/time.ts';
import { writtenCode } from './code.ts';
import type { Invitation } from './invitation.ts';

/** What `npm run begin-service` says to the operator, en-GB. */
export const beginningText = {
  wrong: 'The service was not begun; these options are missing or wrong:',
  asked: {
    service: 'a short name for addresses: small letters, digits and dashes, such as weald',
    organisation: 'what the service’s own organisation is called, in quotation marks',
    tenant: 'the tenant id of that organisation, from the Entra admin centre',
    lead: 'first name and surname of the first service lead, in quotation marks',
    email: 'the work e-mail address of the first service lead',
  },
  example:
    'npm run begin-service -- --service weald --organisation "Weald Children’s Therapies (NHS)" --tenant 00000000-0000-0000-0000-000000000000 --lead "First Lead" --email first.lead@weald.example',
  done: ({ place, name, expiresAt }: Invitation, code: string): string =>
    [
      `${place} is on the list, and ${name} can join as its first service lead.`,
      '',
      `    ${writtenCode(code)}`,
      '',
      'The code is shown this once. It works once, until ' +
        `${longDate(londonDate(expiresAt))}. Whoever gives it first is let in at once, so tell it to ${name} in person or by phone.`,
      '',
      'What comes next:',
      '  1. The administrator of the organisation uploads and allows the app: docs/onboarding.md.',
      `  2. ${name} opens Link Therapy in Teams, says hello there, and writes: join ${writtenCode(code)}`,
      '  3. In the tab, under “Our service”, the lead adds the other organisations and invites colleagues.',
      '  4. The school year’s calendar is put in; from then on the lead adds schools and invites their people.',
      '',
      'Was the code lost before it was used? Run this again: it brings a new one, and the old one stops working.',
    ].join('\n'),
};
