import { agreedIn, cannotWait, personOf, whoOf, type SaidHow } from '../../../shared/family-page/answers.ts';
import { withKnown } from '../../../shared/family-page/known.ts';
import { afterSending, answersOf } from '../../../shared/family-page/decide.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { familyText as t } from '../../../shared/family-page/text.ts';
import type { Answers } from '../../../shared/family-page/told.ts';
import { consentEvent } from '../../../shared/consent/event.ts';
import { accountIdSchema, personIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Stored } from '../../ports/change.ts';
import { theLink, type Doer } from '../records.ts';
import { tellSendco } from './change-page.ts';
import { pageAt, type LinkPlace } from './enter.ts';
import type { FamilyPagePorts } from './ports.ts';
import { fileReadNow } from './read-now.ts';
import type { FamilyTelling } from './store.ts';

/** Two who send at once give way to each other this often. */
const mostTries = 4;

/** How a change by the link is signed in the request: nobody knows who the reader is. Decisions 7. */
export const linkCaller = (today: CivilDate): Caller => ({
  personId: personIdSchema.parse(theLink.personId),
  accountId: accountIdSchema.parse(theLink.accountId),
  ...{ name: 'the family, by their link', tid: '', oid: '', client: 'job', memberships: [], today },
});

interface Sending {
  readonly answers: Answers;
  readonly said: SaidHow;
  /** What the school knows of their language, and whether no legal limit keeps them from deciding. */
  readonly known: Answers;
  readonly mayDecide: boolean;
  readonly by: Doer;
  readonly as: Caller;
}

/** What the answers change in the request. */
export function tellingOf(
  ports: FamilyPagePorts,
  { value: page }: Stored<FamilyPage>,
  { answers, said, known, mayDecide, by, as }: Sending,
): FamilyTelling {
  const today = ports.clock.today();
  const at = ports.clock.now();
  const how = said.how === 'spoken' ? 'spoken' : 'link';
  const person = { id: page.personId, isOwn: page.isOwn };
  const consents = mayDecide ? agreedIn(withKnown(answers, known), person, said, today) : [];
  // What was read out somebody at the school has heard.
  const readNowAt = how === 'link' && cannotWait(answers).length ? at : null;
  const next = { ...afterSending(page, how, { at, today }), readNowAt, toldUnread: 0 };
  const id = `sent-${page.id.slice(page.id.indexOf('|') + 1)}`.slice(0, 100);
  return {
    ...{ by, as, id, page: next },
    patches: [
      { person: personOf(answers, page.personId), papers: { parentalQuestionnaire: { state: 'have', on: today } } },
      ...consents.map((consent) => ({ consent })),
    ],
    told: {
      ...{ id, at, personId: page.personId, who: whoOf(answers, page.isOwn), how, answers },
      witness: said.how === 'spoken' ? said.witness : '',
    },
    events: [how === 'link' ? 'family.sent' : 'family.written-down', ...new Set(consents.map(consentEvent))],
    outbox: how === 'link' ? tellSendco(ports, next, 'family-sent') : [],
  };
}

/**
 * Writes what a family tells, page and request in one batch; `make` decides on the page as it stands. What was done
 * already is undefined: it leaves the page as it is.
 */
export async function tell(
  ports: FamilyPagePorts,
  { schoolId, pageId }: LinkPlace,
  make: (stored: Stored<FamilyPage>) => Result<FamilyTelling | undefined>,
): Promise<Result<FamilyPage>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.familyPages.load(schoolId, pageId);
    if (!stored) return fail(problem('not-found', t.gone));
    const made = make(stored);
    if (!made.ok) return made;
    if (!made.value) return ok(stored.value);
    if (made.value.page.readNowAt !== stored.value.readNowAt) await fileReadNow(ports, made.value.page);
    const saved = await ports.family.tell(stored, made.value);
    if (saved === 'not-in-use') return fail(problem('not-found', t.gone));
    if (saved === 'full') return fail(problem('too-many', t.changed.full));
    if (saved !== 'saved') continue;
    if (made.value.outbox.length) ports.outbox.wake(schoolId);
    return ok(made.value.page);
  }
  return fail(problem('changed-meanwhile', t.notRead));
}

/** Sends the questionnaire, once. What is sent is what is kept in the page, whatever a form says. Row G07. */
export async function sendAnswers(ports: FamilyPagePorts, place: LinkPlace): Promise<Result<FamilyPage>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  const sight = await ports.family.sight(found.value);
  if (!sight) return fail(problem('not-found', t.gone));
  const { known, mayDecide } = sight;
  return tell(ports, place, (stored) => {
    if (stored.value.sent || stored.value.closed) return fail(problem('already-done', t.sentAlready));
    return ok(
      tellingOf(ports, stored, {
        answers: answersOf(stored.value),
        ...{ said: { how: 'questionnaire' }, known, mayDecide },
        by: theLink,
        as: linkCaller(ports.clock.today()),
      }),
    );
  });
}
