import type { Transfer } from '../../../shared/hours/transfer.ts';
import type { AccountId } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { OutboxItem } from '../../ports/change.ts';
import { colleaguesWho } from '../joining/leads.ts';
import { toldOf } from '../joining/told.ts';
import { outboxItems } from '../records.ts';
import type { LedgerPagePorts } from './ports.ts';

type Ports = Pick<LedgerPagePorts, 'joining' | 'clock' | 'ids'>;

const placesOf = ({ serviceId, from, to }: Transfer): readonly [SchoolScope, SchoolScope] => [
  { serviceId, schoolId: from.schoolId },
  { serviceId, schoolId: to.schoolId },
];

/** Whoever decides does so for both schools. */
export const mayDecide = (caller: Caller, transfer: Transfer): boolean =>
  placesOf(transfer).every((place) => may(permissions, caller, 'hours.decide', place));

const leadsOf = (ports: Ports, transfer: Transfer): Promise<AccountId[]> =>
  colleaguesWho(ports, 'hours.decide', ...placesOf(transfer));

/** That the service, and through it the other school, is told how this stands; lent hours go the same way. */
const applied = (ports: Ports, transfer: Transfer): OutboxItem[] =>
  outboxItems(ports, { ...transfer, about: transfer.id }, [['sendco', 'apply', 'hours-asked']]);

/** Every lead of both schools gets the request as a card; a lead who asks herself has it before her. Row L10. */
export async function owedWhenAsked(ports: Ports, transfer: Transfer): Promise<OutboxItem[]> {
  const leads = (await leadsOf(ports, transfer)).filter((each) => each !== transfer.askedFrom);
  return [...applied(ports, transfer), ...leads.map((each) => toldOf(ports, transfer, each, 'new', 'hours-asked'))];
}

/** Who asked hears the answer; the cards of the leads change where they stand, whoever of them decided. */
export async function owedWhenDecided(ports: Ports, { accountId }: Caller, transfer: Transfer): Promise<OutboxItem[]> {
  const { askedFrom } = transfer;
  const leads = (await leadsOf(ports, transfer)).filter((each) => each !== askedFrom);
  return [
    ...applied(ports, transfer),
    ...leads.map((each) => toldOf(ports, transfer, each, 'silent', 'hours-decided')),
    ...(askedFrom
      ? [toldOf(ports, transfer, askedFrom, askedFrom === accountId ? 'silent' : 'new', 'hours-decided')]
      : []),
  ];
}
