import { z } from 'zod';
import type { FeedAnswer } from '../../../shared/calendar-feed/contract.ts';
import { feedText } from '../../../shared/calendar-feed/text.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { card, execute, heading, openUrl, primary, text } from '../../cards/card.ts';
import { verb, type Press, type Verb } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { changeFeed, seeFeed } from './change-feed.ts';
import type { FeedPorts } from './ports.ts';

const { form } = feedText;

/** The card of a person's own link: the way to subscribe, a new link, and the end of it. Pure. */
export function feedCard({ feed }: FeedAnswer, newId: string, notice?: string): Message {
  const data = { v: 1, id: 'me', rev: 1, newId };
  const body = [
    heading(feedText.title),
    text(feedText.what),
    text(feedText.private, { isSubtle: true }),
    ...(feed
      ? [
          text(feedText.how),
          // To be copied: Teams opens no webcal address from a card.
          text(feed.url, { fontType: 'Monospace', size: 'Small' }),
          text(feedText.made(longDate(londonDate(feed.madeAt))), { isSubtle: true, size: 'Small' }),
        ]
      : [text(feedText.none)]),
  ];
  const make = { verb: 'calendar-feed.make', ...data };
  const actions = feed
    ? [
        openUrl(form.open, feed.url, primary),
        execute(form.again, make),
        execute(form.end, { verb: 'calendar-feed.end', ...data }),
      ]
    : [execute(form.make, make, primary)];
  return { card: card(feedText.title, body, actions, [notice]), summary: feedText.title };
}

/** The buttons of a person's own calendar link; the link is theirs, whatever card they press. Row U07. */
export const feedVerbs = (ports: FeedPorts): Verb[] => {
  const shown = (answer: Result<FeedAnswer>, notice?: string): { message: Message } => ({
    message: answer.ok ? feedCard(answer.value, ports.ids.make(), notice) : sentenceCard(answer.problem.sentence),
  });
  const fresh: Verb['fresh'] = async (caller, _press, notice) => shown(await seeFeed(ports, caller), notice);
  const change = (what: 'make' | 'end', notice?: string) => async (caller: Caller, press: Press) =>
    shown(await changeFeed(ports, caller, { editId: press.newId ?? press.activityId, what }), notice);
  return [
    verb({
      name: 'calendar-feed.open',
      version: 1,
      contract: z.object({}),
      action: 'own-account',
      audit: 'calendar-feed.read',
      useCase: async (caller) => shown(await seeFeed(ports, caller)),
      fresh,
    }),
    verb({
      name: 'calendar-feed.make',
      version: 1,
      contract: z.object({}),
      action: 'own-account',
      audit: 'calendar-feed.made',
      useCase: change('make'),
      fresh,
    }),
    verb({
      name: 'calendar-feed.end',
      version: 1,
      contract: z.object({}),
      action: 'own-account',
      audit: 'calendar-feed.ended',
      useCase: change('end', feedText.ended),
      fresh,
    }),
  ];
};
