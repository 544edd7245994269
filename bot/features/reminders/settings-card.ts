import { addDays, shortDate, type CivilDate, type CivilTime } from '../../../shared/kernel/time.ts';
import { pauseDays } from '../../../shared/reminders/decide.ts';
import { eveningHours, morningHours, withHour } from '../../../shared/reminders/hours-offered.ts';
import type { Preferences } from '../../../shared/reminders/preferences.ts';
import type { Topic } from '../../../shared/reminders/row.ts';
import { settingsText as say } from '../../../shared/reminders/settings-text.ts';
import { beside, card, execute, heading, primary, primaryIf, strong, text } from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import type { TypedSettings } from './inputs.ts';

export interface SettingsDrawing {
  readonly preferences: Preferences;
  /** What this person can be reminded of. */
  readonly topics: readonly Topic[];
  readonly today: CivilDate;
  /** The first day of the next term, where one is known. */
  readonly nextTerm: CivilDate | undefined;
  /** What stays in the form when it could not be saved. */
  readonly typed?: TypedSettings | undefined;
  readonly notice?: string | undefined;
}

const choices = (offered: readonly CivilTime[], chosen: CivilTime) =>
  withHour(offered, chosen).map((hour) => ({ title: hour, value: hour }));

const press = (verb: string) => ({ verb, v: 1, id: 'me', rev: 0 });

/** One's own settings: about what, between which hours, and until when none at all. Row V04. */
export function settingsCard(drawing: SettingsDrawing): Message {
  const { preferences, topics, today, nextTerm, typed, notice } = drawing;
  const { pausedUntil, muted } = preferences;
  const isPaused = pausedUntil !== null && pausedUntil > today;
  const { from, until } = typed ?? preferences;
  const ticked = typed?.ticked ?? topics.filter((topic) => !muted.includes(topic));
  const of = (id: string, label: string, value: CivilTime, offered: readonly CivilTime[]) =>
    choose({ id, label, errorMessage: say.hourWrong, value }, choices(offered, value));
  const pauses = [
    execute(say.pauseTwoWeeks, press('reminders.pause')),
    ...(nextTerm && nextTerm !== addDays(today, pauseDays)
      ? [execute(say.pauseUntil(shortDate(nextTerm)), press('reminders.pause-term'))]
      : []),
  ];
  return {
    card: card(
      isPaused ? say.paused(pausedUntil) : say.title,
      [
        heading(say.title),
        text(say.intro),
        ...(isPaused ? [strong(say.paused(pausedUntil))] : []),
        choose(
          { id: 'topics', label: say.topics, errorMessage: say.topicsWrong, value: ticked.join(',') },
          topics.map((topic) => ({ title: say.topicNames[topic], value: topic })),
          { style: 'expanded', isMultiSelect: true },
        ),
        beside(of('from', say.from, from, morningHours), of('until', say.until, until, eveningHours)),
      ],
      [
        execute(say.save, press('reminders.save'), primaryIf(!isPaused)),
        ...(isPaused ? [execute(say.resume, press('reminders.resume'), primary)] : pauses),
      ],
      [notice],
    ),
    summary: say.title,
  };
}
