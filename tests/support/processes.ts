import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';

interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
}

/** The processes of this machine from /proc; none where there is no /proc (then only ports can be looked at). */
function running(): Running[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const read = stat(Number(name));
        return read ? [read] : [];
      });
  } catch {
    return [];
  }
}

function stat(pid: number): Running | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so count from the last bracket.
    const [state = '', parent = ''] = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(parent), state };
  } catch {
    return undefined; // it ended while we looked
  }
}

/** A process and all below it, oldest first. */
export function familyOf(pid: number): number[] {
  const all = running();
  const below = (parent: number): number[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each.pid, ...below(each.pid)]);
  return [pid, ...below(pid)];
}

/** Those of these processes that still run. One that only waits to be collected by its parent has ended. */
export const stillRunning = (pids: readonly number[]): number[] =>
  pids.filter((pid) => {
    const found = stat(pid);
    return found !== undefined && found.state !== 'Z';
  });

/** Does anybody answer on this port of the loopback address? */
export const answersOn = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => done(true)).once('error', () => done(false));
    socket.once('connect', () => socket.destroy());
  });

/** Asks again until it is true or the time is over; says which. */
export async function eventually(ask: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (!(await ask())) {
    if (performance.now() > until) return false;
    await new Promise((next) => setTimeout(next, 25));
  }
  return true;
}
