import type { TourStep } from './tour.ts';

export type TourRoute = 'therapist' | 'sendco' | 'lead' | 'team' | 'administrator' | 'head' | 'commissioner' | 'staff';

const names: TourStep = {
  title: 'Children stay safe here',
  says: 'Who a child is never stands in a card or a notification. Names have their own place in the tab, for those who may see them and only with consent.',
  button: 'Open the list of children',
  opens: { tab: 'children' },
};
const people: TourStep = {
  title: 'Who is who',
  says: 'Each school has one link therapist. Say “who” for how to reach people, and when the next visit is.',
  button: 'Show me who is who',
  opens: { say: 'who' },
};
const grid: TourStep = {
  title: 'The grid',
  says: 'Five strands by three levels show what is in place in a school, and what is missing. Say “grid” for a summary; the whole of it is in the tab.',
  button: 'Show me the grid',
  opens: { say: 'grid' },
};
const words: TourStep = {
  title: 'What the words mean',
  says: 'Ask about any code or word, such as “what is EE2?”, and you get it in plain words, with what your service says about it.',
  button: 'Explain a word',
  opens: { say: 'what' },
};
const hours: TourStep = {
  title: 'Hours',
  says: 'Say “hours” for how many therapist hours a school has this year, how many were used, and for what.',
  button: 'Show me the hours',
  opens: { say: 'hours' },
};

/** Every sentence of the tour, en-GB. Row A17. */
export const tourText = {
  title: 'A look round',
  offer: 'Show me round',
  goOn: 'Go on with the tour',
  /** Where there is no room for the button. */
  sayOffer: 'For a look round in three minutes, say “tour”.',
  sayGoOn: 'You stopped in the middle of the tour. Say “tour” to go on with it.',
  next: 'Next',
  back: 'Back',
  finish: 'Done',
  place: (step: number, of: number): string => `Step ${step} of ${of}`,
  resumed: 'You stopped here last time.',
  end: 'That was the tour. Say “help” at any time for what you can say, or “tour” to see it again.',
  help: 'What can I say?',
  steps: {
    therapist: [
      {
        title: 'Planning a term',
        says: 'When it is time to plan, a card comes to this chat by itself. You offer times, the SENDCo chooses one in their own Teams, and you fill in and agree one plan together.',
        button: 'Show me where planning stands',
        opens: { say: 'plan' },
      },
      {
        ...grid,
        says: 'Before each meeting the SENDCo brings the grid up to date strand by strand, and you review it. Say “add Word of the Week to EE1” whenever something comes to mind.',
      },
      words,
      names,
      hours,
    ],
    sendco: [
      {
        title: 'Planning a term',
        says: 'Your link therapist offers times for the meeting, and a card comes to this chat. Choose one, get ready with your list, and agree the plan. Everything both of you write is in one place.',
        button: 'Show me where planning stands',
        opens: { say: 'plan' },
      },
      {
        ...grid,
        says: 'The grid shows what is in place in your school, and what is missing. Two minutes before each meeting keep it true. Say “add Word of the Week to EE1” whenever something comes to mind.',
      },
      {
        ...names,
        says: 'Ask for help with one child without naming anybody. Who the child is has its own place in the tab, and is seen only by those who may, with consent.',
      },
      words,
      people,
    ],
    lead: [
      {
        title: 'Where every school stands',
        says: 'Say “plan” for the schools of your service, those that need somebody first. Cards go to the therapists and the SENDCos; you look on.',
        button: 'Show me the schools',
        opens: { say: 'plan' },
      },
      grid,
      {
        title: 'People',
        says: 'Invite colleagues, fill vacant posts, add schools and organisations: all of that is on the page “Our service”.',
        button: 'Open our service',
        opens: { tab: 'service' },
      },
      {
        title: 'Somebody is away',
        says: 'Say “cover” to hand schools to a colleague, until a day or for good. Everything that is open moves along.',
        button: 'Hand schools over',
        opens: { say: 'cover' },
      },
      {
        ...words,
        says: 'Everybody can ask “what is EE2?”. What your service wants to say to it, such as its own policy, you write on the page “Our service”, under “Words of the framework”.',
      },
    ],
    team: [
      {
        title: 'Where your schools stand',
        says: 'Say “plan” for your team’s schools, those that need somebody first. Cards go to the therapists and the SENDCos; you look on.',
        button: 'Show me the schools',
        opens: { say: 'plan' },
      },
      grid,
      {
        title: 'Somebody is away',
        says: 'Say “cover” to hand schools to a colleague, until a day or for good. Everything that is open moves along.',
        button: 'Hand schools over',
        opens: { say: 'cover' },
      },
      words,
    ],
    administrator: [
      {
        title: 'Letting people in',
        says: 'Invite colleagues, add schools, and put organisations on the list: all of that is on the page “Our service”. An invitation is a code that somebody gives in their own Teams.',
        button: 'Open our service',
        opens: { tab: 'service' },
      },
      {
        title: 'From the chat',
        says: 'Say “invite” to ask somebody to join without opening the tab.',
        button: 'Invite somebody',
        opens: { say: 'invite' },
      },
      {
        title: 'Somebody is away',
        says: 'Say “cover” to hand schools to a colleague, until a day or for good. Everything that is open moves along.',
        button: 'Hand schools over',
        opens: { say: 'cover' },
      },
      people,
    ],
    head: [
      {
        title: 'The plan',
        says: 'Your SENDCo and the link therapist agree one plan a term. Say “plan” for where it stands; once it is agreed there is a page for you and your governors.',
        button: 'Show me the plan',
        opens: { say: 'plan' },
      },
      grid,
      hours,
      people,
    ],
    commissioner: [hours, grid, words, people],
    staff: [
      grid,
      words,
      people,
      {
        ...names,
        title: 'More in the tab',
        says: 'The tab shows what is in place in your school, cell by cell, with examples. Who a child is stands in no card, and is seen only by those who may.',
        button: 'Open the tab',
        opens: { tab: '' },
      },
    ],
  } satisfies Record<TourRoute, readonly TourStep[]> as Readonly<Record<TourRoute, readonly TourStep[]>>,
};
