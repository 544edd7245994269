/** Types of the part of channel/channel.mjs that the tests use; see its README. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
}
export interface ChatMessage {
  /** Rises with each message of the channel. */
  readonly n: number;
  readonly id: string;
  readonly from: string;
  readonly deleted: boolean;
  readonly activity: { readonly text?: string; readonly summary?: string; readonly attachments?: unknown[] };
  readonly versions: readonly unknown[];
}
export interface Chat {
  readonly id: string;
  readonly messages: Map<string, ChatMessage>;
}
export interface Answer {
  readonly status: number;
  readonly body?: { readonly value?: unknown; readonly type?: string; readonly statusCode?: number };
  readonly error?: string;
  readonly replies: readonly ChatMessage[];
}
export interface Recorded {
  readonly method: string;
  readonly op: string;
  readonly tenant: string;
  readonly conversation?: string;
  readonly status?: number | string;
}
export class Channel {
  static start(options: Record<string, unknown>): Promise<Channel>;
  bot: string;
  serviceUrl: (tenantId: string) => string;
  readonly origin: string;
  readonly requests: Recorded[];
  readonly violations: { readonly op: string; readonly what: string }[];
  user(name: string, more: Partial<Person>): Person;
  personal(person: Person, id?: string): Chat;
  group(id: string, members: Person[]): Chat;
  channel(id: string, members: Person[]): Chat;
  install(person: Person, chat: Chat): Promise<Answer>;
  uninstall(person: Person, chat: Chat): Promise<Answer>;
  say(person: Person, chat: Chat, text: string, options?: Record<string, unknown>): Promise<Answer>;
  press(
    person: Person,
    chat: Chat,
    message: ChatMessage,
    title: string,
    inputs?: Record<string, string>,
    options?: Record<string, unknown>,
  ): Promise<Answer>;
  execute(
    person: Person,
    chat: Chat,
    what: { verb: string; data?: unknown; message?: ChatMessage; [more: string]: unknown },
  ): Promise<Answer>;
  submit(person: Person, chat: Chat, data: unknown, options?: Record<string, unknown>): Promise<Answer>;
  activity(person: Person, chat: Chat, fields: Record<string, unknown>): Record<string, unknown>;
  post(activity: unknown, options?: Record<string, unknown>): Promise<Answer>;
  view(message: ChatMessage, person: Person): { body: unknown[]; actions?: { title: string; type: string }[] };
  sent(chat: Chat): ChatMessage[];
  waitFor(chat: Chat, spec: unknown, options?: { ms?: number; after?: number }): Promise<ChatMessage>;
  fault(fault: Record<string, unknown>): unknown;
  clearFaults(): void;
  /** 'change': a message came, was changed or was deleted. */
  on(event: 'change', listener: (message: ChatMessage) => void): this;
  token(
    activity: unknown,
    claims?: Record<string, unknown>,
    sign?: { readonly key?: unknown; readonly kid?: string },
  ): string;
  stop(): Promise<void>;
}
export function cardOf(activity: unknown): Record<string, unknown> | undefined;
export function cardText(card: unknown): string;
export function cardInputs(card: unknown): Record<string, unknown>[];
export function cardActions(card: unknown): Record<string, unknown>[];
export function runScenario(
  scenario: unknown,
  options?: { bot?: string; port?: number; log?: (line: string) => void },
): Promise<{ passed: number; failed: number; results: unknown[]; violations: unknown[] }>;
