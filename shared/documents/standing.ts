import { otherSide } from '../organisation/roles.ts';
import { signatureWaitsFor, type Sheet } from '../sheet/sheet.ts';
import type { Instant } from '../kernel/time.ts';
import { sideName } from './facts.ts';
import { fileName } from './files.ts';
import { banner as bannerBlock, linesOf, text, type Block, type Paper } from './paper.ts';
import { documentsText } from './text.ts';

/** What a copy of the plan is worth, so that nobody works from an older one. Hazard H-05. */
export function banner(sheet: Sheet, now: Instant): Block[] {
  const { banner: say } = documentsText;
  const first = (said: string): Block => bannerBlock(said, sheet.lockedAt !== null);
  if (sheet.lockedAt)
    return [
      first(say.agreed(sheet.lockedAt, sheet.contentRev)),
      ...(sheet.addenda.length ? [text(say.addenda(sheet.addenda.length), 'quiet')] : []),
    ];
  const waits = signatureWaitsFor(sheet);
  const line = waits
    ? say.agreedByOne(now, sheet.rev, sideName(sheet, otherSide(waits)), sideName(sheet, waits))
    : say.draft(now, sheet.rev);
  return [first(line), ...(sheet.conflicts.length ? [text(say.conflicts(sheet.conflicts.length), 'quiet')] : [])];
}

/** Title, standing and file name that every paper of a plan has. */
export const paperOf = (title: string, sheet: Sheet, now: Instant, parts: Paper['parts']): Paper => ({
  title,
  about: linesOf(documentsText.about(sheet.schoolName, sheet.label)).join(' '),
  standing: sheet.lockedAt ? documentsText.footer.agreed(sheet.lockedAt) : documentsText.footer.draft(now),
  madeAt: now,
  name: fileName(sheet.lockedAt ? title : documentsText.draftName(title), sheet.schoolName, sheet.label),
  parts,
});
