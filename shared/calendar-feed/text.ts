/** What is said about a person's own calendar feed, en-GB. */
export const feedText = {
  /** What the calendar is called in a person's own program. */
  name: 'Link Therapy planning meetings',
  title: 'My calendar link',
  what: 'Your planning meetings, and the days they are due by, in your own calendar. It follows by itself when one is moved or cancelled.',
  private: 'The link is yours alone: whoever has it sees when you meet, and with whom. No child is in it.',
  how: 'In Outlook: Add calendar, then Subscribe from web. On a phone: open the link.',
  none: 'You have no link yet.',
  made: (day: string): string => `Made on ${day}.`,
  ended: 'The link has ended. Calendars that use it get nothing more.',
  noFeed: 'This calendar link does not exist, or has ended. Make a new one in Link Therapy.',
  notCopied: 'It could not be copied. Mark the link and copy it by hand.',
  busy: 'Something of yours changed at the same moment. Please press again.',
  dueDay: (label: string, school: string): string => `${school}: hold the planning meeting for the ${label} by today`,
  form: {
    make: 'Make a link',
    again: 'Make a new link',
    againWhat: 'A new link ends the old one.',
    subscribe: 'Subscribe',
    open: 'Open my link',
    copy: 'Copy the link',
    copied: 'Copied',
    end: 'End this link',
    address: 'Your link',
  },
};
