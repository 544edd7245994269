import type { Cell, Strand } from '../balanced-system/framework.ts';
import type { DisplayTerms } from '../balanced-system/terms.ts';
import type { ServiceId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { noContent, type Content, type ContentVersion, type ServiceContent } from './content.ts';
import { contentText } from './text.ts';

type Local = Content['local'];

/** One change that a lead makes. All but the last three change the draft alone, which nobody else sees. */
export type ContentOp =
  | { readonly do: 'write-cell'; readonly cell: Cell; readonly text: string }
  | { readonly do: 'write-strand'; readonly strand: Strand; readonly text: string }
  | { readonly do: 'write-glossary'; readonly glossary: Local['glossary'] }
  | { readonly do: 'choose-terms'; readonly terms: DisplayTerms }
  /** A file that was read and checked; what it leaves out stays as it is. */
  | { readonly do: 'load'; readonly wording?: Content['wording'] | undefined; readonly local?: Local | undefined }
  | { readonly do: 'own-wording' }
  | { readonly do: 'discard' }
  | { readonly do: 'publish' }
  | { readonly do: 'roll-back'; readonly to: ContentVersion };

export interface ContentAct {
  readonly editId: string;
  /** The revision that its author saw. */
  readonly seen: number;
  readonly by: string;
  readonly at: Instant;
}

/** What a change comes to: the document, and the version it publishes, where it publishes one. */
export interface DecidedContent {
  readonly after: ServiceContent;
  readonly version: ContentVersion | undefined;
}

const mostAnswered = 20;

export const blankContent = (serviceId: ServiceId): ServiceContent => ({
  id: 'content',
  serviceId,
  rev: 0,
  published: null,
  draft: null,
  answered: [],
});

/** The content that a change of the draft begins with: the draft, else what is shown, else nothing. */
export const workingOn = ({ draft, published }: Pick<ServiceContent, 'draft' | 'published'>): Content =>
  draft?.content ?? published?.content ?? noContent;

const same = (a: Content, b: Content): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
/** Keys in one order, so that what is equal looks equal. */
const ordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(ordered)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, each]) => [key, ordered(each)]),
        )
      : value;

/** A record with one text written, or left out where nothing is left of it. */
const written = <K extends string>(all: Partial<Record<K, string>>, key: K, text: string): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries({ ...all, [key]: text.trim() }).filter(([, each]) => each !== '')) as Partial<
    Record<K, string>
  >;

function drafted(content: Content, op: ContentOp): Content {
  const { local } = content;
  switch (op.do) {
    case 'write-cell':
      return { ...content, local: { ...local, cells: written(local.cells, op.cell, op.text) } };
    case 'write-strand':
      return { ...content, local: { ...local, strands: written(local.strands, op.strand, op.text) } };
    case 'write-glossary':
      return { ...content, local: { ...local, glossary: op.glossary } };
    case 'choose-terms':
      return { ...content, local: { ...local, terms: op.terms } };
    case 'load':
      return { wording: op.wording ?? content.wording, local: op.local ?? local };
    case 'own-wording':
      return { ...content, wording: null };
    default:
      return content;
  }
}

/** The id of a version's document; it sorts as the numbers do. */
export const contentVersionId = (number: number): string => `content|${String(number).padStart(4, '0')}`;

/**
 * Decides one change of a service's words. Nothing is overwritten unseen: a change that was made on an older revision is
 * refused. To roll back publishes an earlier version anew under the next number, so the history only grows. Row A16.
 */
export function decideContent(before: ServiceContent, op: ContentOp, act: ContentAct): Result<DecidedContent> {
  if (before.answered.includes(act.editId)) return ok({ after: before, version: undefined });
  if (act.seen !== before.rev) return fail(problem('changed-meanwhile', contentText.changedMeanwhile));
  const after = {
    ...before,
    rev: before.rev + 1,
    answered: [...before.answered, act.editId].slice(-mostAnswered),
  };
  const publish = (content: Content, from: number | null): Result<DecidedContent> => {
    const number = (before.published?.number ?? 0) + 1;
    const version = {
      id: contentVersionId(number),
      serviceId: before.serviceId,
      number,
      at: act.at,
      by: act.by,
      from,
      content,
    };
    return ok({ after: { ...after, published: version, draft: from ? before.draft : null }, version });
  };
  if (op.do === 'roll-back')
    return before.published?.number === op.to.number
      ? fail(problem('already-done', contentText.isShown(op.to.number)))
      : publish(op.to.content, op.to.number);
  if (op.do === 'publish')
    return before.draft
      ? publish(before.draft.content, null)
      : fail(problem('already-done', contentText.nothingToPublish));
  if (op.do === 'discard') return ok({ after: { ...after, draft: null }, version: undefined });
  const content = drafted(workingOn(before), op);
  const isShown = same(content, before.published?.content ?? noContent);
  return ok({
    after: { ...after, draft: isShown ? null : { content, at: act.at, by: act.by } },
    version: undefined,
  });
}
