import { z } from 'zod';
import * as contract from '../../../shared/content/contract.ts';
import type { ContentOp } from '../../../shared/content/decide.ts';
import { readContentFile } from '../../../shared/content/file.ts';
import { contentText } from '../../../shared/content/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { unreadableSentence } from '../unreadable.ts';
import { changeContent } from './change-content.ts';
import type { ContentPorts } from './ports.ts';
import { seeContent, serviceOfEditor } from './see-content.ts';

interface Common {
  readonly editId: string;
  readonly seen: number;
  readonly confirmed?: boolean | undefined;
}

interface Post<Input> {
  readonly name: string;
  readonly path: string;
  readonly contract: z.ZodType<Input>;
  readonly audit: string;
  op(input: Input, caller: Caller): Result<ContentOp> | Promise<Result<ContentOp>>;
}

/** One change of the words as a route: what was done goes in, everything as it stands comes out. */
const post = <Input extends Common>(ports: ContentPorts, { op, ...declared }: Post<Input>): Route =>
  route({
    ...declared,
    version: 1,
    method: 'post',
    answer: contract.contentAnswer,
    action: 'content.edit',
    useCase: async (caller, input: Input) => {
      const mine = serviceOfEditor(caller);
      if (!mine.ok) return mine;
      const wish = await op(input, caller);
      if (!wish.ok) return wish;
      const { editId, seen, confirmed } = input;
      const { audit } = declared;
      const changed = await changeContent(ports, caller, { editId, seen, confirmed, audit, op: wish.value });
      return changed.ok ? ok(await seeContent(ports, mine.value, changed.value)) : changed;
    },
  });

const wordsTwice = (words: readonly string[]): string | undefined =>
  words.find((word, at) => words.findIndex((each) => each.toLowerCase() === word.toLowerCase()) !== at);

function opOf({ part }: z.infer<typeof contract.writeBody>): Result<ContentOp> {
  if (part.kind === 'cell') return ok({ do: 'write-cell', cell: part.cell, text: part.text });
  if (part.kind === 'strand') return ok({ do: 'write-strand', strand: part.strand, text: part.text });
  if (part.kind === 'terms') return ok({ do: 'choose-terms', terms: part.terms });
  if (part.kind === 'own-wording') return ok({ do: 'own-wording' });
  const twice = wordsTwice(part.glossary.map(({ word }) => word));
  return twice
    ? fail(problem('not-understood', contentText.twice(twice)))
    : ok({ do: 'write-glossary', glossary: part.glossary });
}

/** The words of a service: read, write a draft, load a file, publish, roll back. Rows A03, A15, A16. */
export const contentRoutes = (ports: ContentPorts): Route[] => [
  route({
    name: 'content.read',
    version: 1,
    method: 'get',
    path: '/api/content',
    contract: z.object({}),
    answer: contract.contentAnswer,
    action: 'content.edit',
    audit: 'content.read',
    useCase: async (caller) => {
      const mine = serviceOfEditor(caller);
      return mine.ok ? ok(await seeContent(ports, mine.value)) : mine;
    },
  }),
  post(ports, {
    name: 'content.write',
    path: '/api/content/draft',
    contract: contract.writeBody,
    audit: 'content.drafted',
    op: opOf,
  }),
  post(ports, {
    name: 'content.load',
    path: '/api/content/file',
    contract: contract.loadBody,
    audit: 'content.loaded',
    op: ({ text }) => {
      const read = readContentFile(text);
      if (!read.ok) return read;
      const { wording, local } = read.value;
      const unreadable = unreadableSentence(read.value);
      if (unreadable) return fail(problem('not-understood', unreadable));
      return ok({ do: 'load', wording, local });
    },
  }),
  post(ports, {
    name: 'content.publish',
    path: '/api/content/publish',
    contract: contract.publishBody,
    audit: 'content.published',
    op: ({ what }) => ok({ do: what }),
  }),
  post(ports, {
    name: 'content.roll-back',
    path: '/api/content/roll-back',
    contract: contract.rollBackBody,
    audit: 'content.rolled-back',
    op: async ({ number }, caller) => {
      const mine = serviceOfEditor(caller);
      const to = mine.ok ? await ports.content.version(mine.value, number) : undefined;
      return to ? ok({ do: 'roll-back', to }) : fail(problem('not-found', contentText.noSuchVersion));
    },
  }),
];
