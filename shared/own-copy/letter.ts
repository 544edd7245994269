import { heading, room, text, words, type Paper } from '../documents/paper.ts';
import { fileName } from '../documents/files.ts';
import { londonDate, type Instant } from '../kernel/time.ts';
import { childLabel } from '../request-for-help/request.ts';
import type { CopyDecision } from './copy-state.ts';
import { ownCopyText } from './text.ts';
import type { CopyView } from './view.ts';

const t = ownCopyText.letter;

/**
 * The letter to whoever asked: what was asked, what was decided and why. It names nobody; there is room to write by hand
 * whom it goes to and whom it is about. Row C-13.
 */
export function outcomeLetter(view: CopyView, decision: CopyDecision, from: string, now: Instant): Paper {
  const { kind, outcome, why, reason, decidedAt } = decision;
  const leavesProof = view.side === 'school' && kind === 'erase' && reason !== 'wrong-child';
  return {
    title: t.title,
    about: from,
    standing: t.standing,
    madeAt: now,
    name: fileName(t.fileName, childLabel(view), from),
    parts: [
      {
        landscape: false,
        blocks: [
          text(t.to),
          room(2),
          text(t.child),
          room(1),
          text(t.byHand, 'quiet'),
          text(t.reference(childLabel(view)), 'quiet'),
          heading(t.title),
          text(t.dear),
          text(t.asks[kind]),
          ...(outcome === 'approved'
            ? [text(t.yes[kind]), ...(leavesProof ? [text(t.keptProof)] : [])]
            : [text(t.no), ...words(why)]),
          text(t.when(londonDate(decidedAt))),
          text(t.ours[view.side]),
          text(t.complain),
          text(t.signed),
          room(2),
        ],
      },
    ],
  };
}
