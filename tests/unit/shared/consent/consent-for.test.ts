import { expect, test } from '@jest/globals';
import { consentFor, standingsOn } from '../../../../shared/consent/consent-for.ts';
import { consentText } from '../../../../shared/consent/text.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { aWord, today } from '../request-for-help/a-request.ts';

type Word = Parameters<typeof aWord>[0];
const on = (...words: Word[]) => consentFor({ consents: words.map((word) => aWord(word)) }, 'discuss', today);
const mother = { giver: { personId: 'mother' } };
const father = { giver: { personId: 'father' } };
const young = { giver: { kind: 'young-person', note: 'Understood it' } } as const;
const tooYoung = { giver: { kind: 'young-person', note: ' ' } } as const;
const authority = { giver: { kind: 'authority' } } as const;
const [yes, no, back] = [{ state: 'given' }, { state: 'refused' }, { state: 'withdrawn' }] as const;

test.each<[string, Word[], string]>([
  ['nobody was asked', [], 'not-asked'],
  ['one parent agrees', [{ ...yes, ...mother }], 'holds'],
  [
    'both agree',
    [
      { ...yes, ...mother },
      { ...yes, ...father },
    ],
    'holds',
  ],
  [
    'one agrees and one says no',
    [
      { ...yes, ...mother },
      { ...no, ...father },
    ],
    'parents-disagree',
  ],
  [
    'one agrees and one takes it back',
    [
      { ...yes, ...mother },
      { ...yes, ...father },
      { ...back, ...mother },
    ],
    'parents-disagree',
  ],
  [
    'both say no in the end',
    [
      { ...yes, ...mother },
      { ...no, ...father },
      { ...back, ...mother },
    ],
    'withdrawn',
  ],
  [
    'one said no and then agrees',
    [
      { ...no, ...mother },
      { ...yes, ...mother },
    ],
    'holds',
  ],
  [
    'an answer was a mistake',
    [
      { ...no, ...father },
      { ...yes, ...mother },
      { state: 'not-asked', ...father },
    ],
    'holds',
  ],
  ['the authority agrees', [{ ...yes, ...authority }], 'holds'],
  [
    'the authority agrees and a parent says no',
    [
      { ...yes, ...authority },
      { ...no, ...mother },
    ],
    'parents-disagree',
  ],
  [
    'the young person agrees, a parent says no',
    [
      { ...no, ...mother },
      { ...yes, ...young },
    ],
    'holds',
  ],
  [
    'the young person says no, the parents agree',
    [
      { ...yes, ...mother },
      { ...no, ...young },
    ],
    'refused',
  ],
  ['nobody judged the young person able', [{ ...yes, ...tooYoung }], 'not-asked'],
  [
    'nobody judged the young person able, who says no',
    [
      { ...yes, ...mother },
      { ...no, ...tooYoung },
    ],
    'holds',
  ],
  [
    'one ran out, the other holds',
    [
      { ...yes, until: date('2026-11-26'), ...mother },
      { ...yes, ...father },
    ],
    'holds',
  ],
  ['it ran out', [{ ...yes, until: date('2026-11-26') }], 'ran-out'],
  ['it begins tomorrow', [{ ...yes, on: date('2026-11-28') }], 'not-yet'],
  ['nobody knows the day', [{ ...yes, on: null }], 'no-day'],
])('%s: %#', (_, words, why) => expect(on(...words)).toMatchObject({ why, holds: why === 'holds' }));

test('it holds as long as the longest answer, and with those whom everybody named', () => {
  const until = (day: string) => date(day);
  expect(on({ until: until('2026-12-01'), ...mother }, { until: until('2027-01-01'), ...father }).until).toBe(
    '2027-01-01',
  );
  expect(on({ until: until('2026-12-01'), ...mother }, { until: null, ...father }).until).toBeNull();
  const share = { purpose: 'share-reports' } as const;
  const words = [
    aWord({ ...share, ...mother, withWhom: ['service', 'gp', 'local-authority'] }),
    aWord({ ...share, ...father, withWhom: ['service', 'gp'] }),
  ];
  expect(consentFor({ consents: words }, 'share-reports', today).withWhom).toEqual(['service', 'gp']);
});

test('each purpose stands for itself', () => {
  const words = [aWord(), aWord({ purpose: 'recording', state: 'refused' })];
  const whys = Object.entries(standingsOn({ consents: words }, today)).map(([purpose, { why }]) => [purpose, why]);
  expect(Object.fromEntries(whys)).toEqual({
    ...{ discuss: 'holds', assess: 'not-asked', 'share-reports': 'not-asked', contact: 'not-asked' },
    ...{ students: 'not-asked', recording: 'refused' },
  });
});

test('the words for it', () => {
  const standing = { on: date('2026-11-20'), until: date('2026-11-26') };
  const says = (why: Parameters<typeof consentText.says>[0]['why']) => consentText.says({ ...standing, why });
  expect(says('holds')).toBe('given on Fri 20 November 2026, until Thu 26 November 2026');
  expect(says('ran-out')).toBe('given on Fri 20 November 2026, ran out on Thu 26 November 2026');
  expect(says('not-yet')).toBe('given, counts from Fri 20 November 2026');
  expect(says('refused')).toBe('refused on Fri 20 November 2026');
  expect(says('no-day')).toBe('given, but on which day?');
  expect(says('parents-disagree')).toBe('two people do not agree');
  expect(consentText.says({ why: 'not-asked', on: null, until: null })).toBe('not asked yet');
});
