import { fileName } from '../documents/files.ts';
import { heading, labelled, room, text, type Paper } from '../documents/paper.ts';
import { londonDate, longDate, type CivilDate, type Instant } from '../kernel/time.ts';
import { roleNames } from '../organisation/roles.ts';
import { retentionReasons, type CopyActor, type CopyDecision } from '../own-copy/copy-state.ts';
import type { DecidingSide } from '../own-copy/decide.ts';
import type { CopyView } from '../own-copy/view.ts';
import { bundleClasses, decidedBy, type BundleClass, type Disposal } from './bundle.ts';
import { rightsText } from './text.ts';

type OwnClass = 'nhs-record' | 'sen-record' | 'draft';

/** Records of one class that the same two people disposed of on one day. It names no child. domain.md 4.2. */
export interface Certificate<C extends string = OwnClass | BundleClass> {
  readonly key: string;
  readonly side: DecidingSide;
  readonly class: C;
  readonly count: number;
  readonly on: CivilDate;
  readonly askedBy: string;
  readonly authorisedBy: string;
}

const named = ({ name, role }: CopyActor): string => `${name}, ${roleNames[role]}`;

const isDisposal = ({ kind, outcome, reason }: CopyDecision): boolean =>
  kind === 'erase' && outcome === 'approved' && retentionReasons.some((each) => each === reason);

interface Disposed<C> {
  readonly side: DecidingSide;
  readonly class: C;
  readonly count: number;
  readonly decision: CopyDecision;
}

/** One certificate for what the same two people disposed of on one day, the newest first. */
function certificates<C extends string>(all: readonly Disposed<C>[]): Certificate<C>[] {
  const found = new Map<string, Certificate<C>>();
  for (const { side, class: kind, count, decision } of all) {
    const on = londonDate(decision.decidedAt);
    const key = [side, kind, on, decision.by.personId, decision.decidedBy.personId].join(' ');
    const before = found.get(key)?.count ?? 0;
    const [askedBy, authorisedBy] = [named(decision.by), named(decision.decidedBy)];
    found.set(key, { key, side, class: kind, count: before + count, on, askedBy, authorisedBy });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? 1 : -1));
}

const ownClass = (side: CopyView['side'], { reason }: CopyDecision): OwnClass =>
  reason === 'never-sent' ? 'draft' : side === 'service' ? 'nhs-record' : 'sen-record';

/** The certificates of a side: what its erased records say about how that was decided. */
export const certificatesOf = (views: readonly CopyView[]): Certificate<OwnClass>[] =>
  certificates(
    views.flatMap(({ side, copy }) =>
      copy.past.filter(isDisposal).map((decision) => ({ side, class: ownClass(side, decision), count: 1, decision })),
    ),
  );

/** The certificates of what was disposed of as a whole, counted in documents. */
export const bundleCertificatesOf = (disposals: readonly Disposal[]): Certificate<BundleClass>[] =>
  certificates(
    disposals.flatMap(({ class: kind, counts, copy }) => {
      const approved = copy.past.filter(isDisposal);
      return approved.map((decision, at) => ({
        ...{ side: decidedBy[kind], class: kind, decision },
        count: counts.at(at - approved.length) ?? 0,
      }));
    }),
  );

const isBundle = (kind: Certificate['class']): boolean => bundleClasses.some((each) => each === kind);

/** The certificate as a page to file: class, count, day, rule and who authorised it. Row C-24. */
export function certificatePaper(certificate: Certificate, from: string, now: Instant): Paper {
  const t = rightsText.certificate;
  const { class: kind, count, on, askedBy, authorisedBy } = certificate;
  return {
    title: t.title,
    about: from,
    standing: t.standing,
    madeAt: now,
    name: fileName(t.title, from, on),
    parts: [
      {
        landscape: false,
        blocks: [
          heading(t.title),
          text(t.says),
          ...labelled([
            [t.keeper, from],
            [t.class, rightsText.classes[kind]],
            [t.count, String(count)],
            [t.on, longDate(on)],
            [t.rule, rightsText.rules[kind]],
            [t.askedBy, askedBy],
            [t.authorisedBy, authorisedBy],
          ]),
          text(isBundle(kind) ? t.nothingLeft : t.left, 'quiet'),
          text(t.signed),
          room(2),
        ],
      },
    ],
  };
}
