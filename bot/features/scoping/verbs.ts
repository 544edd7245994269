import { z } from 'zod';
import { scopingText } from '../../../shared/scoping/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import { strandInput, untickedInput } from './inputs.ts';
import type { ScopingPorts } from './ports.ts';
import { markReviewed, readStrand } from './review-grid.ts';
import { openStrand, saveStrand, settleUnticked, type Move } from './update-grid.ts';

/** Every button of the grid's work cards. */
export const scopingVerbs = (ports: ScopingPorts): Verb[] => {
  const open = openStrand(ports);
  const read = readStrand(ports);
  const fresh: Verb['fresh'] = (caller, press) => open(caller, press, scopingText.outOfDate);
  const freshReview: Verb['fresh'] = (caller, press) => read(caller, press, scopingText.outOfDate);
  const saving = (name: string, move: Move): Verb =>
    verb({
      name,
      version: 1,
      contract: strandInput,
      action: 'grid.update',
      audit: 'grid.strand-saved',
      useCase: saveStrand(ports, move),
      fresh,
    });
  return [
    verb({
      name: 'scoping.update',
      version: 1,
      contract: z.object({}),
      action: 'grid.update',
      audit: 'grid.opened',
      useCase: (caller, press) => open(caller, press),
      fresh,
    }),
    saving('scoping.next', 'next'),
    saving('scoping.save', 'stay'),
    saving('scoping.back', 'back'),
    verb({
      name: 'scoping.settle',
      version: 1,
      contract: untickedInput,
      action: 'grid.confirm',
      audit: 'grid.entries-removed',
      useCase: settleUnticked(ports),
      fresh,
    }),
    ...['scoping.review', 'scoping.read'].map((name) =>
      verb({
        name,
        version: 1,
        contract: z.object({}),
        action: 'grid.review',
        audit: 'grid.read',
        useCase: (caller, press) => read(caller, press),
        fresh: freshReview,
      }),
    ),
    verb({
      name: 'scoping.mark',
      version: 1,
      contract: z.object({}),
      action: 'grid.review',
      audit: 'grid.reviewed',
      useCase: markReviewed(ports),
      fresh: freshReview,
    }),
  ];
};
