import { expect, test } from '@jest/globals';
import { commandFor } from '../../../bot/features/commands.ts';
import { hoursCommand, type HoursChatPorts } from '../../../bot/features/hours/hours-command.ts';

const hours = hoursCommand({} as HoursChatPorts);
const others = [hours, { words: ['what', 'help'], run: () => Promise.resolve([]) }];

test.each([
  'hours',
  'How many hours do we have left?',
  'how many hrs are left',
  'how much time do we have left?',
  'What time is left this term',
  'do we have any visits remaining',
  'unused sessions',
])('“%s” asks for the hours', (said) => expect(commandFor(others, said)).toBe(hours));

test.each(['help', 'what is EE2?', 'who has left', 'left'])('“%s” does not', (said) =>
  expect(commandFor(others, said)).not.toBe(hours),
);
