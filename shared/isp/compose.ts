import { agreedOf, type Decision } from '../decision/decision.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import { backgroundText } from '../request-for-help/background-text.ts';
import { childLabel } from '../request-for-help/request.ts';
import type { RequestView } from '../request-for-help/view.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import {
  closedBy,
  outcomeFirst,
  outcomeNow,
  type Spell,
  type Support,
  type SupportOutcome,
} from '../support/support.ts';
import { communicationOf } from './communication.ts';
import type { Isp, IspLayer, IspMissing, IspOutcome, IspProvision } from './isp.ts';
import { ispText as t } from './text.ts';

/** What a plan is made from, as one caller may see it now; what is not there yet is undefined. */
export interface IspFacts {
  readonly request: RequestView;
  readonly support: Support | undefined;
  readonly decision: Pick<Decision, 'decisions'> | undefined;
  readonly entries: readonly GridEntry[];
  readonly people: Readonly<Record<'sendco' | 'link-therapist', string | undefined>>;
  readonly school: string;
  readonly service: string;
  readonly madeAt: Instant;
  readonly madeBy: string;
}

/** 'Targeted Plus' only where the school's grid says so of the very entry. Row A02. */
const layerOf = ({ level }: Spell, entry: GridEntry | undefined): IspLayer =>
  level === 1 ? 'universal' : level === 3 ? 'specialist' : entry?.details.targetedPlus ? 'targeted-plus' : 'targeted';

const mapping: Isp['mapping'] = [
  { level: 1, tagged: false, layer: 'universal' },
  { level: 2, tagged: false, layer: 'targeted' },
  { level: 2, tagged: true, layer: 'targeted-plus' },
  { level: 3, tagged: false, layer: 'specialist' },
];

function outcomeOf(outcome: SupportOutcome): IspOutcome {
  const [now, first] = [outcomeNow(outcome), outcomeFirst(outcome)];
  const end = outcome.state === 'current' ? undefined : outcome.ends.at(-1);
  return {
    ...{ words: now.words, soWhat: now.soWhat, owner: now.owner, withWhom: now.withWhom, priority: now.priority },
    first: { words: first.words, on: first.on },
    since: now.on,
    state: outcome.state,
    ended: end ? { on: end.on, evidence: end.evidence, reason: end.reason, selfReported: end.selfReported } : null,
  };
}

const provisionOf = (spell: Spell, entries: readonly GridEntry[]): IspProvision => {
  const entry = entries.find(({ id }) => id === spell.entryId);
  const { what, place, from, until } = spell;
  return { what, layer: layerOf(spell, entry), place, from, until, who: entry?.details.deliveredBy ?? '' };
};

const filled = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.flatMap((each) => (each?.trim() ? [each.trim()] : []));

/** What the request tells of needs; what it does not tell is not made up. */
function needsOf({ reason, question, education, screens, family }: RequestView): Isp['needs'] {
  const b = backgroundText;
  const screened = screens.flatMap(({ tool, result, band, on }) =>
    filled([[tool && b.tools[tool], result, band && b.bands[band], on].filter(Boolean).join(', ')]),
  );
  const each: readonly (readonly [Isp['needs'][number]['kind'], readonly string[]])[] = [
    ['about', filled([reason.about && b.reasons[reason.about]])],
    ['question', filled([question])],
    ['worry', filled([reason.worry])],
    ['family', filled((family?.told ?? []).map(({ answers }) => answers?.worries))],
    ['attainment', filled([education.attainment])],
    ['stage', filled([education.stage && b.stages[education.stage]])],
    ['screen', screened],
  ];
  return each.flatMap(([kind, said]) => said.map((words) => ({ kind, words })));
}

const strengthsOf = ({ family }: RequestView): string[] =>
  filled((family?.told ?? []).map(({ answers }) => answers?.strengths));

function childOf(request: RequestView): Isp['child'] {
  const { identity, child, yearGroup } = request;
  const withheld = identity === 'no-agreement' ? 'no-agreement' : identity === 'shown' ? null : 'no-consent';
  return {
    ...{ label: childLabel(request), yearGroup, name: child.name, className: child.className },
    nameless: withheld ?? (child.name === null ? 'not-written' : null),
  };
}

function adultsOf({ request, people }: IspFacts): Isp['adults'] {
  const named: readonly (readonly [string | undefined, Isp['adults'][number]['does']])[] = [
    [request.namedAdult.trim(), 'carries-out'],
    [people.sendco, 'sendco'],
    [people['link-therapist'], 'link-therapist'],
  ];
  return named.flatMap(([name, does]) => (name ? [{ name, does }] : []));
}

/** What of the plan stands empty, in its own order. */
const missingIn = (plan: Omit<Isp, 'missing'>): IspMissing[] => {
  const heard = (who: string): boolean => plan.voices.some((voice) => voice.who === who);
  const running = plan.provision.filter(({ until }) => until === null);
  const empty: Readonly<Record<IspMissing, boolean>> = {
    strengths: plan.strengths.length === 0,
    needs: plan.needs.length === 0,
    communication: plan.communication === null,
    'voice-child': !heard('child'),
    'voice-parent': !heard('parent'),
    outcomes: plan.outcomes.length === 0,
    provision: plan.provision.length === 0,
    who: running.some(({ who }) => !who),
    adults: !plan.adults.some(({ does }) => does === 'carries-out'),
    review: plan.review.nextOn === null,
  };
  return (Object.keys(empty) as IspMissing[]).filter((part) => empty[part]);
};

/** The questions of the review: those of every plan, and those that the record itself gives cause for. */
function asks(outcomes: readonly IspOutcome[]): Pick<Isp['review'], 'ask' | 'littleProgress'> {
  const current = outcomes.filter(({ state }) => state === 'current');
  return {
    ask: [...current.map(({ words }) => t.ask.ofOutcome(words)), ...t.ask.always],
    littleProgress: [
      ...current
        .filter(({ since, first }) => since === first.on)
        .map(({ words, since }) => t.ask.unchanged(words, since)),
      ...outcomes.filter(({ ended }) => ended?.selfReported).map(({ words }) => t.ask.noEvidence(words)),
      ...t.ask.littleProgress,
    ],
  };
}

const voicesOf = (request: RequestView, support: Support | undefined): Isp['voices'] =>
  [
    ...(support?.voices ?? [])
      .filter(({ gone }) => !gone)
      .map(({ who, about, how, words, on }) => ({ who, about, how, words, on })),
    ...(request.family?.voices ?? []).flatMap(({ text, at }) =>
      text?.trim()
        ? [{ who: 'parent', about: 'changed', how: 'written', words: text.trim(), on: londonDate(at) } as const]
        : [],
    ),
  ].toSorted((one, other) => other.on.localeCompare(one.on));

/** A plan from request, decision and support, with nothing that does not stand in one of them. Row I12. */
export function ispOf(facts: IspFacts): Isp {
  const { request, support, decision, entries } = facts;
  const outcomes = (support?.outcomes ?? []).map(outcomeOf);
  const closing = support && closedBy(support);
  const plan: Omit<Isp, 'missing'> = {
    ...{ shape: 'link-therapy/isp', version: 1, madeAt: facts.madeAt, madeBy: facts.madeBy },
    ...{ school: facts.school, service: facts.service },
    child: childOf(request),
    strengths: strengthsOf(request),
    needs: needsOf(request),
    communication: communicationOf(support?.passport ?? null, londonDate(facts.madeAt)),
    voices: voicesOf(request, support),
    outcomes,
    provision: (support?.spells ?? [])
      .filter(({ gone }) => !gone)
      .toSorted((one, other) => one.level - other.level || one.from.localeCompare(other.from))
      .map((spell) => provisionOf(spell, entries)),
    mapping,
    tried: request.tried.map(({ what, strand, level = null, howLong, effect }) => ({
      ...{ what, strand, level, howLong, effect },
    })),
    assessments: (support?.assessments ?? [])
      .filter(({ gone }) => !gone)
      .map(({ plan: { question, who, on }, result }) => ({
        ...{ question, who, on, found: result?.words ?? '', foundOn: result?.on ?? null },
      })),
    decisions: agreedOf(decision ?? { decisions: [] }).flatMap(({ agreed, parts, rationale }) =>
      agreed ? [{ on: londonDate(agreed.at), kinds: parts.map(({ kind }) => kind), why: rationale }] : [],
    ),
    adults: adultsOf(facts),
    review: {
      nextOn: support && !closing ? support.nextReview : null,
      held: (support?.reviews ?? []).map(({ on, words }) => ({ on, words })).toReversed(),
      ...asks(outcomes),
    },
    closed: closing ? { on: closing.on, back: closing.back } : null,
  };
  const missing = missingIn(plan);
  return { ...plan, missing: closing ? missing.filter((part) => part !== 'review') : missing };
}
