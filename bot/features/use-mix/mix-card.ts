import { organisationText } from '../../../shared/organisation/text.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { mixGroups } from '../../../shared/use-mix/groups.ts';
import { isAgreed, openOf, type UseMix } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { card, execute, facts, heading, openUrl, primary, primaryIf, quiet, text } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';

const { card: t, groups } = mixText;

/** What the card of a mix is drawn with. */
export interface MixDrawing {
  readonly schoolName: string;
  readonly mix: UseMix;
  /** The reader's side; null for who only reads. */
  readonly side: Side | null;
  readonly tab: string;
  readonly notice?: string | undefined;
  readonly said?: string | undefined;
}

/**
 * What was proposed or agreed last, beside what held before it. Its button carries the number of the proposal that stands
 * on it, and agrees that one alone. Row L18.
 */
export function mixCard({ schoolName, mix, side, tab, notice, said }: MixDrawing): Message {
  const { id, academicYear, versions } = mix;
  const last = versions.at(-1);
  const before = versions.slice(0, -1).findLast(isAgreed);
  const open = openOf(mix);
  const waitsForReader = open && side && !open.agreed[side];
  const title = (open ? t.proposed : t.agreed)(schoolName, academicYear);
  const { 'link-therapist': therapist, sendco } = last?.agreed ?? {};
  const who = therapist && sendco ? t.both(therapist.name, sendco.name) : t.waits((therapist ?? sendco)?.name ?? '');
  const rows = mixGroups.map((group) => {
    const [now, then] = [last?.shares[group] ?? 0, before?.shares[group]];
    return [groups[group], then === undefined || then === now ? `${now}%` : t.before(now, then)] as const;
  });
  const body = [
    heading(title),
    ...(said ? [text(said, { weight: 'Bolder' })] : []),
    text(who),
    facts(rows),
    ...(last?.note ? [text(last.note)] : []),
    ...(waitsForReader ? [quiet(t.where)] : []),
  ];
  const agree = { verb: 'use-mix.accept', v: 1, id, rev: open?.number ?? 0 };
  const actions = [
    ...(waitsForReader ? [execute(t.agree, agree, primary)] : []),
    openUrl(organisationText.openTab, tab, primaryIf(!waitsForReader)),
  ];
  return { card: card(title, body, actions, [notice]), summary: title };
}
