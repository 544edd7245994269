import { isDeepStrictEqual } from 'node:util';
import { summarySchema, type Summary } from '../../shared/organisation/summary.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

const mostTries = 10;
const mostRemembered = 2_000;

/**
 * What is owed to somebody may be old when it is sent, so an older state can come late, of a cycle or of its plan. The
 * newer of each is kept; undefined when nothing of it is news.
 */
function withNews(said: Summary, known: Summary): Summary | undefined {
  if (!known.cycle) return said;
  if (!said.cycle) return undefined;
  if (said.cycle.id !== known.cycle.id) return said.cycle.dueOn > known.cycle.dueOn ? said : undefined;
  const newerCycle = said.cycle.rev > known.cycle.rev;
  const newerPlan = (said.plan?.rev ?? 0) > (known.plan?.rev ?? 0);
  if (!newerCycle && !newerPlan) return undefined;
  return { ...(newerCycle ? said : known), plan: newerPlan ? said.plan : known.plan };
}

/** What a list shows: all but the revisions. */
const shownOf = ({ cycle, plan, ...school }: Summary): unknown => ({
  ...school,
  cycle: cycle && { ...cycle, rev: 0 },
  plan: plan ? { ...plan, rev: 0 } : null,
});

/** At most the very next revision: none in between that this process has not seen. */
const follows = (rev: number | undefined, before: number | undefined): boolean =>
  rev === before || (rev ?? 0) === (before ?? 0) + 1;

/**
 * Does a list show the same as after the states before this one, each of which this process has seen? Then whatever is
 * stored says so too: it is of one of those states, or newer. With a gap between two revisions nobody can know.
 */
const showsTheSame = (said: Summary, last: Summary): boolean =>
  said.cycle?.id === last.cycle?.id &&
  follows(said.cycle?.rev, last.cycle?.rev) &&
  follows(said.plan?.rev, last.plan?.rev) &&
  isDeepStrictEqual(shownOf(said), shownOf(last));

/**
 * Keeps the one line of a school in its service's list. Most changes, such as a time being added, change nothing there;
 * as long as this process has followed each revision since it wrote the line, those cost no request.
 */
export function summaryWriter({ services }: Pick<Containers, 'services'>): (summary: Summary) => Promise<void> {
  const lastSeen = new Map<string, Summary>();
  const remember = (id: string, summary: Summary): void => {
    if (lastSeen.size >= mostRemembered) lastSeen.clear();
    lastSeen.set(id, summary);
  };

  return async (said) => {
    // A whole cycle fits the type too; only the line's own part of it is kept.
    const summary = summarySchema.parse(said);
    const id = `summary|${summary.schoolId}`;
    const last = lastSeen.get(id);
    if (last && !withNews(summary, last)) return;
    if (last && showsTheSame(summary, last)) return remember(id, summary);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const before = await readOne(services, id, summary.serviceId, summarySchema);
      const news = before ? withNews(summary, before.value) : summary;
      if (!news) return before && remember(id, before.value);
      const document = toDocument('summary', { ...news, id });
      const saved = await saving(() =>
        before
          ? services.item(id, summary.serviceId).replace(document, {
              accessCondition: { type: 'IfMatch', condition: before.etag },
            })
          : services.items.create(document),
      );
      if (saved === 'saved') return remember(id, news);
    }
    throw new Error('the summary was too busy');
  };
}
