import { expect, test } from '@jest/globals';
import { whyUnreadable } from '../../../../shared/kernel/unreadable.ts';
import { leastMs } from '../../../support/least.ts';

test.each([
  'I <3 you on Monday',
  '3 < 5 so one = 1',
  'a<b and b>a, only = is not there',
  'java scripts: three',
  'Press <on>',
  '\u202eright to left\u202c and a joiner \u200d',
])('what people write is kept: %s', (text) => expect(whyUnreadable(text)).toBeUndefined());

test.each(['< /script>', '<img src="x" onload = y>', '<svg/onload=x>', '<\nSTYLE>', 'JavaScript :x'])(
  'what a page could run is not: %s',
  (text) => expect(whyUnreadable({ deep: [{ text }] })).toBe('code'),
);

test.each(['<', '<a ', '< ', '<a on', 'on', ' on=', '</', 'javascript', 'javascript '])(
  'a text of nothing but %j costs no more than its length',
  async (part) => {
    const text = part.repeat(300_000 / part.length);
    expect(await leastMs(() => whyUnreadable(text))).toBeLessThan(400);
  },
);
