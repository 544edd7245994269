import { lookThrough } from '../../../shared/anonymous-text/look-through.ts';
import { warningOf, type TypedText } from '../../../shared/anonymous-text/typed-text.ts';
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

/**
 * Looks at the texts that a change brings, before it is stored: the audit event to write, or the warning. The names on
 * the school's list cost one query, and only where something was written about a child. Rows C-27, H10.
 */
export async function lookAtTexts(
  ports: TextPorts,
  caller: Caller,
  texts: readonly TypedText[],
  { schoolId, audit, confirmed = false }: Writing,
): Promise<Result<string>> {
  const today = ports.clock.today();
  const about = texts.filter(({ isAboutChild }) => isAboutChild);
  const named = about.length
    ? await ports.requests.lookThrough(
        caller,
        schoolId,
        about.map(({ text }) => text),
      )
    : [];
  const looked = texts
    .map((typed) => ({
      typed,
      findings: typed.isAboutChild
        ? (named[about.indexOf(typed)] ?? [])
        : lookThrough(typed.text, { names: [], today }),
    }))
    .filter(({ findings }) => findings.length > 0);
  if (looked.length === 0) return ok(audit);
  return confirmed ? ok(keptAfterWarning(audit)) : fail(warningOf(looked));
}
