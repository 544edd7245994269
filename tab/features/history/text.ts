/** What the page of past meetings says, en-GB. */
export const historyPageText = {
  title: 'Past meetings',
  search: 'Search in everything that was written',
  found: (hits: number, meetings: number): string =>
    hits === 0
      ? 'Nothing found. Try fewer words.'
      : `${hits} ${hits === 1 ? 'place' : 'places'} in ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}`,
  none: 'There is no meeting to look back on yet. Each one is kept here once its planning has begun.',
  back: 'All past meetings',
  everything: 'Everything that was written',
  opened: (day: string): string => `Opened ${day}`,
  met: (day: string): string => `Met on ${day}`,
};
