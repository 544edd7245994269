import { organisationText } from '../../../shared/organisation/text.ts';
import { mixGroups } from '../../../shared/use-mix/groups.ts';
import { isAgreed, type UseMix } from '../../../shared/use-mix/mix.ts';
import { mixText } from '../../../shared/use-mix/text.ts';
import { card, facts, heading, openUrl, primary, quiet, text } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';

const { card: t, groups } = mixText;

/** What was proposed or agreed last, beside what held before it. Row L18. */
export function mixCard(schoolName: string, { academicYear, versions }: UseMix, tab: string): Message {
  const last = versions.at(-1);
  const before = versions.slice(0, -1).findLast(isAgreed);
  const done = last && isAgreed(last);
  const title = (done ? t.agreed : t.proposed)(schoolName, academicYear);
  const { 'link-therapist': therapist, sendco } = last?.agreed ?? {};
  const who = therapist && sendco ? t.both(therapist.name, sendco.name) : t.waits((therapist ?? sendco)?.name ?? '');
  const rows = mixGroups.map((group) => {
    const [now, then] = [last?.shares[group] ?? 0, before?.shares[group]];
    return [groups[group], then === undefined || then === now ? `${now}%` : t.before(now, then)] as const;
  });
  const body = [
    heading(title),
    text(who),
    facts(rows),
    ...(last?.note ? [text(last.note)] : []),
    ...(done ? [] : [quiet(t.where)]),
  ];
  return { card: card(title, body, [openUrl(organisationText.openTab, tab, primary)]), summary: title };
}
