import { problem, type ProblemCode } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import {
  mostResources,
  resourceWordsSchema,
  type Resource,
  type ResourceList,
  type ResourceState,
  type ResourceWords,
} from './resource.ts';
import { resourcesText } from './text.ts';

const { problems } = resourcesText;

/** Words as they were typed; a date may be anything. */
export type TypedResource = Omit<ResourceWords, 'reviewOn'> & { readonly reviewOn: string };

/** What can be done to the list; `seen` is the revision of the item on the screen, 0 for a new one. */
export type ResourceOp = { readonly id: string; readonly seen: number } & (
  { readonly do: 'write'; readonly words: ResourceWords } | { readonly do: 'set-state'; readonly state: ResourceState }
);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Why words are not taken, by the field that is wrong; all others are too long. */
const wrong: Readonly<Record<string, string>> = {
  address: problems.address,
  audience: problems.audience,
  reviewOn: problems.date,
};

/** Words as they are stored, or why not: what is missing, wrong or too long. Row A11. */
export function readResource(typed: TypedResource): Result<ResourceWords> {
  const words = {
    title: oneLine(typed.title),
    address: typed.address.trim(),
    where: oneLine(typed.where),
    about: oneLine(typed.about),
    owner: oneLine(typed.owner),
    version: oneLine(typed.version),
    reviewOn: typed.reviewOn.trim() || null,
    audience: [...new Set(typed.audience)],
    cells: [...new Set(typed.cells)],
  };
  if (!words.title) return fail(problem('not-understood', problems.title));
  if (!words.address && !words.where) return fail(problem('not-understood', problems.place));
  const read = resourceWordsSchema.safeParse(words);
  if (read.success) return ok(read.data);
  const says = wrong[String(read.error.issues[0]?.path[0])];
  return fail(says ? problem('not-understood', says) : problem('too-many', problems.long));
}

const refused = (code: ProblemCode, says: string): Result<ResourceList> => fail(problem(code, says));

const wordsOf = (item: ResourceWords): string => JSON.stringify(resourceWordsSchema.parse(item));

/**
 * One change of the list; the same list when it says already what is asked, so that what comes twice counts once. What
 * changed after it was seen is not written over.
 */
export function decideResources(
  list: ResourceList,
  op: ResourceOp,
  act: { readonly by: string; readonly at: Instant },
): Result<ResourceList> {
  const before = list.items.find(({ id }) => id === op.id);
  if (!before && (op.do === 'set-state' || op.seen > 0)) return refused('not-found', problems.gone);
  if (!before && list.items.length >= mostResources) return refused('too-many', problems.full);
  const isSame = before && (op.do === 'write' ? wordsOf(before) === wordsOf(op.words) : before.state === op.state);
  if (isSame) return ok(list);
  if (before && before.rev > op.seen) return refused('changed-meanwhile', problems.changed(before.title));
  const asked = op.do === 'write' ? op.words : { state: op.state };
  const next = {
    ...(before ?? { id: op.id, state: 'current' }),
    ...asked,
    changed: act,
    rev: (before?.rev ?? 0) + 1,
  } as Resource;
  return ok({ ...list, items: [...list.items.filter(({ id }) => id !== op.id), next], rev: list.rev + 1 });
}
