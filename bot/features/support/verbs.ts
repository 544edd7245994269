import { z } from 'zod';
import { supportText as t } from '../../../shared/support/text.ts';
import { verb, type Verb } from '../../ports/declaration.ts';
import type { SupportPorts } from './ports.ts';
import { beginSupports, listSupports, openSchool, openSupport, saveReview, showSupport } from './presses.ts';

const said = (most: number) => z.string().max(most).default('');
const none = z.object({});

/** Every button of a child's journey in chat. Rows I01, I14. */
export const supportVerbs = (ports: SupportPorts): Verb[] => {
  const fresh: Verb['fresh'] = async (caller, press) => {
    if (press.id === 'me') return { message: await beginSupports(ports, caller, t.outOfDate) };
    return press.id.startsWith('support|')
      ? showSupport(ports, caller, press.id, { notice: t.outOfDate })
      : listSupports(ports, caller, press.id, t.outOfDate);
  };
  const see = { version: 1, fresh, action: 'support.count', audit: 'support.read' } as const;
  return [
    verb({
      ...see,
      name: 'support.of-school',
      contract: z.object({ school: said(250) }),
      audit: 'support.listed',
      useCase: openSchool(ports),
    }),
    verb({
      ...see,
      name: 'support.list',
      contract: none,
      audit: 'support.listed',
      useCase: (caller, press) => listSupports(ports, caller, press.id),
    }),
    verb({
      ...see,
      name: 'support.open',
      contract: z.object({ which: said(250) }),
      action: 'support.see',
      useCase: openSupport(ports),
    }),
    verb({
      ...see,
      name: 'support.show',
      contract: none,
      action: 'support.see',
      useCase: (caller, press) => showSupport(ports, caller, press.id),
    }),
    verb({
      ...see,
      name: 'support.review',
      contract: z.object({ reviewWords: said(4_000), keepText: said(10) }),
      action: 'support.write',
      audit: 'support.review',
      useCase: saveReview(ports),
    }),
  ];
};
