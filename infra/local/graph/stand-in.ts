import { londonDate, londonInstant, time, date, instantSchema } from '../../../shared/kernel/time.ts';
import type { StoredEvent } from './events.ts';

/** What can go wrong with the next question, each once, in the order they are named. */
export const faults = [
  'wait-1',
  'wait-60',
  'wait-until',
  'throttled',
  'unauthorised',
  'forbidden',
  'no-mailbox',
  'unavailable',
  'slow',
  'reset',
  'html',
  'no-end',
  'utc',
  'windows-zone',
  'odd-zone',
  'elsewhere',
] as const;
export type Fault = (typeof faults)[number];

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds before it comes; Infinity for a connection that breaks. */
  readonly after: number;
}

export interface StandIn {
  /** A token with which these calendars are read, as sign-in gives it after consent. */
  admit(oid: string, scope: string): string;
  fail(next: readonly Fault[]): void;
  answer(url: string, headers: Readonly<Record<string, string | undefined>>): GraphAnswer;
}

interface Options {
  /** Where it stands, 'http://127.0.0.1:51234'. */
  readonly origin: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What stands in the calendar of somebody between two days. */
  readonly events: (oid: string, first: ReturnType<typeof date>, last: ReturnType<typeof date>) => StoredEvent[];
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}, after = 0): GraphAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
  after,
});

const refusal = (status: number, code: string, message: string, headers: Record<string, string> = {}): GraphAnswer =>
  json(status, { error: { code, message, innerError: {} } }, headers);

const throttled = (headers: Record<string, string> = {}): GraphAnswer =>
  refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', headers);

/** Faults that are an answer of their own; the others bend a right answer. */
const failing: Partial<Record<Fault, (now: number) => GraphAnswer>> = {
  'wait-1': () => throttled({ 'retry-after': '1' }),
  'wait-60': () => throttled({ 'retry-after': '60' }),
  'wait-until': (now) => throttled({ 'retry-after': new Date(now + 2_000).toUTCString() }),
  throttled: () => throttled(),
  unauthorised: () => refusal(401, 'InvalidAuthenticationToken', 'Access token has expired or is not yet valid.'),
  forbidden: () => refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  'no-mailbox': () => refusal(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive or on-premise.'),
  unavailable: () => refusal(503, 'ServiceUnavailable', 'Service unavailable.'),
  reset: () => ({ ...json(200, {}), after: Infinity }),
  html: () => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<h1>Sign in to this network</h1>',
    after: 0,
  }),
};

const bearer = /^Bearer (.+)$/;
const zoneAsked = /outlook\.timezone="([^"]+)"/;
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Answers `GET /v1.0/me/calendarView` as Microsoft Graph does, faults on request included. For this machine and tests. */
export function standIn({ origin, now, events }: Options): StandIn {
  const admitted = new Map<string, { readonly oid: string; readonly scope: string }>();
  let next: Fault[] = [];

  /** A moment in the words of Graph: London's clock when that was asked for, else UTC. */
  const moment = (local: string, inLondon: boolean, fault: Fault | undefined) => {
    if (fault === 'odd-zone') return { dateTime: `${local}:00.0000000`, timeZone: 'Customized Time Zone' };
    if (inLondon && fault !== 'utc')
      return {
        dateTime: `${local}:00.0000000`,
        timeZone: fault === 'windows-zone' ? 'GMT Standard Time' : 'Europe/London',
      };
    const utc = londonInstant(date(local.slice(0, 10)), time(local.slice(11)));
    return { dateTime: `${utc.slice(0, 19)}.0000000`, timeZone: 'UTC' };
  };

  return {
    admit: (oid, scope) => {
      const exp = Math.floor(now() / 1000) + 3_600;
      const claims = { aud: 'https://graph.microsoft.com', ver: '1.0', oid, scp: scope, exp, n: admitted.size };
      const token = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.local`;
      admitted.set(token, { oid, scope });
      return token;
    },
    fail: (these) => {
      next = [...these];
    },
    answer: (url, headers) => {
      const asked = new URL(url, origin());
      const fault = next.shift();
      const failed = fault && failing[fault]?.(now());
      if (failed) return failed;
      const who = admitted.get(bearer.exec(headers['authorization'] ?? '')?.[1] ?? '');
      if (!who) return refusal(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.');
      if (!who.scope.startsWith('Calendars.Read'))
        return refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
      if (asked.pathname !== '/v1.0/me/calendarView') return refusal(404, 'BadRequest', 'Resource not found.');
      const parameter = (name: string): string => asked.searchParams.get(name) ?? '';
      const from = instantSchema.safeParse(parameter('startDateTime'));
      const until = instantSchema.safeParse(parameter('endDateTime'));
      if (!from.success || !until.success)
        return refusal(400, 'ErrorInvalidParameter', 'This request requires a time window.');

      const zone = zoneAsked.exec(headers['prefer'] ?? '')?.[1];
      const inLondon = zone === 'Europe/London' || zone === 'GMT Standard Time';
      const all = events(who.oid, londonDate(from.data), londonDate(until.data)).filter((event) => {
        const at = (local: string) => londonInstant(date(local.slice(0, 10)), time(local.slice(11)));
        return at(event.from) < until.data && at(event.until) > from.data;
      });
      const size = Math.min(Number(parameter('$top') || 10), 1_000);
      const skip = Number(parameter('$skip') || 0);
      const selected = parameter('$select').split(',');
      const value = all.slice(skip, skip + size).map((event, n) => {
        const whole: Record<string, unknown> = {
          subject: event.subject,
          start: moment(event.from, inLondon, fault),
          end: fault === 'no-end' ? undefined : moment(event.until, inLondon, fault),
          showAs: event.showAs,
        };
        const kept = parameter('$select') ? selected : Object.keys(whole);
        return {
          '@odata.etag': 'W/"local"',
          id: `event-${skip + n}`,
          ...Object.fromEntries(kept.map((name) => [name, whole[name]])),
        };
      });
      const more = new URL(asked);
      more.searchParams.set('$skip', String(skip + size));
      const nextLink =
        fault === 'elsewhere'
          ? 'https://graph.example/v1.0/me/calendarView?$skip=10'
          : skip + size < all.length && more.href;
      return json(
        200,
        {
          '@odata.context': `${origin()}/v1.0/$metadata#users('me')/calendarView`,
          value,
          ...(nextLink && { '@odata.nextLink': nextLink }),
        },
        inLondon ? { 'preference-applied': `outlook.timezone="${zone}"` } : {},
        fault === 'slow' ? 6_000 : 0,
      );
    },
  };
}
