import { shortDate } from '../kernel/time.ts';
import type { Details } from './details.ts';

const status = { planned: 'Planned', running: 'Running', paused: 'Paused', ended: 'Ended' } as const;

/** Sentences about the details of an entry, en-GB. Row E03. */
export const detailsText = {
  title: 'More about it',
  hint: 'All of this is optional. It helps whoever reads the grid next.',
  fields: {
    status: 'Status',
    deliveredBy: 'Who delivers it',
    audience: 'Who it is for',
    yearGroups: 'Year groups',
    groupSize: 'Group size',
    frequency: 'How often',
    startsOn: 'First day',
    endsOn: 'Last day',
    cost: 'Cost',
    evidence: 'What it rests on',
    link: 'Link',
    targetedPlus: 'Counts as Targeted Plus',
    libraryId: 'From the library',
  } satisfies Record<keyof Details, string>,
  status,
  noStatus: 'Not said',
  link: 'A whole address, beginning with https://',
  linkWrong: 'A link begins with https:// and has no spaces.',
  tooLong: (field: string): string => `${field}: that is too long. Please shorten it.`,
  order: 'The last day comes before the first.',
  /** What is said about an entry, in one line: 'Proposed · Running · by teaching assistants · Year 1, Year 2'. */
  line: (details: Details, isProposed: boolean): string =>
    [
      isProposed && 'Proposed',
      details.status && status[details.status],
      details.deliveredBy && `by ${details.deliveredBy}`,
      details.audience && `for ${details.audience}`,
      details.yearGroups?.join(', '),
      details.groupSize && `groups of ${details.groupSize}`,
      details.frequency,
      details.startsOn && `from ${shortDate(details.startsOn)}`,
      details.endsOn && `until ${shortDate(details.endsOn)}`,
      details.cost,
      details.evidence,
      details.targetedPlus && 'Targeted Plus',
    ]
      .filter(Boolean)
      .join(' · '),
};
