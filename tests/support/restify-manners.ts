import { ServerResponse } from 'node:http';
import 'restify';

type WriteHead = (this: ServerResponse, ...all: unknown[]) => ServerResponse;
const hasManners = Symbol.for('link-therapy.write-head');

// restify replaces `writeHead` of every response in the process and no longer returns the response, as Node does. The
// stand-in channel runs in the same process in tests and relies on that, so it is given back here, once a process.
const replaced = ServerResponse.prototype.writeHead as WriteHead;
const polite = function (this: ServerResponse, ...all: unknown[]) {
  replaced.apply(this, all);
  return this;
} as typeof ServerResponse.prototype.writeHead;
if (!(hasManners in replaced)) ServerResponse.prototype.writeHead = Object.assign(polite, { [hasManners]: true });
