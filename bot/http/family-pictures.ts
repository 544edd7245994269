/**
 * Small pictures beside questions and answers, for whoever reads little. Lines in the colour of the text; they say nothing
 * that the words beside them do not, so a reader of the screen leaves them out. Nothing is fetched for them.
 */
const lines: Readonly<Record<string, string>> = {
  who: 'M9 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M5 20c0-4 3-6 7-6s7 2 7 6',
  relation:
    'M6 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0M14 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 20c0-5 2-7 4.500-7s4 2 4.500 7M13 20c0-3 1-4 3-4s3.500 1 3.500 4',
  language: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  interpreter: 'M3 5h10v7H8l-3 3v-3H3zM11 15v2h5l3 3v-3h2v-7h-5',
  understood: 'M4 5c3-1 6-1 8 1c2-2 5-2 8-1v13c-3-1-6-1-8 1c-2-2-5-2-8-1zM12 6v13',
  strengths: 'M12 3l2.700 5.600l6.300.8l-4.600 4.300l1.200 6.200L12 16.900l-5.600 3l1.200-6.200L3 9.400l6.300-.8z',
  worries: 'M4 5h16v11h-8l-4 4v-4H4zM9.500 9a2.500 2 0 1 1 2.500 2v1M12 13.800v.2',
  athome: 'M4 11l8-7l8 7M6 10v10h12V10M10 20v-6h4v6',
  hearing: 'M7 10a5 5 0 0 1 10 0c0 4-4 4-4 7a2.500 2.500 0 0 1-5 1M10 10a2 2 0 0 1 4 0c0 1-1 1.500-1.500 2',
  health: 'M12 20C5 15 3 11.500 4 8.500C5 5.500 9.500 5 12 8.500C14.500 5 19 5.500 20 8.500C21 11.500 19 15 12 20z',
  hope: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  reachby: 'M6 3h4l1.500 5l-2.500 2c1 2.500 2.500 4 5 5l2-2.500l5 1.500v4c-9 1-16-6-15-15z',
  yes: 'M4 13l5 5L20 6',
  no: 'M6 6l12 12M18 6L6 18',
  later: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l4 2',
};

/** The picture of that name as a part of a page; nothing where there is none. */
export function picture(name: string): string {
  const line = Object.hasOwn(lines, name) ? lines[name] : undefined;
  return line
    ? `<svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${line}"/></svg>`
    : '';
}
