import type { z } from 'zod';
import { failed, readAnswer, type Answer } from './api.ts';
import { tabText } from './text.ts';
import type { TokenSource } from './token.ts';

/** What is sent: a file as the browser has it. */
export interface Sent {
  readonly file: Blob;
  readonly name: string;
  /** How much of it has gone, in percent. */
  onProgress(percent: number): void;
}

/** Sends a file as it is, with the same token and sentences as `post`; how far it has come is told meanwhile. */
export type Upload = <S extends z.ZodType>(path: string, sent: Sent, schema: S) => Promise<Answer<z.infer<S>>>;

/** A photo over a slow line takes minutes; longer than this it has stopped. */
const patience = 5 * 60_000;

/** Only XMLHttpRequest tells how much of a body has gone. `fetch` tells nothing until all of it has. */
function send(path: string, bearer: string, { file, name, onProgress }: Sent): Promise<Response | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.timeout = patience;
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('authorization', `Bearer ${bearer}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(name.toWellFormed()));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.floor((100 * loaded) / total) : 0);
    request.onload = () => {
      const date = request.getResponseHeader('date');
      done(new Response(request.responseText, { status: request.status, headers: date ? { date } : {} }));
    };
    for (const event of ['error', 'abort', 'timeout'] as const) request.addEventListener(event, () => done(undefined));
    request.send(file);
  });
}

/** Makes `upload`. Sent again with a fresh token when the first was refused; the address carries an id of its own. */
export function createUpload({ token, now }: { readonly token: TokenSource; readonly now: () => number }): Upload {
  const once = async (path: string, sent: Sent, again: boolean): Promise<Response | 'no-token' | undefined> => {
    const bearer = await token(again).catch(() => undefined);
    return bearer === undefined ? 'no-token' : send(path, bearer, sent);
  };
  return async (path, sent, schema) => {
    const first = await once(path, sent, false);
    const response = first instanceof Response && first.status === 401 ? await once(path, sent, true) : first;
    if (response === 'no-token') return failed(tabText.noToken);
    return response ? readAnswer(response, schema, now) : failed(tabText.noNetwork);
  };
}
