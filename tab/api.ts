import type { z } from 'zod';
import type { FoundIn } from '../shared/anonymous-text/finding.ts';
import type { ProblemCode } from '../shared/kernel/problem.ts';
import { instant, type Instant } from '../shared/kernel/time.ts';
import { problemAnswer } from '../shared/organisation/contract.ts';
import { tabText } from './text.ts';
import type { TokenSource } from './token.ts';

/**
 * What came of a question to our API. `refused` means that the server said no (rather than not being reached), so
 * that nothing fetched earlier may stay on the screen; `found`, that it asks first whether a text is to stay that may tell
 * who a child is; `ownSign`, whether what may be a risk is known
 * to the safeguarding lead; `clashes`, whether times are to go that clash with other meetings.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly asOf: Instant }
  | {
      readonly ok: false;
      readonly sentence: string;
      readonly refused: boolean;
      readonly found?: readonly FoundIn[];
      readonly clashes?: true;
      readonly ownSign?: true;
    };

export type Get = <S extends z.ZodType>(path: string, schema: S) => Promise<Answer<z.infer<S>>>;
/** Sends `body` as JSON. It may be sent twice after a refused token, so a body that adds something carries its own id. */
export type Post = <S extends z.ZodType>(path: string, body: object, schema: S) => Promise<Answer<z.infer<S>>>;

/** Both ways to talk to our API. */
export interface Api {
  readonly get: Get;
  readonly post: Post;
}

interface Surroundings {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly token: TokenSource;
  readonly now: () => number;
}

/** A connection that hangs would otherwise keep the page grey, and every later question waiting behind it. */
const patience = 20_000;

export const failed = (sentence: string, refused = false) => ({ ok: false, sentence, refused }) as const;

/** The server's own clock says how fresh an answer is; ours only when its header is missing. */
const asOf = (response: Response, now: () => number): Instant => {
  const said = Date.parse(response.headers.get('date') ?? '');
  return instant(Number.isNaN(said) ? now() : said);
};

const bodyOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
};

/** Every failure of the server is `application/problem+json` with a sentence for the person; a proxy's is not. */
const problemOf = async (response: Response) => {
  // Too many at once is no refusal: the same is sent again a little later.
  const refused = response.status < 500 && response.status !== 429;
  const problem = problemAnswer.safeParse(await bodyOf(response));
  if (problem.success) {
    const { detail, title, found, code } = problem.data;
    const clashes = code === ('slot-overlaps' satisfies ProblemCode) && ({ clashes: true } as const);
    const ownSign = code === ('own-sign' satisfies ProblemCode) && ({ ownSign: true } as const);
    return { ...failed(detail || title, refused), ...(found && { found }), ...clashes, ...ownSign };
  }
  return failed(refused ? tabText.refused : tabText.serverTrouble, refused);
};

/** What the server answered: held against the contract, or the sentence for the person. */
export async function readAnswer<S extends z.ZodType>(
  response: Response,
  schema: S,
  now: () => number,
): Promise<Answer<z.infer<S>>> {
  if (!response.ok) return problemOf(response);
  const value = schema.safeParse(await bodyOf(response));
  return value.success ? { ok: true, value: value.data, asOf: asOf(response, now) } : failed(tabText.notReadable);
}

/** Makes one question to the server: sent with the person's token, its answer held against the contract. */
function asking({ fetch, token, now }: Surroundings) {
  const send = async (path: string, body: object | undefined, again: boolean): Promise<Response | undefined> => {
    const bearer = await token(again).catch(() => undefined);
    if (bearer === undefined) return undefined;
    const headers = { accept: 'application/json', authorization: `Bearer ${bearer}` };
    const sent = body && {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    return fetch(path, { headers, ...sent, signal: AbortSignal.timeout(patience) });
  };
  return async <S extends z.ZodType>(
    path: string,
    body: object | undefined,
    schema: S,
  ): Promise<Answer<z.infer<S>>> => {
    try {
      const first = await send(path, body, false);
      // A token can run out, or its keys change, between two questions: one fresh token is worth a try.
      const response = first?.status === 401 ? await send(path, body, true) : first;
      return response ? await readAnswer(response, schema, now) : failed(tabText.noToken);
    } catch {
      return failed(tabText.noNetwork);
    }
  };
}

/** Makes `get`: fetches a path with the person's token and holds the answer against its contract. */
export function createGet(surroundings: Surroundings): Get {
  const ask = asking(surroundings);
  return (path, schema) => ask(path, undefined, schema);
}

/** Makes `post`: sends a change with the same token, patience and sentences as `get`. */
export function createPost(surroundings: Surroundings): Post {
  return asking(surroundings);
}
