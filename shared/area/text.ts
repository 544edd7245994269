import { longDate, type CivilDate } from '../kernel/time.ts';
import { settingNames, type Setting } from '../organisation/setting.ts';
import type { Rounded, Share } from './disclose.ts';

const school = (count: number): string => (count === 1 ? '1 school' : `${count} schools`);

/** 'primary schools', 'family hubs'. */
const plural: Record<Setting, string> = {
  ...settingNames,
  nursery: 'nurseries',
  primary: 'primary schools',
  secondary: 'secondary schools',
  special: 'special schools',
  'resourced-provision': 'resourced provisions',
  'alternative-provision': 'alternative provisions',
  college: 'colleges',
  'family-hub': 'family hubs',
  cluster: 'clusters',
};

/** Sentences about what the schools of one service know of each other, en-GB. */
export const areaText = {
  problems: { notAllowed: 'This is for the people of the service who answer for several schools.' },

  comparison: {
    share: (share: Share): string =>
      share === 'few' ? 'two schools at most' : share === 'most' ? 'all but two at most' : `about ${share} %`,
    group: (others: number, setting: Setting): string => `${others} or more other ${plural[setting]} of your service`,
    drawnUp: (day: CivilDate): string => `As their grids stood on ${longDate(day)}; drawn up anew next term.`,
    tooFew:
      'There are not five other schools like yours with a grid yet, so nothing is shown: with fewer, you could tell which school has what. Schools whose grid you can open yourself do not count.',
    noSetting:
      'Nobody has said yet what kind of setting this is, so there is nothing to compare it with. Your service lead can say.',
  },

  map: {
    count: (count: Rounded): string =>
      count === 'under-5' ? 'fewer than five' : count === 'all-but-under-5' ? 'all but fewer than five' : String(count),
    schools: (count: number): string => school(count),
  },

  library: {
    use: (schools: number | null): string =>
      schools === null
        ? 'In fewer than five other schools'
        : schools === 0
          ? 'In no other school yet'
          : schools === 1
            ? 'In 1 other school'
            : `In ${schools} other schools`,
    suggested: 'Your area’s library has it, so its places are filled in. Change them as you like.',
    problems: {
      title: 'Give it a title first.',
      cells: 'Choose at least one place in the grid that it suits.',
      link: 'A link begins with https:// and has no spaces.',
      long: 'One of the texts is too long: a title holds 120 characters, the description 300, what it rests on 200.',
      school: 'Please leave the school’s name out: the library does not say who has what.',
      retired: 'It is no longer in the library, so it was not rated.',
      changed: (title: string): string =>
        `Not saved yet, because somebody else changed it after you opened it: “${title}”. Look at it, then save again.`,
      gone: 'This is not in the library of your service.',
      full: 'The library holds 400 provisions, which is the most it can. Take one out first.',
      tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
    },
    fields: { title: 'Title', about: 'What it is', evidence: 'What it rests on' },
  },
};
