import type { z } from 'zod';
import type { Action } from '../../shared/policy.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { OpenStream, ReadFile } from './files.ts';
import type { Message } from './sender.ts';

/**
 * One shape declares everything a person can do, card verbs and the tab's routes alike: its name and version, what it
 * accepts, the action the permission table is asked about, the audit event it leaves and the use case. Decisions 8.
 */
interface Declaration<Input> {
  readonly name: string;
  readonly version: number;
  readonly contract: z.ZodType<Input>;
  readonly action: Action | 'own-account';
  readonly audit: string;
}

/** What a card's button carries, and nothing else. Decisions 11. */
export interface Press {
  readonly id: string;
  readonly rev: number;
  readonly newId: string | undefined;
  readonly activityId: string;
  /** What the pressed verb declares: the action that is asked about and the audit event it leaves. */
  readonly action: Action | 'own-account';
  readonly audit: string;
}

/** The answer to a press: a message that takes the card's place, or nothing when the outbox brings it. */
export interface PressAnswer {
  readonly message: Message | undefined;
}

export interface Verb<Input = unknown> extends Declaration<Input> {
  useCase(caller: Caller, press: Press, input: Input): Promise<PressAnswer>;
  /** What to show when the button itself is out of date or its input cannot be read. */
  fresh(caller: Caller, press: Press, notice: string): Promise<PressAnswer>;
  /** The same form with what of its input can be kept, where something else in it cannot. */
  keeping?(caller: Caller, press: Press, notice: string, left: Input): Promise<PressAnswer>;
}

export interface Route<Input = unknown, Answer = unknown> extends Declaration<Input> {
  readonly method: 'get' | 'post';
  /** Such as '/api/schools/:schoolId/grid'. The contract reads path parameters, query and JSON body together. */
  readonly path: string;
  /** The body is a file as it is, and what is said about it stands in the address and the header `x-file-name`. */
  readonly takes?: 'file' | 'stream';
  readonly answer: z.ZodType<Answer>;
  /**
   * `body` gives the file of a route that takes one; nothing of it is read before it is called. `bytes` gives it as it
   * arrives, to a route that takes a stream.
   */
  useCase(caller: Caller, input: Input, body: ReadFile, bytes: OpenStream): Promise<Result<Answer>>;
}

/** A word a person can say to the bot. */
export interface Command {
  readonly words: readonly string[];
  /** What is asked in other words. */
  readonly means?: RegExp;
  /** `said` is what was written; a button for the word says nothing. */
  run(caller: Caller, turn: { readonly activityId: string; readonly said?: string }): Promise<Message[]>;
}

/** Keeps the input type of a declaration inside it, so that declarations of many types fit in one list. */
export const verb = <Input>(declaration: Verb<Input>): Verb => declaration as unknown as Verb;
export const route = <Input, Answer>(declaration: Route<Input, Answer>): Route => declaration as unknown as Route;
