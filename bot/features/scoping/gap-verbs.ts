import { z } from 'zod';
import { scopingText } from '../../../shared/scoping/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { gapInput } from './gap-inputs.ts';
import type { GapPorts } from './gap-ports.ts';
import { openGaps, pressGaps, type GapMove } from './gap-presses.ts';

/** Every button of the cards that put gaps in order. Row E10. */
export const gapVerbs = (ports: GapPorts): Verb[] => {
  const open = openGaps(ports);
  const fresh: Verb['fresh'] = (caller, press) => open(caller, press, scopingText.outOfDate);
  const pressed = (move: GapMove, audit: string): Verb =>
    verb({
      name: `gaps.${move}`,
      version: 1,
      contract: gapInput,
      action: 'grid.update',
      audit,
      useCase: pressGaps(ports, move),
      fresh,
    });
  return [
    verb({
      name: 'gaps.open',
      version: 1,
      contract: z.object({}),
      action: 'grid.update',
      audit: 'grid.gaps-opened',
      useCase: (caller, press) => open(caller, press),
      fresh,
    }),
    pressed('save', 'grid.gaps-saved'),
    pressed('next', 'grid.gaps-saved'),
    pressed('back', 'grid.gaps-saved'),
    pressed('hand-in', 'grid.gaps-handed-in'),
    pressed('agree', 'grid.gap-agreed'),
  ];
};
