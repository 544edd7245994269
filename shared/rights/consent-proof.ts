import { z } from 'zod';
import { relations } from '../around-the-child/person.ts';
import { consentWordSchema, mostWords } from '../consent/consent.ts';
import { marked } from '../kernel/marking.ts';
import { requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { may } from '../organisation/permission.ts';
import type { Caller, SchoolScope } from '../organisation/roles.ts';
import { yearGroups, type Request } from '../request-for-help/request.ts';
import { rightsPolicy } from './policy.ts';

/**
 * What proves consent once the record it unlocked has gone: whose, who gave it, for what, with whom, on which days, how and
 * who heard it. Nothing of the case. It is the school's, kept six years longer. domain.md 4.2; UK GDPR 5(2), 7(1), 17(3).
 */
export const consentProofSchema = z.object({
  id: z.string(),
  requestId: requestIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  number: z.number().int().positive(),
  yearGroup: z.enum(yearGroups),
  child: z.object({ name: marked('child', z.string().max(120)).nullable() }),
  consents: z
    .array(consentWordSchema.extend({ relation: marked('child', z.enum(relations)).nullable() }))
    .max(mostWords),
  /** The day on which the record went; the years count from it. */
  endedOn: civilDateSchema,
  rev: z.number().int().positive(),
});
export type ConsentProof = z.infer<typeof consentProofSchema>;

export const proofIdOf = ({ serviceId, schoolId }: SchoolScope, requestId: string): string =>
  `consent-proof|${serviceId}|${schoolId}|${requestId}`;

/**
 * The proof that stays of a request when it is erased; undefined where nobody ever said anything. Of a record about the
 * wrong child nothing stays: nobody consented to that.
 */
export function proofOf(request: Request, endedOn: CivilDate, reason: string | undefined): ConsentProof | undefined {
  const { consents, people, child, id, schoolId, serviceId, schoolName, number, yearGroup } = request;
  if (consents.length === 0 || reason === 'wrong-child') return undefined;
  return {
    ...{ id: proofIdOf(request, id), requestId: id, schoolId, serviceId, schoolName, number, yearGroup },
    child: { name: child.name },
    consents: consents.map((word) => {
      const person = people.find((each) => each.id === word.giver.personId);
      const giver = { ...word.giver, name: word.giver.name ?? person?.name ?? null };
      return { ...word, giver, relation: person?.relation ?? null };
    }),
    endedOn,
    rev: 1,
  };
}

/** The proof for those of the school who may read it, in the tab alone; undefined for everybody else. */
export const proofViewOf = (caller: Caller, proof: ConsentProof): ConsentProof | undefined =>
  caller.client === 'tab' && may(rightsPolicy, caller, 'rights.consent-proof', proof) ? proof : undefined;
