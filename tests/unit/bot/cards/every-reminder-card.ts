import { digestMessage, type DigestAbout } from '../../../../bot/features/reminders/digest-card.ts';
import { settingsCard, type SettingsDrawing } from '../../../../bot/features/reminders/settings-card.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { recordIdSchema, schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant, time } from '../../../../shared/kernel/time.ts';
import { usualPreferences } from '../../../../shared/reminders/preferences.ts';
import { rowKey } from '../../../../shared/reminders/row-key.ts';
import { topicSchema, type ReminderRow, type Topic } from '../../../../shared/reminders/row.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { links, namings, type Shown } from './every-card.ts';
import { asking } from './fakes.ts';

/** A row of a school, as the rules make it. */
export function aRow(n: number, more: Partial<ReminderRow> = {}): ReminderRow {
  const schoolId = schoolIdSchema.parse(`school-${n}`);
  const about = recordIdSchema.parse(`cycle|service-weald|${schoolId}|2026-27|spring`);
  const topic: Topic = more.topic ?? 'slots-waiting';
  return {
    key: rowKey({ topic, about }),
    topic,
    schoolId,
    about,
    thing: `School ${n}`,
    ask: 'Choose a time for the spring term 2027 meeting, or ask for others',
    by: date('2026-12-18'),
    from: time('08:00'),
    ...more,
  };
}

/** `count` rows, three a school, of every topic and with every kind of day. */
export const rowsOf = (count: number, thing?: string): ReminderRow[] =>
  Array.from({ length: count }, (_, n) => {
    const topic = there(topicSchema.options[n % topicSchema.options.length]);
    const by = [null, '2026-11-20', '2026-11-27', '2026-11-28', '2026-12-18'][n % 5];
    return aRow(Math.floor(n / 3), {
      topic,
      by: by ? date(by) : null,
      from: time(n % 4 === 0 ? '17:00' : '08:00'),
      ...(thing && { thing: `${Math.floor(n / 3)} ${thing}`.slice(0, 200) }),
      key: rowKey({ topic, about: `cycle|service-weald|school-${n}|2026-27|spring` }, 'p'.repeat(thing ? 300 : 4)),
    });
  });

export const digestAbout = (more: Partial<DigestAbout> = {}): DigestAbout => ({
  caller: asking('Priya Raman'),
  now: instant('2026-11-27T08:05:00Z'),
  links,
  ...more,
});

/** The digest with as few and as many rows as there are, and everything one can settle. */
export function reminderCards(): Shown[] {
  const settings = (more: Partial<SettingsDrawing> = {}): Message =>
    settingsCard({
      preferences: usualPreferences,
      topics: topicSchema.options,
      today: date('2026-11-27'),
      nextTerm: date('2027-01-04'),
      ...more,
    });
  const longest = 'Notice '.repeat(40);
  const messages: [string, Message][] = [
    ...[1, 2, 15, 40].flatMap((count): [string, Message][] =>
      Object.entries(namings).map(([how, { school }]) => [
        `a digest of ${count}, ${how}`,
        digestMessage(rowsOf(count, school), digestAbout(count === 2 ? { notice: longest } : {})),
      ]),
    ),
    ['settings', settings()],
    ['settings without a next term', settings({ nextTerm: undefined, notice: longest })],
    ['settings while paused', settings({ preferences: { ...usualPreferences, pausedUntil: date('2027-01-04') } })],
  ];
  return messages.map(([name, { card, summary }]) => ({ name, card: there(card), summary }));
}
