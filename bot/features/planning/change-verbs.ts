import { z } from 'zod';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { sentenceCard } from './cards.ts';
import { agreeMove, askMove, cancelBooked, keepBookedTime, openChange } from './change-meeting.ts';
import { moveInput } from './inputs.ts';
import type { BookingPorts } from './ports.ts';

/** What each button of the card does that moves or cancels a meeting. */
const presses = {
  'ask-move': { useCase: askMove, audit: 'planning.move-asked' },
  'agree-move': { useCase: agreeMove, audit: 'planning.meeting-moved' },
  'keep-time': { useCase: keepBookedTime, audit: 'planning.time-kept' },
  cancel: { useCase: cancelBooked, audit: 'planning.meeting-cancelled' },
} as const;

/** The buttons with which a booked meeting is moved or cancelled. Row F18. */
export const changeVerbs = (ports: BookingPorts): Verb[] => {
  const fresh: Verb['fresh'] = (caller, press, notice) => openChange(ports, caller, press, notice);
  return [
    verb({
      name: 'planning.change',
      version: 1,
      contract: z.object({}),
      action: 'cycle.change-meeting',
      audit: 'planning.change-opened',
      useCase: (caller, press) => openChange(ports, caller, press),
      fresh,
    }),
    ...Object.entries(presses).map(([name, { useCase, audit }]) =>
      verb({
        name: `planning.${name}`,
        version: 1,
        contract: moveInput,
        action: 'cycle.change-meeting',
        audit,
        useCase: useCase(ports),
        fresh,
      }),
    ),
    verb({
      name: 'planning.close',
      version: 1,
      contract: z.object({}),
      action: 'own-account',
      audit: 'planning.closed',
      useCase: () => Promise.resolve({ message: sentenceCard(bookingText.changeCard.closed) }),
      fresh,
    }),
  ];
};
