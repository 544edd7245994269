import type { ConsentPurpose } from '../../../shared/consent/consent.ts';
import { mostLetters } from '../../../shared/family-page/told.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { familyText as t } from '../../../shared/family-page/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { mustNotWait } from '../../../shared/safeguarding/suggests-risk.ts';
import { theLink } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { tellSendco } from './change-page.ts';
import { pageAt, type LinkPlace } from './enter.ts';
import type { FamilyPagePorts } from './ports.ts';
import { linkCaller, tell } from './send-answers.ts';

/** Takes a yes back: the next look of anybody counts it. Nothing is asked of the family for it. Rows H04, Q04. */
export async function withdraw(
  ports: FamilyPagePorts,
  place: LinkPlace,
  purpose: ConsentPurpose,
): Promise<Result<FamilyPage>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  const sight = await ports.family.sight(found.value);
  const word = sight?.words.find((each) => each.purpose === purpose);
  // What is taken back already stays as it is; so a press that comes twice counts once.
  if (word?.state !== 'given') return found;
  return tell(ports, place, ({ value: page }) => {
    const giver = { kind: word.giver.kind, personId: page.personId };
    const today = ports.clock.today();
    return ok({
      ...{ by: theLink, as: linkCaller(today), id: ports.ids.make(), page: { ...page, rev: page.rev + 1 } },
      patches: [{ consent: { purposes: [purpose], giver, state: 'withdrawn', on: today, how: 'questionnaire' } }],
      events: ['consent.withdrawn'],
      outbox: [],
    });
  });
}

/**
 * The family says what has changed, as often as they like. Words that must not wait are answered with where to turn first,
 * 'shown', and kept when they are sent again, `hasRead`; the school is told to read them now. Rows I18, C-31.
 */
export async function sayChanged(
  ports: FamilyPagePorts,
  place: LinkPlace,
  words: string,
  hasRead: boolean,
): Promise<Result<FamilyPage | 'shown'>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  const text = words.trim();
  if (!text) return fail(problem('reason-missing', t.changed.empty));
  if (text.length > mostLetters) return fail(problem('too-large', t.tooLong));
  if (!hasRead && mustNotWait(text)) {
    await noteRouteShown(ports, theLink, found.value, 'family.route-shown');
    return ok('shown');
  }
  const at = ports.clock.now();
  const id = ports.ids.make();
  return tell(ports, place, ({ value: page }) => {
    const { personId } = page;
    const isUrgent = mustNotWait(text);
    const next = { ...page, ...(isUrgent ? { readNowAt: at, toldUnread: 0 } : {}), rev: page.rev + 1 };
    return ok({
      ...{ by: theLink, as: linkCaller(ports.clock.today()), id, page: next, patches: [] },
      voice: { id, at, personId, text },
      events: ['family.said-changed'],
      outbox: isUrgent ? tellSendco(ports, next, 'family-said-urgent') : [],
    });
  });
}
