import type { ChainedEvent } from '../audit/event.ts';
import { agreedOf, type Decision } from '../decision/decision.ts';
import { londonDate, type CivilDate } from '../kernel/time.ts';
import { roleNames, roleSchema, serviceRoles, type Role } from '../organisation/roles.ts';
import { rowIdOf } from '../request-for-help/decide.ts';
import { rowOf, type Sheet } from '../sheet/sheet.ts';
import { familyText as t } from './text.ts';

/** One of the three steps a family follows; `on` is the day it was reached. Row G20. */
export interface Step {
  readonly says: string;
  readonly state: 'done' | 'now' | 'next';
  readonly on: CivilDate | null;
}

/** What was agreed, in plain words. */
export interface AgreedLine {
  readonly kind: string;
  readonly words: string;
}

export interface HowItStands {
  readonly steps: readonly Step[];
  readonly agreed: readonly AgreedLine[];
}

/** What the agreed plans of the term say about the child; the newest is read first. */
function inPlans(
  plans: readonly Sheet[],
  requestId: string,
): { readonly on: CivilDate; readonly lines: AgreedLine[] } | undefined {
  for (const plan of plans.filter(({ lockedAt }) => lockedAt !== null)) {
    const row = rowOf(plan, rowIdOf(requestId));
    const said = (field: string): string => (row && !row.removed ? (row.fields[field]?.text ?? '') : '');
    const next = said('nextStep');
    const lines = [
      { kind: '', words: said('decision') },
      ...(next ? [{ kind: t.status.instead, words: next }] : []),
    ].filter(({ words }) => words !== '');
    if (lines.length && plan.lockedAt) return { on: londonDate(plan.lockedAt), lines };
  }
  return undefined;
}

/**
 * How a request stands for the family: received, being discussed, agreed. Both sides' joint record says so where there
 * is one, else the agreed plan. Every word of either is anonymous. Rows G20, G24.
 */
export function howItStands(
  { requestId, sentOn }: { readonly requestId: string; readonly sentOn: CivilDate | null },
  decision: Decision | undefined,
  plans: readonly Sheet[],
): HowItStands {
  const plan = inPlans(plans, requestId);
  const joint = decision ? agreedOf(decision) : [];
  const last = joint.at(-1);
  const talked = decision?.steps['first-conversation']?.on ?? null;
  const acknowledged = decision?.acknowledged ? londonDate(decision.acknowledged.at) : null;
  const agreedOn = last?.agreed ? londonDate(last.agreed.at) : (plan?.on ?? null);
  const discussedOn = talked ?? acknowledged;
  const isDiscussed = discussedOn !== null || agreedOn !== null;
  const agreed: AgreedLine[] = joint.flatMap(({ parts, instead }) => [
    ...parts.map(({ kind, words }) => ({ kind: t.kinds[kind] ?? '', words })),
    ...(instead ? [{ kind: t.status.instead, words: instead }] : []),
  ]);
  return {
    steps: [
      { says: t.status.received, state: sentOn ? 'done' : 'now', on: sentOn },
      { says: t.status.discussed, state: agreedOn ? 'done' : isDiscussed || sentOn ? 'now' : 'next', on: discussedOn },
      { says: t.status.agreed, state: agreedOn ? 'done' : 'next', on: agreedOn },
    ],
    agreed: agreed.length > 0 ? agreed : (plan?.lines ?? []),
  };
}

/** One line of 'Who has seen it' for the family: whoever it was on that day, and what they did. */
export interface FamilySeenLine {
  readonly day: CivilDate;
  readonly who: string;
  readonly what: string;
  readonly count: number;
}

/** Whose names a family knows anyway; everybody else is a role and a place. */
export const namedRoles: readonly Role[] = ['sendco', 'link-therapist', 'cover-therapist'];

const rolesOf = ({ roles }: ChainedEvent): Role[] => roles.flatMap((role) => roleSchema.safeParse(role).data ?? []);

/** Whether the family reads the name of who did it. */
export const isNamed = (event: ChainedEvent): boolean => rolesOf(event).some((role) => namedRoles.includes(role));

const whatOf = ({ event }: ChainedEvent): string => {
  if (event.endsWith('without-name') || event === 'own-copy.read' || event === 'journey.read-holder')
    return t.status.readWithout;
  return /read|listed|opened|who-has-seen|taken$|downloaded/.test(event) ? t.status.read : t.status.wrote;
};

interface SeenBy {
  readonly school: string;
  readonly service: string;
  /** Names of SENDCo and therapists by account. */
  readonly names: ReadonlyMap<string, string>;
}

function whoOf(event: ChainedEvent, { school, service, names }: SeenBy): string {
  if (event.client === 'link') return t.status.you;
  const [role] = rolesOf(event);
  if (!role) return t.status.itself;
  const place = serviceRoles.includes(role) ? service : school;
  const name = isNamed(event) ? names.get(event.accountId) : undefined;
  return name ? t.status.named(name, roleNames[role], place) : t.status.someone(roleNames[role], place);
}

/** Who has seen it, the newest first; the like of one person and day are one line. Row H08. */
export function seenByFamily(events: readonly ChainedEvent[], by: SeenBy): FamilySeenLine[] {
  const lines: FamilySeenLine[] = [];
  for (const event of events) {
    const line = { day: londonDate(event.at), who: whoOf(event, by), what: whatOf(event) };
    const at = lines.findIndex(({ day, who, what }) => day === line.day && who === line.who && what === line.what);
    const known = lines[at];
    if (known) lines[at] = { ...known, count: known.count + 1 };
    else lines.push({ ...line, count: 1 });
  }
  return lines;
}
