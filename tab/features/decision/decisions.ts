import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { ClockStep, StepClock, Targets } from '../../../shared/decision/clock.ts';
import {
  savedAnswer,
  targetsAnswer,
  type Duplicate,
  type DuplicatesAnswer,
  type MergedPair,
  type QueueAnswer,
  type Queued,
} from '../../../shared/decision/contract.ts';
import type { DecisionDraft, Helped, PartKind } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Post } from '../../api.ts';
import { createTyped } from '../../typed.ts';
import type { Watch } from '../../watch.ts';

/** What is typed in the form of a proposal and not added yet. */
export interface ProposalTyped {
  readonly kind: PartKind | '';
  readonly words: string;
  readonly rationale: string;
  readonly instead: string;
}

/** Open forms, kept while somebody looks at another page. */
export const newProposalForms = () =>
  createTyped<ProposalTyped>(({ words, rationale, instead }) => `${words}${rationale}${instead}`.trim() !== '');

/** The forms of one request, by what each is called among all that are open. */
export const formsOf = ({ id }: Pick<Queued, 'id'>) => ({
  propose: `proposal-${id}`,
  step: `step-${id}`,
  helped: `helped-${id}`,
});

/** What is chosen and typed in the forms of a step and of 'did it help?', by field. */
export type SmallTyped = Readonly<Partial<Record<'step' | 'on' | 'answer' | 'words', string>>>;
export const newSmallForms = () =>
  createTyped<SmallTyped>(({ on, answer, words }) => [on, answer, words].some((each) => each?.trim()));

/** Why something was not saved; `found` when the words may tell who a child is. */
export interface NotSaved {
  readonly sentence: string;
  readonly found?: readonly FoundIn[];
}

interface Sending {
  readonly post: Post;
  readonly newId: () => string;
}

/** A draft with the part that is being written, or why there is none. */
export function draftWith(
  draft: DecisionDraft,
  { kind, words, rationale, instead }: ProposalTyped,
): { readonly draft: DecisionDraft } | NotSaved {
  const whole = { ...draft, rationale, instead };
  if (!kind && !words.trim()) return { draft: whole };
  if (!kind) return { sentence: t.kindError };
  if (!words.trim()) return { sentence: t.wordsError };
  const part = { kind, words: words.trim() };
  return { draft: { ...whole, parts: [...draft.parts.filter((each) => each.kind !== kind), part] } };
}

/** The form once a part was added: what somebody typed on while it was being saved stays. */
export const withoutAdded = (now: ProposalTyped, added: ProposalTyped): ProposalTyped =>
  now.kind === added.kind && now.words === added.words ? { ...now, kind: '', words: '' } : now;

const address = (school: string, rest = ''): string => `/api/schools/${encodeURIComponent(school)}${rest}`;

/** Everything that can be done with the requests of a school; each answers why it was not done. */
export function decisionActs({ post, newId }: Sending, watch: Watch<QueueAnswer>, school: string) {
  const change = async ({ id }: Pick<Queued, 'id'>, part: string, body: object = {}): Promise<NotSaved | undefined> => {
    const path = address(school, `/decisions/${encodeURIComponent(id)}/${part}`);
    const answer = await post(path, { editId: newId(), ...body }, savedAnswer);
    await watch.renew();
    return answer.ok ? undefined : { sentence: answer.sentence, ...(answer.found ? { found: answer.found } : {}) };
  };
  return {
    acknowledge: (request: Queued) => change(request, 'acknowledge'),
    give: (request: Queued, personId: string) =>
      personId ? change(request, 'owner', { personId }) : Promise.resolve({ sentence: t.giveError }),
    propose: (request: Queued, draft: DecisionDraft, isSent: boolean, confirmed: boolean) =>
      change(request, 'proposal', { ...draft, isSent, confirmed }),
    agree: (request: Queued) => change(request, 'agreement', { seen: request.rev }),
    step: (request: Queued, step: Exclude<ClockStep, 'acknowledged'>, on: CivilDate) =>
      change(request, 'steps', { step, on }),
    helped: (request: Queued, answer: Helped['answer'], words: string, confirmed: boolean) =>
      change(request, 'helped', { jointId: request.helpedFor, answer, words, confirmed }),
  };
}
/** Nobody has answered for it for a day or more. */
export const isLeftAlone = (
  { owner, unownedSince }: Pick<Queued, 'owner' | 'unownedSince'>,
  today: CivilDate,
): boolean => owner === null && unownedSince !== null && unownedSince < today;

/** Whether a request waits for whoever may do this: what the two sides may do tells them apart. */
export const isTurnOf = (may: QueueAnswer['may'], waitsFor: Queued['waits']['for']): boolean =>
  (may.acknowledge && waitsFor === 'link-therapist') ||
  (may.helped && waitsFor === 'sendco') ||
  (may.propose && waitsFor === 'either');

export type DecisionActs = ReturnType<typeof decisionActs>;

/** What two people of the school can do about requests that may be about one child. */
export function duplicateActs({ post, newId }: Sending, watches: readonly Watch<unknown>[], school: string) {
  const send = async (rest: string, body: object): Promise<NotSaved | undefined> => {
    const answer = await post(address(school, rest), { editId: newId(), ...body }, savedAnswer);
    await Promise.all(watches.map((watch) => watch.renew()));
    return answer.ok ? undefined : { sentence: answer.sentence };
  };
  const bothOf = ({ one, other }: Duplicate, keep: string) => ({
    keep,
    gone: keep === one.requestId ? other.requestId : one.requestId,
  });
  return {
    ask: (pair: Duplicate, keep: string) => send('/duplicates', bothOf(pair, keep)),
    two: ({ one, other }: Duplicate) => send('/duplicates/apart', { one: one.requestId, other: other.requestId }),
    decide: (pair: Duplicate, approve: boolean) =>
      send('/duplicates/decision', {
        ...bothOf(pair, pair.asked?.keep ?? ''),
        askId: pair.asked?.id ?? '',
        approve,
      }),
    askUndo: ({ gone, into }: MergedPair) => send('/duplicates/undo', { keep: into.requestId, gone: gone.requestId }),
    decideUndo: ({ gone, into, asked }: MergedPair, approve: boolean) =>
      send('/duplicates/undo/decision', {
        ...{ keep: into.requestId, gone: gone.requestId },
        ...{ askId: asked?.id ?? '', approve },
      }),
  };
}
export type DuplicateActs = ReturnType<typeof duplicateActs>;
export type Pairs = DuplicatesAnswer['duplicates'];

/** Settles how long each step may take. */
export const saveTargets = async ({ post, newId }: Sending, seen: number, targets: Targets) => {
  const answer = await post('/api/request-clock', { editId: newId(), seen, targets }, targetsAnswer);
  return answer.ok ? undefined : { sentence: answer.sentence };
};

/** How a step stands, in a word and a picture. */
export const stepMark = ({ state }: Pick<StepClock, 'state'>) =>
  state === 'done' || state === 'done-late' ? 'done' : state === 'late' ? 'missing' : 'look';

/** The step a request is at, in one line: 'First conversation: week 3 of 6'. */
export function nowAt(clock: readonly StepClock[]): string {
  const next = clock.find(({ doneOn }) => doneOn === null) ?? clock.at(-1);
  return next ? t.stepLine(next) : '';
}

/** 'done' lines of the live checklist among all of them. */
export const doneAmong = (lights: NonNullable<Queued['lights']>): string =>
  t.lights(lights.filter(({ state }) => state === 'done').length, lights.length);
