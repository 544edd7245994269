import { fileName } from '../documents/files.ts';
import { heading, labelled, room, text, type Paper } from '../documents/paper.ts';
import { londonDate, longDate, type CivilDate, type Instant } from '../kernel/time.ts';
import { roleNames } from '../organisation/roles.ts';
import { retentionReasons, type CopyActor, type CopyDecision } from '../own-copy/copy-state.ts';
import type { CopySide } from '../own-copy/decide.ts';
import type { CopyView } from '../own-copy/view.ts';
import { rightsText } from './text.ts';

/** Records of one class that the same two people disposed of on one day. It names no child. domain.md 4.2. */
export interface Certificate {
  readonly key: string;
  readonly side: CopySide;
  readonly class: 'nhs-record' | 'sen-record' | 'draft';
  readonly count: number;
  readonly on: CivilDate;
  readonly askedBy: string;
  readonly authorisedBy: string;
}

const named = ({ name, role }: CopyActor): string => `${name}, ${roleNames[role]}`;

const isDisposal = ({ kind, outcome, reason }: CopyDecision): boolean =>
  kind === 'erase' && outcome === 'approved' && retentionReasons.some((each) => each === reason);

/** The certificates of a side, the newest first: what its erased records say about how that was decided. */
export function certificatesOf(views: readonly CopyView[]): Certificate[] {
  const found = new Map<string, Certificate>();
  for (const { side, copy } of views)
    for (const each of copy.past.filter(isDisposal)) {
      const kind = each.reason === 'never-sent' ? 'draft' : side === 'service' ? 'nhs-record' : 'sen-record';
      const on = londonDate(each.decidedAt);
      const key = [side, kind, on, each.by.personId, each.decidedBy.personId].join(' ');
      const count = (found.get(key)?.count ?? 0) + 1;
      found.set(key, {
        key,
        side,
        class: kind,
        count,
        on,
        askedBy: named(each.by),
        authorisedBy: named(each.decidedBy),
      });
    }
  return [...found.values()].sort((a, b) => (a.on < b.on ? 1 : -1));
}

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
          text(t.left, 'quiet'),
          text(t.signed),
          room(2),
        ],
      },
    ],
  };
}
