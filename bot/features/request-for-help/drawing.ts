import { cut } from '../../../shared/kernel/cut.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Offer } from '../../../shared/question/offers.ts';
import { doneOf, type Light } from '../../../shared/request-for-help/completeness.ts';
import { childLabel, type Tried } from '../../../shared/request-for-help/request.ts';
import { triedSays } from '../../../shared/request-for-help/reading.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isClosed, whyClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { execute, heading, text, type Action, type Element } from '../../cards/card.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { addressOf } from '../sheet/address.ts';
import type { RequestPorts } from './ports.ts';

/** What the inputs of a step hold, as a client sends them. Who a child is, is never among what is drawn again. */
export type Typed = Readonly<Record<string, string>>;

/** A child's card: the request as the caller may see it in a card, and where it stands. */
export interface Drawing {
  readonly planId: string;
  readonly view: RequestView;
  readonly mayWrite: boolean;
  /** Whether there is a list to go back to; a specialist has the one child. */
  readonly mayList: boolean;
  readonly today: CivilDate;
  /** The child in the tab. */
  readonly tab: string;
  /** For a line that the step may add. */
  readonly newId: string;
  /** What the school has in place, to choose from in the step of what was tried. */
  readonly offers?: readonly Offer[];
  /** What went wrong, and what was typed. */
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
  /** A text may tell who the child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
  /** What went well. */
  readonly said?: string | undefined;
}

export const drawingOf = (ports: RequestPorts, caller: Caller, planId: string, view: RequestView): Drawing => ({
  planId,
  view: inYearOf(view, planId),
  mayWrite: may(permissions, caller, 'request.write', view) && !isClosed(view),
  mayList: may(permissions, caller, 'request.count', view),
  today: ports.clock.today(),
  tab: ports.links.tab(`${view.schoolId}/children/${view.id}`, caller.accountId),
  newId: ports.ids.make(),
});

/** Why somebody cannot write in a request: it is out of use, or it is not theirs to write. */
export const whyNotWrite = ({ view }: Pick<Drawing, 'view'>): string =>
  isClosed(view) ? whyClosed(view) : requestText.notAllowed;

/** The first lines of each card of a child. */
export const top = ({ view, said }: Drawing, title?: string): Element[] => [
  heading(childLabel(view)),
  text(title ?? view.schoolName, { spacing: 'None', isSubtle: true }),
  ...(said ? [text(said, { weight: 'Bolder' })] : []),
];

/** A button of a child's card that shows or saves in place. */
export const onChild = (
  { planId, view, newId }: Drawing,
  verb: string,
  title: string,
  more: Record<string, unknown> = {},
): Action =>
  execute(title, { verb: `request.${verb}`, v: 1, id: addressOf(planId, view.id), rev: view.rev, newId }, more);

export const onPlan = (
  verb: string,
  title: string,
  { id, rev, newId }: { readonly id: string; readonly rev: number; readonly newId?: string | undefined },
  more: Record<string, unknown> = {},
): Action => execute(title, { verb: `request.${verb}`, v: 1, id, rev, ...(newId ? { newId } : {}) }, more);

export const triedLine = ({ what, howLong, effect, ...more }: Tried): string =>
  triedSays({ ...more, what: cut(what, 160), howLong: cut(howLong, 60), effect: cut(effect, 160) });

/** Most lines of what was tried on one card. */
export const mostTriedLines = 5;

const marks: Record<Light['state'], string> = { done: '✓', look: '!', missing: '○' };

/** One line of the checklist: a mark, words that say the same, and what is to be done in bold. Row G10. */
export const lightLine = ({ name, state, says }: Light): Element =>
  text(`${marks[state]} ${name}: ${says}`, { spacing: 'Small', ...(state === 'done' ? {} : { weight: 'Bolder' }) });

export const standing = (lights: readonly Light[]): string => requestText.complete(doneOf(lights), lights.length);
