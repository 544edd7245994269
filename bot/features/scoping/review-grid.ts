import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { sentenceCard } from '../planning/cards.ts';
import { changeGrid, gridFor } from './change-grid.ts';
import type { Place } from './inputs.ts';
import { pagesOf } from './pages.ts';
import type { ScopingPorts } from './ports.ts';
import { reviewCard } from './review-card.ts';
import { aboutOf } from './update-grid.ts';

const sentence = (said: string): PressAnswer => ({ message: sentenceCard(said) });

const draw = (grid: Grid, place: Place, notices: readonly string[] = []): PressAnswer => {
  const page = Math.min(place.page, pagesOf(grid.entries, place.strand).length - 1);
  return { message: reviewCard(grid, { ...place, page }, notices) };
};

/** A strand for the therapist to read; the first where the button names none. Nothing is changed. */
export const readStrand =
  (ports: ScopingPorts) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    const about = aboutOf(ports, press);
    const found = about && (await gridFor(ports, caller, about.scope));
    if (!about || !found) return sentence(scopingText.notYours);
    if (!may(permissions, caller, 'grid.review', about.scope))
      return sentence(scopingText.notAllowed['grid.review'] ?? scopingText.notYours);
    return draw(found.grid, { ...about.place, strand: about.place.strand ?? 'FS' }, notice ? [notice] : []);
  };

/** The therapist marks the grid as reviewed, as she saw it. The school is told by its own live card. */
export const markReviewed =
  (ports: ScopingPorts) =>
  async (caller: Caller, press: Press): Promise<PressAnswer> => {
    const about = aboutOf(ports, press);
    if (!about) return sentence(scopingText.notYours);
    const outcome = await changeGrid(ports, caller, {
      scope: about.scope,
      cycleId: about.place.cycleId,
      activityId: press.activityId,
      action: 'grid.review',
      audit: press.audit,
      ops: () => [{ do: 'review', seen: press.rev }],
    });
    if (!outcome.ok) return sentence(outcome.problem.sentence);
    if (outcome.refused.length) {
      const place = { ...about.place, strand: about.place.strand ?? 'FS' };
      return draw(
        outcome.grid,
        place,
        outcome.refused.map((each) => each.sentence),
      );
    }
    return sentence(scopingText.review.done(about.term.label));
  };
