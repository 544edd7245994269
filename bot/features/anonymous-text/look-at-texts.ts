import { lookThrough } from '../../../shared/anonymous-text/look-through.ts';
import { warningOf, type Looked, type TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RequestStore } from '../request-for-help/store.ts';

/** What looking at texts needs of the world. Only the store of requests holds names, and it gives none out. */
export interface TextPorts {
  readonly requests: Pick<RequestStore, 'lookThrough'>;
  readonly clock: Clock;
}

/** How a change would be written down, and whether its author has read the warning and keeps the texts. */
export interface Writing {
  readonly schoolId: SchoolId;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
}

/** The audit event of a change whose author kept a text after the warning. */
export const keptAfterWarning = (audit: string): string => `${audit}.kept-after-warning`;

/** What was found in each text, in their order. The names on the school's list cost one query, whoever writes what. */
export async function findingsIn(
  ports: TextPorts,
  caller: Caller,
  schoolId: SchoolId,
  texts: readonly TypedText[],
): Promise<Looked[]> {
  const today = ports.clock.today();
  const named = texts.filter(({ looksForNames }) => looksForNames);
  const found = named.length
    ? await ports.requests.lookThrough(
        caller,
        schoolId,
        named.map(({ text }) => text),
      )
    : [];
  return texts.map((typed) => ({
    typed,
    findings: typed.looksForNames ? (found[named.indexOf(typed)] ?? []) : lookThrough(typed.text, { names: [], today }),
  }));
}

/**
 * Looks at the texts that a change brings, before it is stored: the audit event to write, or the warning. A change
 * without words asks for nothing. Rows C-27, H10.
 */
export async function lookAtTexts(
  ports: TextPorts,
  caller: Caller,
  texts: readonly TypedText[],
  { schoolId, audit, confirmed = false }: Writing,
): Promise<Result<string>> {
  const looked = (await findingsIn(ports, caller, schoolId, texts)).filter(({ findings }) => findings.length > 0);
  if (looked.length === 0) return ok(audit);
  return confirmed ? ok(keptAfterWarning(audit)) : fail(warningOf(looked));
}
