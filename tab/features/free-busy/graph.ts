import { addDays, londonInstant, time, type CivilDate } from '../../../shared/kernel/time.ts';
import { eventsPage } from './read-events.ts';
import type { Busy } from './stretches.ts';

/** Days of a calendar, both included. */
export interface Range {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** Why a calendar could not be read. `refused`: consent, or the sign-in, is no longer there. */
export type NotRead = 'refused' | 'no-calendar' | 'too-many' | 'trouble' | 'no-network' | 'not-readable';
export type Reading =
  { readonly ok: true; readonly busy: readonly Busy[] } | { readonly ok: false; readonly why: NotRead };

export interface GraphPorts {
  /** The origin of Graph. */
  readonly graph: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

/** Nobody waits longer for their own calendar than this, all attempts and pages together. */
export const patience = 10_000;
const patienceOfOne = 4_000;
const mostAttempts = 4;
const mostPages = 12;
const pageSize = 250;
const firstPause = 400;

/** How long Graph asks to wait, in milliseconds: seconds or a date, RFC 9110 10.2.3. */
function askedToWait(response: Response | undefined, now: number): number | undefined {
  const said = response?.headers.get('retry-after')?.trim();
  if (!said) return undefined;
  const milliseconds = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** 401 and 403: consent withdrawn or blocked. 404: an account without a mailbox. The rest is Graph's own trouble. */
const whyNot = (response: Response | undefined): NotRead => {
  if (!response) return 'no-network';
  if (response.status === 401 || response.status === 403) return 'refused';
  if (response.status === 404) return 'no-calendar';
  return response.status === 429 ? 'too-many' : 'trouble';
};

const isWorthAnother = (response: Response | undefined): boolean =>
  !response || response.status === 429 || response.status === 408 || response.status >= 500;

/** One question, tried again while there is time: after what Graph asks for, else after a growing pause of chance. */
async function ask(ports: GraphPorts, url: string, token: string, until: number): Promise<Response | NotRead> {
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    prefer: 'outlook.timezone="Europe/London"',
  };
  for (let attempt = 1; ; attempt++) {
    const signal = AbortSignal.timeout(Math.max(1, Math.min(patienceOfOne, until - ports.now())));
    const init: RequestInit = { headers, signal, credentials: 'omit', cache: 'no-store', redirect: 'error' };
    const response = await ports.fetch(url, init).catch(() => undefined);
    if (response?.ok) return response;
    const pause = (askedToWait(response, ports.now()) ?? firstPause * 2 ** (attempt - 1)) * (1 + ports.chance() / 2);
    if (!isWorthAnother(response) || attempt === mostAttempts || ports.now() + pause >= until) return whyNot(response);
    await ports.wait(pause);
  }
}

/** The first address: London's midnight before the first day until that after the last, as moments. */
function firstAddress(graph: string, { first, last }: Range): string {
  const midnight = time('00:00');
  const asked = new URLSearchParams({
    startDateTime: londonInstant(first, midnight),
    endDateTime: londonInstant(addDays(last, 1), midnight),
    $select: 'start,end,showAs',
    $top: String(pageSize),
  });
  return `${graph}/v1.0/me/calendarView?${asked}`;
}

/** The token goes to Graph and nowhere else, whatever a page names as the next. */
const isOfGraph = (graph: string, link: string): boolean =>
  URL.canParse(link) && new URL(link).origin === graph && new URL(link).pathname.startsWith('/v1.0/');

/** Somebody's own times that are not free, read with their own token. Answers within `patience`, whatever Graph does. */
export async function readBusy(ports: GraphPorts, token: string, range: Range): Promise<Reading> {
  const until = ports.now() + patience;
  const busy: Busy[] = [];
  let url: string | undefined = firstAddress(ports.graph, range);
  for (let page = 0; url !== undefined; page++) {
    const response = await ask(ports, url, token, until);
    if (typeof response === 'string') return { ok: false, why: response };
    const read = eventsPage.safeParse(await response.json().catch(() => undefined));
    const isLost = page === mostPages - 1 && read.data?.next !== undefined;
    if (!read.success || isLost || (read.data.next && !isOfGraph(ports.graph, read.data.next)))
      return { ok: false, why: 'not-readable' };
    busy.push(...read.data.busy);
    url = read.data.next;
  }
  return { ok: true, busy };
}
