import { standIn, type Fault, type StandIn } from '../../../../../infra/local/graph/stand-in.ts';
import type { StoredEvent } from '../../../../../infra/local/graph/events.ts';
import { calendarScope } from '../../../../../shared/free-busy/contract.ts';
import type { GraphPorts } from '../../../../../tab/features/free-busy/graph.ts';

const origin = 'https://graph.microsoft.com';
/** As long as one question may take; the stand-in's clock goes on by itself. */
const patienceOfOne = 4_000;

/** Graph with this calendar, on a clock that moves only when somebody waits. */
export function aGraph(events: readonly StoredEvent[], ...faults: readonly Fault[]) {
  let now = Date.parse('2026-11-27T08:55:00Z');
  const graph: StandIn = standIn({ origin: () => origin, now: () => now, events: () => [...events] });
  const token = graph.admit('somebody', calendarScope);
  graph.fail(faults);
  const asked: URL[] = [];
  const began = now;
  const ports: GraphPorts = {
    graph: origin,
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
    chance: () => 0.5,
    fetch: async (url, { headers }) => {
      asked.push(new URL(url));
      const { status, headers: given, body, after } = graph.answer(url, headers as Record<string, string>);
      now += after === Infinity ? 0 : Math.min(after, patienceOfOne);
      if (after > patienceOfOne) throw new Error(after === Infinity ? 'connection reset' : 'timed out');
      return new Response(body, { status, headers: given });
    },
  };
  return { ports, token, asked, waited: () => now - began };
}
