import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seenLineSchema, together, whatOf, whenOf, whoOf, type SeenLine } from '../../../../shared/audit/seen.ts';
import { auditText } from '../../../../shared/audit/text.ts';
import { tries } from '../runs.ts';

const line = (more: object = {}): SeenLine =>
  seenLineSchema.parse({
    day: '2026-11-27',
    first: '09:05',
    last: '09:05',
    name: 'Priya Raman',
    role: 'link therapist',
    what: auditText.done('request.read'),
    from: auditText.from('tab'),
    count: 1,
    ...more,
  });

test('twenty reads by one person in one day are one line with their count, and from when to when', () => {
  const reads = Array.from({ length: 20 }, (_, n) => {
    const at = `09:${String(59 - n).padStart(2, '0')}`;
    return line({ first: at, last: at });
  });
  const [one, ...more] = together(reads);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ count: 20, first: '09:40', last: '09:59' });
  expect(one && [whenOf(one), whoOf(one), whatOf(one)]).toEqual([
    'Fri 27 November 2026, 09:40 to 09:59',
    'Priya Raman, link therapist',
    'read the request, with the child’s name, on the pages in Teams (20 times)',
  ]);
});

test('another person, day, deed or place is another line', () => {
  const others = [
    { name: 'Ellen Whitfield', role: 'SENDCo' },
    { day: '2026-11-26' },
    { what: auditText.done('request.changed') },
    { from: auditText.from('chat') },
  ];
  expect(together([line(), ...others.map((more) => line(more))])).toHaveLength(5);
});

test('the product itself has no role, and what happened after a warning is said in the same words', () => {
  expect(whoOf(line({ name: auditText.itself, role: '' }))).toBe('Link Therapy itself');
  expect(auditText.done('request.changed.kept-after-warning')).toBe(auditText.done('request.changed'));
  expect(auditText.done('something.new')).toBe('worked with the request');
});

const someLine = fc
  .record({
    name: fc.constantFrom('Priya Raman', 'Ellen Whitfield'),
    day: fc.constantFrom('2026-11-27', '2026-11-26'),
    first: fc.constantFrom('09:05', '14:20'),
    what: fc.constantFrom('a', 'b'),
  })
  .map((more) => line({ ...more, last: more.first }));

test('a list put together page by page is the list put together at once, and no event is lost', () => {
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 30 }), fc.nat(30), (lines, cut) => {
      const whole = together(lines);
      expect(together([...together(lines.slice(0, cut)), ...together(lines.slice(cut))])).toEqual(whole);
      expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    }),
    tries(),
  );
});
