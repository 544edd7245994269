import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import type { VisitPart } from '../../../shared/visits/visit.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import type { VisitPorts } from './ports.ts';

/** What somebody typed about a visit, and how it would be written down. */
export interface Words {
  readonly texts: readonly Omit<TypedText, 'looksForNames'>[];
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
}

/** The rooms and purposes of parts that were not there before. */
export const wordsOfParts = (parts: readonly VisitPart[], before: readonly VisitPart[] = []): Words['texts'] =>
  parts.flatMap(({ id, purpose, room }) => {
    const known = before.find((each) => each.id === id);
    return [
      { field: 'purpose', label: t.fields.purpose, text: purpose === known?.purpose ? '' : purpose },
      { field: 'room', label: t.fields.room, text: room === known?.room ? '' : room },
    ].filter(({ text }) => text.trim());
  });

/**
 * Looks at words about a visit before they are kept: the audit event to write, or why they are not. Nobody is named in a
 * visit, and what suggests a risk is kept nowhere. Rows C-27, C-31.
 */
export async function lookAtWords(
  ports: VisitPorts,
  caller: Caller,
  place: SchoolScope,
  { texts, audit, confirmed }: Words,
): Promise<Result<string>> {
  if (anySuggestsRisk(texts.map(({ text }) => text))) {
    await noteRouteShown(ports, caller, place, 'question.route-shown');
    return fail(riskProblem());
  }
  const looked = texts.filter(({ text }) => text.trim()).map((each) => ({ ...each, looksForNames: true }));
  return lookAtTexts(ports, caller, looked, { schoolId: place.schoolId, audit, confirmed });
}
