import type { OperationInput } from '@azure/cosmos';
import { consentProofSchema, proofIdOf, proofViewOf, type ConsentProof } from '../../shared/rights/consent-proof.ts';
import { auditOf } from '../features/records.ts';
import type { ConsentProofStore } from '../features/rights/store.ts';
import type { Clock } from '../ports/clock.ts';
import { LoggableError } from '../ports/log.ts';
import type { AuditChain } from './audit-chain.ts';
import { upsert } from './batch.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';

/** The one way in: a proof is written in the batch that empties its request. */
export const keptProof = (proof: ConsentProof): OperationInput =>
  upsert(toDocument('consent-proof', consentProofSchema.parse(proof)));

/** The only file that reads proofs of consent whole: for those of the school who may, and written down before. */
export const consentProofStore = (
  { records }: Containers,
  chain: AuditChain,
  ports: { readonly clock: Clock },
): ConsentProofStore => ({
  load: async (caller, scope, requestId) => {
    const kept = await readOne(records, proofIdOf(scope, requestId), scope.schoolId, consentProofSchema);
    const proof = kept && proofViewOf(caller, kept.value);
    if (!proof) return undefined;
    const event = auditOf(ports, caller, proof, 'rights.consent-proof-read', proof.requestId);
    if ((await chain.write(scope.schoolId, [], [event])) !== 'saved')
      throw new LoggableError('that a proof of consent was read could not be written down, so it was not given out');
    return proof;
  },
});
