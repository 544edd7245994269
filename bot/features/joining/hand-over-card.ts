import type { Colleague } from '../../../shared/joining/colleague.ts';
import type { Handover } from '../../../shared/joining/handover.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { beside, card, execute, heading, openUrl, primary, quiet, strong, text } from '../../cards/card.ts';
import { choose, day } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { heldBy, worksOn } from './hand-over.ts';
import type { HandOverInput } from './inputs.ts';

const say = joiningText.handover;

export interface HandOverForm {
  readonly serviceId: string;
  readonly colleagues: readonly Colleague[];
  readonly today: CivilDate;
  readonly newId: string;
  readonly typed?: Partial<HandOverInput> | undefined;
  readonly notice?: string | undefined;
}

/** The form that hands a therapist's schools to another, for a time or for good. Row B13. */
export function handOverCard({ serviceId, colleagues, today, newId, typed, notice }: HandOverForm): Message {
  const holders = colleagues.filter((each) => heldBy(each, today).length > 0);
  const body = [
    heading(say.title),
    text(say.intro),
    choose(
      { id: 'from', label: say.from, errorMessage: say.chooseFrom, value: typed?.from },
      holders.map((each) => ({ title: say.schoolsOf(each.name, heldBy(each, today).length), value: each.accountId })),
    ),
    choose(
      { id: 'to', label: say.to, errorMessage: say.chooseTo, value: typed?.to },
      colleagues
        .filter((each) => worksOn(each, today))
        .map(({ name, accountId }) => ({ title: name, value: accountId })),
    ),
    choose(
      { id: 'kind', label: say.kind, errorMessage: say.chooseKind, value: typed?.kind ?? 'covers' },
      Object.entries(say.kinds).map(([value, title]) => ({ title, value })),
    ),
    beside(
      day({ id: 'on', label: say.on, errorMessage: say.chooseDay, value: typed?.on ?? today }),
      day({ id: 'until', label: say.until, errorMessage: say.chooseDay, value: typed?.until }),
    ),
  ];
  const button = execute(say.press, { verb: 'joining.hand-over', v: 1, id: serviceId, rev: 1, newId }, primary);
  return { card: card(say.title, body, [button], [notice]), summary: say.title };
}

/** What was handed over, and where to find what waits. */
export function handedOverCard(handover: Handover, tab: string): Message {
  const done = say.done(handover);
  return { card: card(done, [strong(done), quiet(say.pack)], [openUrl(organisationText.openTab, tab)]), summary: done };
}
