/** What people do over the tab's own API while a picture story is told: what is typed in no picture of its own. */
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import type { Started } from '../../tests/support/started.ts';

/** One person's requests to the server. Each throws with what was answered when it is refused. */
export interface Asking {
  readonly see: <T>(path: string) => Promise<T>;
  readonly send: <T>(path: string, body: object) => Promise<T>;
  /** A file for a child's request. */
  readonly bring: (path: string, name: string, bytes: Uint8Array) => Promise<void>;
}

/** An edit that is known already is not made again, so they go on through all stories. */
let edits = 0;

/** Asks as a person, at addresses below `/api/schools/<school>/`. */
export async function asking(started: Pick<Started, 'url'>, { id }: SamplePerson, school: string): Promise<Asking> {
  const { token } = (await (await fetch(`${started.url}/local/token?person=${id}`)).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const editId = (): string => `picture-${id}-${(edits += 1)}`;
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(`${started.url}/api/schools/${school}/${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    see: async <T>(path: string) => (await (await ask(path, { headers })).json()) as T,
    send: async <T>(path: string, body: object) => {
      const sent = JSON.stringify({ editId: editId(), ...body });
      const typed = { ...headers, 'content-type': 'application/json' };
      return (await (await ask(path, { method: 'POST', body: sent, headers: typed })).json()) as T;
    },
    bring: async (path, name, bytes) => {
      const of = { ...headers, 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) };
      await ask(`${path}&editId=${editId()}`, { method: 'POST', body: Buffer.from(bytes), headers: of });
    },
  };
}
