import { roleNames } from '../../../shared/organisation/roles.ts';
import { personOf, type School } from '../../../shared/organisation/school.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { card, facts, heading, openUrl, primary, section, submit, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';

/** A line that belongs to the one above it; on lines of their own, numbers and addresses are never cut off. */
const near = { spacing: 'None', isSubtle: true };

/** Who works with a school and how to reach them. `contactFor` withholds what the caller may not see. Row B16. */
export const whoSection = (school: School, contactFor: (school: School) => School['people']): Element =>
  section(
    school.name,
    (['link-therapist', 'sendco'] as const).flatMap((role) => {
      const person = personOf({ ...school, people: contactFor(school) }, role);
      const title = roleNames[role].replace(/^./, (first) => first.toUpperCase());
      const reach = [person?.contact.phone, person?.contact.email].flatMap((each) => (each ? [text(each, near)] : []));
      return [text(`${title}: ${person?.name ?? organisationText.vacant}`, { spacing: 'Small' }), ...reach];
    }),
  );

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

const startButton = submit(initialText.button.start, { verb: 'initial.start', v: 1, id: 'me', rev: 1 }, primary);

/** What one can say, with a button for each. `first` is what it begins with; `newPair` leads a new pair on. */
export const helpCard = (first: string, newPair?: string): Message => ({
  card: card(
    `${first} You can say: ${organisationText.commands.map(([word]) => word).join(', ')}.`,
    [
      text(first),
      ...(newPair ? [text(newPair)] : []),
      section(organisationText.commandsTitle, [facts(organisationText.commands)]),
    ],
    newPair ? [startButton, ...buttons] : buttons,
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
      ...(newPair ? [text(newPair)] : []),
      section(organisationText.commandsTitle, [facts(organisationText.commands)]),
      text(organisationText.welcomeWhy, { isSubtle: true, size: 'Small' }),
    ],
    newPair ? [startButton, ...buttons] : buttons,
  ),
  summary: title,
});
