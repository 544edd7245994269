import { z } from 'zod';
import type { DecideTransferInput } from '../../../shared/hours/contract.ts';
import { longestBecause } from '../../../shared/hours/posting.ts';
import { transferText } from '../../../shared/hours/transfer-text.ts';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { sentenceWithTab } from '../planning/cards.ts';
import { askedCard, type AskedDrawing } from './asked-card.ts';
import { askedDrawingFor, maySeeAsked, seenAsked } from './asked-drawer.ts';
import type { LedgerPagePorts } from './ports.ts';
import { decideTransfer } from './transfers.ts';

const t = transferText.card;

const decidingInput = z.object({
  hoursWord: z.string().max(4_000).default(''),
  keepText: z.string().max(10).default(''),
});

const away = ({ links }: LedgerPagePorts, { accountId }: Caller): PressAnswer => ({
  message: sentenceWithTab(t.notYours, links.tab('hours/asked', accountId)),
});

/** The request as the caller has it now. */
async function show(
  ports: LedgerPagePorts,
  caller: Caller,
  id: string,
  shown: Pick<AskedDrawing, 'notice' | 'said' | 'typed' | 'warned'>,
): Promise<PressAnswer> {
  const schoolId = schoolOfRecord(id);
  const seen = schoolId && (await seenAsked(ports, schoolId, id));
  if (!seen || !maySeeAsked(caller, seen.transfer)) return away(ports, caller);
  return { message: askedCard({ ...askedDrawingFor(ports, caller, seen), ...shown }) };
}

const decideFrom =
  (ports: LedgerPagePorts, what: DecideTransferInput['what'], said: string) =>
  async (
    caller: Caller,
    { id, activityId, audit }: Press,
    typed: z.infer<typeof decidingInput>,
  ): Promise<PressAnswer> => {
    const school = await theirSchool(ports.schools, caller, schoolOfRecord(id) ?? '', 'hours.decide');
    if (!school.ok) return away(ports, caller);
    const because = typed.hoursWord.trim();
    if (because.length > longestBecause) return show(ports, caller, id, { notice: t.wordError, typed: because });
    const deciding = { schoolId: school.value.id, editId: activityId, transferId: id, what, because };
    const done = await decideTransfer(ports, caller, school.value, { ...deciding, confirmed: isKept(typed) }, audit);
    if (done.ok) return show(ports, caller, id, { said });
    return show(ports, caller, id, { notice: done.problem.sentence, typed: because, warned: isWarning(done.problem) });
  };

/** The buttons of a request to carry over or lend hours. Row L10. */
export const hoursVerbs = (ports: LedgerPagePorts): Verb[] => {
  const common = {
    version: 1,
    contract: decidingInput,
    action: 'hours.decide',
    audit: 'hours.transfer-decided',
    fresh: (caller: Caller, { id }: Press) => show(ports, caller, id, { notice: t.outOfDate }),
  } as const;
  return [
    verb({ ...common, name: 'hours.approve', useCase: decideFrom(ports, 'approve', t.approved) }),
    verb({ ...common, name: 'hours.decline', useCase: decideFrom(ports, 'decline', t.declined) }),
  ];
};
