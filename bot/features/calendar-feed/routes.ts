import { z } from 'zod';
import { feedAnswer, feedInput } from '../../../shared/calendar-feed/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { changeFeed, seeFeed } from './change-feed.ts';
import type { FeedPorts } from './ports.ts';

const path = '/api/calendar-feed';

/** A person's own calendar link: see it, make it, end it. Row U07. */
export const feedRoutes = (ports: FeedPorts): Route[] => [
  route({
    name: 'calendar-feed.read',
    version: 1,
    method: 'get',
    path,
    contract: z.object({}),
    answer: feedAnswer,
    action: 'own-account',
    audit: 'calendar-feed.read',
    useCase: (caller) => seeFeed(ports, caller),
  }),
  route({
    name: 'calendar-feed.change',
    version: 1,
    method: 'post',
    path,
    contract: feedInput,
    answer: feedAnswer,
    action: 'own-account',
    audit: 'calendar-feed.changed',
    useCase: (caller, input) => changeFeed(ports, caller, input),
  }),
];
