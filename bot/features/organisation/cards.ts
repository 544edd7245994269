import { firstStepsText } from '../../../shared/first-steps/text.ts';
import { roleNames, rolesOfSide, sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import type { School, SchoolPerson } from '../../../shared/organisation/school.ts';
import type { Meeting } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { tourText } from '../../../shared/tour/text.ts';
import { card, facts, heading, openUrl, primary, section, submit, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { worriedSomewhere } from '../question/worried-button.ts';

/** A line that belongs to the one above it; on lines of their own, numbers and addresses are never cut off. */
const near = { spacing: 'None', isSubtle: true };

const capital = (words: string): string => words.replace(/^./, (first) => first.toUpperCase());

/** One person: role and name, then how and when to reach them, each on a line of its own. */
function personLines({ role, name, contact, reach, until }: SchoolPerson): Element[] {
  const covers = role === 'cover-therapist' && until ? organisationText.coversUntil(until) : '';
  const lines = [contact.phone, contact.email, reach].flatMap((each) => (each ? [text(each, near)] : []));
  return [text(`${capital(roleNames[role])}: ${name}${covers}`, { spacing: 'Small' }), ...lines];
}

/** A side's people, who speaks for it first; that the post is vacant, where it is. */
function sideLines(school: School, side: Side): Element[] {
  const people = rolesOfSide[side].flatMap((role) => school.people.filter((each) => each.role === role));
  if (people.length === 0)
    return [text(`${capital(roleNames[side])}: ${organisationText.vacant}`, { spacing: 'Small' })];
  return people.flatMap(personLines);
}

/**
 * The contact card of a school: its link therapist and who covers, when they come next, the SENDCo and everybody else.
 * `seen` are the people as the caller may see them. Rows B01, B02, B16.
 */
export function whoSection(seen: School, nextVisit: Meeting | null): Element {
  const others = seen.people.filter(({ role }) => !sideSchema.options.some((side) => rolesOfSide[side].includes(role)));
  return section(seen.name, [
    ...sideLines(seen, 'link-therapist'),
    ...(nextVisit ? [text(organisationText.nextVisit(planningText.slotLine(nextVisit)), near)] : []),
    ...sideLines(seen, 'sendco'),
    ...others.flatMap(personLines),
  ]);
}

/** A titled card with a section a school and a way to the tab. */
export const schoolsCard = (title: string, sections: readonly Element[], tab: string): Message => ({
  card: card(title, [heading(title), ...sections], [openUrl(organisationText.openTab, tab)]),
  summary: title,
});

const buttons = ['plan', 'grid', 'hours', 'who'].map((word) =>
  submit(
    word.replace(/^./, (first) => first.toUpperCase()),
    { verb: `say.${word}`, v: 1, id: 'me', rev: 1 },
  ),
);

const stepsButton = submit(firstStepsText.button.steps, { verb: 'say.steps', v: 1, id: 'me', rev: 1 });
const startButton = submit(initialText.button.start, { verb: 'initial.start', v: 1, id: 'me', rev: 1 }, primary);

/** Leads round; the offer stands on the welcome alone, and where somebody stopped in the middle. Row A17. */
const tourButton = (title: string) => submit(title, { verb: 'say.tour', v: 1, id: 'me', rev: 1 });

/**
 * What one can say, with a button for each. `first` is what it begins with; `newPair` leads a new pair on, and a tour that
 * was left in the middle can be gone on with. `mayAsk`: a worry about a child can be asked about, where there is room.
 */
export const helpCard = (first: string, newPair?: string, inTour = false, mayAsk = false): Message => ({
  card: card(
    `${first} You can say: ${organisationText.commands.map(([word]) => word).join(', ')}.`,
    [
      text(first),
      ...(newPair ? [text(newPair)] : []),
      ...(newPair && inTour ? [text(tourText.sayGoOn)] : []),
      section(organisationText.commandsTitle, [facts(organisationText.commands)]),
    ],
    newPair
      ? [startButton, stepsButton, ...buttons]
      : [...buttons, ...(mayAsk ? [worriedSomewhere()] : []), ...(inTour ? [tourButton(tourText.goOn)] : [])],
  ),
  summary: first,
});

/** The one welcome: what this is for, why messages come, how to stop them, what to say. */
export const welcomeCard = (title: string, what: string, newPair?: string): Message => ({
  card: card(
    `${title}. ${what}`,
    [
      heading(title),
      text(what),
      ...(newPair ? [text(newPair), text(tourText.sayOffer)] : []),
      section(organisationText.commandsTitle, [facts(organisationText.commands)]),
      text(organisationText.welcomeWhy, { isSubtle: true, size: 'Small' }),
    ],
    // A new pair’s first steps take the room; the tour then comes by its word.
    newPair ? [startButton, stepsButton, ...buttons] : [...buttons, tourButton(tourText.offer)],
  ),
  summary: title,
});
