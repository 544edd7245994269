/**
 * `npm run bench:reminders`: 2,000 reminders due at once under faults, a kill and a database that refuses, judged by what
 * the channel wrote down; a morning of 60,000 people; what an idle server asks. The last line is JSON.
 * `-- --tenants=1900,100 --people=60000 --organisations=300 --minutes=2`; 0 leaves a part out.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { idleRequests } from '../tests/bench/reminders/idle.ts';
import { manyPeople } from '../tests/bench/reminders/many.ts';
import { twoServers } from '../tests/bench/reminders/two-servers.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { tenants: text, people: text, organisations: text, minutes: text } });
const tenants = (values.tenants ?? '1900,100').split(',').map(Number);
const people = Number(values.people ?? 60_000);
const organisations = Number(values.organisations ?? 300);
const minutes = Number(values.minutes ?? 2);
if (![...tenants, people, organisations, minutes].every((each) => each >= 0))
  throw new Error('--tenants, --people, --organisations and --minutes are numbers');

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const say = (line: string): void => console.log(line);
const load = os.loadavg()[0] ?? 0;
say(
  `${os.availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${load.toFixed(1)} at the start.`,
);

const two = tenants[0] ? await twoServers(tenants, (line) => say(`  ${line}`)) : undefined;
if (two)
  say(
    `Two servers: ${two.reminders} reminders, ${two.attempts} attempts in ${round(two.seconds, 1)} s; lost ${two.lost}, repeats ${two.repeats} of ${two.repeatsAllowed} allowed; at most ${two.mostInASecond} in a second; ${round(two.requestsPerReminder, 1)} requests to the database a reminder.`,
  );

// Beside each other: one of them only waits.
const [many, idle] = await Promise.all([
  people ? manyPeople(people, organisations) : undefined,
  minutes ? idleRequests(minutes) : undefined,
]);
if (many)
  say(
    `${many.people} people in ${organisations} tenants, clock and channel simulated: ${many.attempts} attempts in ${round(many.seconds, 1)} s; lost ${many.lost}, repeats ${many.repeats}; ${round(many.requestsPerReminder)} requests a reminder without what its records cost.`,
  );
if (idle !== undefined) say(`An idle server asks ${round(idle, 1)} times a minute.`);

const lost = [two?.lost, many?.lost].filter((each) => each !== undefined);
console.log(
  JSON.stringify({
    lost: lost.length ? lost.reduce((sum, each) => sum + each, 0) : null,
    repeats: two?.repeats ?? null,
    repeatsAllowed: two?.repeatsAllowed ?? null,
    secondsOverLimit: two?.secondsOverLimit ?? null,
    drainRatio: two ? round(two.drainRatio) : null,
    idleRequestsPerMinute: idle === undefined ? null : round(idle, 1),
    requestsPerReminder: two ? round(two.requestsPerReminder, 1) : null,
    queueRequestsPerReminder: many ? round(many.requestsPerReminder) : null,
    repeatsOfMany: many?.repeats ?? null,
  }),
);
process.exit();
