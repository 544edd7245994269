import { sideOf } from '../../../shared/organisation/permission.ts';
import { z } from 'zod';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { sheetText } from '../../../shared/sheet/text.ts';
import { verb, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { helpCard } from '../organisation/cards.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { closePage, goOn, saveAndStay } from './answer-page.ts';
import { pageInput } from './inputs.ts';
import { pageCard } from './page-card.ts';
import { readPlace } from './pages.ts';
import type { InitialPorts } from './ports.ts';
import { startPressed } from './start-command.ts';

/** A page of the work card as it stands; a way forward when the sheet is not the caller's. */
async function openPage(ports: InitialPorts, caller: Caller, press: Press, notice?: string): Promise<PressAnswer> {
  const { sheetId, page } = readPlace(press.id);
  const sheet = (await sheetFor(ports, caller, sheetId))?.value;
  if (!sheet) return { message: helpCard(sheetText.notYours) };
  const { accountId } = caller;
  const drawing = { now: ports.clock.now(), newId: ports.ids.make(), links: ports.links, accountId, notice };
  return { message: pageCard(sheet, page, sideOf(caller, sheet), drawing) };
}

/** Every button of the initial discussions' own cards. */
export const initialVerbs = (ports: InitialPorts): Verb[] => {
  const fresh: Verb['fresh'] = (caller, press, notice) => openPage(ports, caller, press, notice);
  const filledIn = { version: 1, contract: pageInput, action: 'sheet.fill-in', fresh } as const;
  return [
    verb({
      name: 'initial.start',
      version: 1,
      contract: z.object({}),
      action: 'sheet.fill-in',
      audit: 'initial.begun',
      useCase: startPressed(ports),
      fresh: () => Promise.resolve({ message: helpCard(organisationText.outOfDate) }),
    }),
    verb({
      name: 'initial.outcome',
      version: 1,
      contract: z.object({}),
      action: 'sheet.see',
      audit: 'initial.page-opened',
      useCase: (caller, press) => openPage(ports, caller, press),
      fresh,
    }),
    verb({ ...filledIn, name: 'initial.save', audit: 'initial.page-saved', useCase: saveAndStay(ports) }),
    verb({ ...filledIn, name: 'initial.go-on', audit: 'initial.page-saved', useCase: goOn(ports) }),
    verb({ ...filledIn, name: 'initial.close', audit: 'initial.page-closed', useCase: closePage(ports) }),
  ];
};
