const numbered = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name, at) => [name.slice(0, 3).toLowerCase(), at + 1]));

/** Whole names, for sentences. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Which weekday its first three letters name: 1 is Monday. */
export const weekdays = numbered(weekdayNames);
/** Which month its first three letters name. */
export const months = numbered(
  'January February March April May June July August September October November December'.split(' '),
);

/** The ways in which a weekday and a month are written, as alternatives of a regular expression. */
export const weekdayForms =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
export const monthForms =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
