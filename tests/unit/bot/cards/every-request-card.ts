import { childCard } from '../../../../bot/features/request-for-help/child-card.ts';
import type { Drawing, Typed } from '../../../../bot/features/request-for-help/drawing.ts';
import { stepInput } from '../../../../bot/features/request-for-help/inputs.ts';
import { backCard, closedCard, listCard } from '../../../../bot/features/request-for-help/list-card.ts';
import { newChildCard, redFlagsCard, routeCard } from '../../../../bot/features/request-for-help/red-flags-card.ts';
import { stepCard } from '../../../../bot/features/request-for-help/step-cards.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { consentPurposes } from '../../../../shared/consent/consent.ts';
import { strands } from '../../../../shared/balanced-system/framework.ts';
import type { Offer } from '../../../../shared/question/offers.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { requestIdSchema } from '../../../../shared/kernel/ids.ts';
import { openCopy } from '../../../../shared/own-copy/copy-state.ts';
import { steps } from '../../../../shared/request-for-help/completeness.ts';
import { nothingAround } from '../../../../shared/request-for-help/background.ts';
import { redFlags } from '../../../../shared/request-for-help/red-flags.ts';
import { paperNames, type Request } from '../../../../shared/request-for-help/request.ts';
import { isClosed, viewOf, type RequestView } from '../../../../shared/request-for-help/view.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { answered, aPlan, around, aRequest, aWord, identity, today } from '../../shared/request-for-help/a-request.ts';
import { links, namings, type Shown } from './every-card.ts';
import { asking } from './fakes.ts';

const repeat = (words: string, length: number): string => words.repeat(length).slice(0, length);

/** As much as a request can hold, in words that look like Markdown, and in letters that take most room. */
const full = (words: string): Request =>
  aRequest({
    schoolName: namings.longest.school,
    number: 999,
    yearGroup: 'Reception',
    question: repeat(words, 800),
    hopedFor: repeat(words, 400),
    tried: Array.from({ length: 15 }, (_, n) => ({
      id: `tried-${n}`,
      strand: 'IN' as const,
      what: repeat(words, 400),
      howLong: repeat(words, 100),
      effect: repeat(words, 400),
      level: 2 as const,
      setting: 'one-to-one' as const,
    })),
    declaration: { completedBy: repeat(words, 120), informed: 'parents-only', on: today },
    papers: Object.fromEntries(
      paperNames.map((name) => [name, { state: 'have' as const, on: today, note: repeat(words, 200) }]),
    ) as Request['papers'],
    namedAdult: repeat(words, 120),
  });

const nothing = { state: 'not-said', on: null, note: '' } as const;
const blank = aRequest({
  ...nothingAround,
  child: { name: null, bornOn: null, className: null },
  hopedFor: '',
  tried: [],
  namedAdult: '',
  papers: { parentalQuestionnaire: nothing, iep: nothing, ehcp: nothing, reports: nothing },
  consents: [],
});

export const requests: Record<string, Request> = {
  blank,
  whole: aRequest(),
  withdrawn: aRequest({ consents: [aWord({ state: 'withdrawn' })] }),
  'all purposes, and nobody agrees': aRequest({
    people: ['a', 'b', 'c', 'd'].map((id) => ({ id, ...around })),
    consents: consentPurposes.flatMap((purpose) =>
      (['given', 'refused'] as const).map((state) =>
        aWord({ id: `${purpose}-${state}`, purpose, state, until: today, giver: { personId: state } }),
      ),
    ),
  }),
  restricted: aRequest({ copy: { ...openCopy, state: 'restricted' } }),
  erased: aRequest({ copy: { ...openCopy, state: 'erased' } }),
  'full of Markdown': full('*_#[x](y)`~ '),
  'full of long letters': full('语’'),
};

/** Who the child is, typed with everything else: no card may show it again. */
const typed: Typed = stepInput.parse({
  question: repeat('What? ', 800),
  hopedFor: repeat('That ', 400),
  what: repeat('Word ', 400),
  effect: repeat('More ', 400),
  howLong: repeat('long ', 100),
  namedAdult: repeat('Hall ', 120),
  completedBy: repeat('Hall ', 120),
  consentOn: '2026-99-99',
  childName: identity.name,
  bornOn: identity.bornOn,
  className: identity.className,
  consentBy: answered.name,
  consentNote: answered.note,
}) as Typed;

const longNotice = repeat('That cannot be saved, because… ', 300);
const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: there(card), summary });

/** A full grid: more in each cell than a card holds, in letters that take most room. */
const offers: Offer[] = strands.flatMap((strand) =>
  ([1, 2] as const).flatMap((level) =>
    Array.from({ length: 5 }, (_, n) => ({
      ...{ entryId: `entry-${strand}${level}-${n}-${'0'.repeat(36)}`, text: '语*'.repeat(150), strand, level },
    })),
  ),
);

/** Every card of the children to talk about. */
export function* everyRequestCard(): Generator<Shown> {
  const plan = { ...aPlan(), schoolName: namings.longest.school };
  const tab = links.tab('school', 'account');
  for (const who of ['Ellen Whitfield', 'Priya Raman'])
    for (const [how, request] of Object.entries(requests))
      for (const more of [{}, { notice: longNotice, typed, warned: true, offers }, { said: 'Saved.' }]) {
        // Without an agreement the therapist is told so, and the SENDCo's list has one more line.
        const sharing = how === 'blank' ? 'missing' : 'holds';
        const view: RequestView = there(viewOf(asking(who), request, today, sharing));
        const mayWrite = who.startsWith('Ellen') && !isClosed(view);
        const at = { planId: plan.id, today, tab, newId: '0'.repeat(36) };
        const drawing: Drawing = { ...at, view, mayWrite, mayList: true, ...more };
        const name = `${who}, ${how}, ${Object.keys(more).join(' ')}`;
        yield shown(`child, ${name}`, childCard(drawing));
        if (!mayWrite) yield shown(`child, specialist, ${name}`, childCard({ ...drawing, mayList: false }));
        if (mayWrite) for (const step of steps) yield shown(`${step}, ${name}`, stepCard(step, drawing));
      }
  const views = Object.values(requests).map((request) =>
    there(viewOf(asking('Ellen Whitfield'), request, today, 'holds')),
  );
  const many = Array.from({ length: 40 }, (_, n) => ({
    ...there(views[n % views.length]),
    id: requestIdSchema.parse(`request-${n}-${'0'.repeat(36)}`),
  }));
  for (const children of [[], views.slice(0, 1), many])
    for (const [maySee, mayAdd] of [
      [true, true],
      [true, false],
      [false, false],
    ] as const)
      for (const lockedAt of [null, instant('2026-12-10T10:00:00Z')]) {
        const seen = {
          count: children.length,
          maySee,
          mayAdd: mayAdd && !lockedAt,
          newId: `7-${'0'.repeat(36)}`,
          children: maySee ? children.map((view, n) => ({ view, onAgenda: n % 3 !== 1 })) : [],
        };
        const notice = mayAdd ? longNotice : undefined;
        yield shown(
          `list of ${children.length}, ${String(maySee)} ${String(mayAdd)} ${String(lockedAt)}`,
          listCard({ plan: { ...plan, lockedAt }, seen, today, tab, notice }),
        );
      }
  const form = { planId: plan.id, rev: 3, newId: `7-${'0'.repeat(36)}` };
  yield shown('red flags', redFlagsCard(form));
  yield shown('red flags, unanswered', redFlagsCard({ ...form, notice: longNotice }));
  for (const flag of redFlags) yield shown(`route ${flag}`, routeCard(flag, plan.id, 3));
  yield shown('new child', newChildCard(form));
  yield shown('new child again', newChildCard({ ...form, notice: longNotice, typed, warned: true }));
  yield shown('back', backCard(plan, longNotice));
  yield shown('closed', closedCard());
}
