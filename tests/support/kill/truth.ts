import type { LiveCard } from '../../../bot/outbox/store.ts';
import type { OutboxItem } from '../../../bot/ports/change.ts';
import { callerOf } from '../../../bot/features/organisation/store.ts';
import { checkChain } from '../../../bot/audit/check-chain.ts';
import { storedChains } from '../../../bot/storage/audit-stored.ts';
import { accountStore } from '../../../bot/storage/accounts.ts';
import { accountIdOf, type AccountId } from '../../../shared/kernel/ids.ts';
import { instant, londonDate, plusMilliseconds, type Instant } from '../../../shared/kernel/time.ts';
import { sideSchema, type Participant } from '../../../shared/organisation/roles.ts';
import { clockPlace } from '../../../infra/local/clock.ts';
import { cardOf, cardText, type ChatMessage } from '../channel/channel.mjs';
import type { Chatting } from '../chats.ts';
import { keptLog } from '../fixed.ts';
import { auditSecret, composeAt } from '../product.ts';
import { onlooker } from './onlooker.ts';
import { school, type Stage } from './stage.ts';

/** One document of a school as it is stored. */
export interface Document {
  readonly id: string;
  readonly type: string;
  readonly rev?: number;
  readonly kind?: string;
  readonly about?: string;
  readonly event?: string;
  readonly round?: number;
  readonly participants?: readonly Participant[];
}

export async function documentsOf(stage: Pick<Stage, 'containers'>): Promise<Document[]> {
  const query = {
    query: 'SELECT * FROM c WHERE c.schoolId = @school',
    parameters: [{ name: '@school', value: school }],
  };
  const { resources } = await stage.containers.records.items
    .query<Document>(query, { partitionKey: school })
    .fetchAll();
  return resources;
}

/** What is wrong between the records of the school and the two chats; empty when both show the one truth, and once. */
export async function faultsOf(stage: Stage): Promise<string[]> {
  const documents = await documentsOf(stage);
  const owed = owedIn(stage, documents);
  if (owed.length) return owed;
  return [...auditFaults(documents), ...(await chainFaults(stage)), ...(await cardFaults(stage, documents))];
}

/** Nothing is owed any more to the two who can be reached. */
export const isDelivered = async (stage: Stage): Promise<boolean> =>
  owedIn(stage, await documentsOf(stage)).length === 0;

/** What is still owed to the two who can be reached. */
function owedIn(stage: Stage, documents: readonly Document[]): string[] {
  const chats = [stage.therapist, stage.sendco].map(accountOf);
  const items = documents.filter(({ type }) => type === 'outbox') as unknown as OutboxItem[];
  return items.flatMap(({ kind, about, to }) => {
    const holder = documents.find(({ id }) => id === about)?.participants?.find(({ role }) => role === to);
    const account = holder?.accountId ?? to;
    return chats.some((each) => each === account) ? [`${kind} of ${about} is still owed to ${to}`] : [];
  });
}

const accountOf = ({ person }: Chatting): AccountId => accountIdOf(person.tenantId, person.aadObjectId);

/**
 * One event for each revision that a person or a job made. A plan is made in the batch of its cycle, a child's row comes
 * in the batch of its request, and lines and gaps that follow other records are no act; so for a plan it is at most one.
 */
function auditFaults(documents: readonly Document[]): string[] {
  const events = documents.filter(({ type }) => type === 'audit');
  return documents.flatMap(({ id, type, kind, rev = 0 }) => {
    if (type !== 'cycle' && type !== 'sheet' && type !== 'request') return [];
    const count = events.filter(
      ({ about, event }) => about === id && !/^(request\.read|sheet\.child-read)/.test(event ?? ''),
    ).length;
    const wrong = kind === 'plan' ? count > rev - 1 : count !== rev;
    return wrong ? [`${count} audit events for rev ${rev} of ${id}`] : [];
  });
}

/** What `npm run audit:verify` would say. */
async function chainFaults({ containers }: Stage): Promise<string[]> {
  const faults: string[] = [];
  for await (const chain of storedChains(containers, []))
    faults.push(
      ...checkChain(auditSecret, chain, instant(Date.now())).faults.map(
        ({ sentence }) => `${chain.schoolId}: ${sentence}`,
      ),
    );
  return faults;
}

/** The time as the server has it. */
export async function timeOf(stage: Stage): Promise<Instant> {
  const { resource } = await stage.containers.due.item(clockPlace.id, clockPlace.slot).read<{ offsetMs: number }>();
  return plusMilliseconds(instant(Date.now()), resource?.offsetMs ?? 0);
}

/**
 * Ids minted with a card and the signatures of links differ each time it is drawn. Which revision of the grid a card was
 * drawn on, after the # of 'Get ready', is only what that button's own card says.
 */
const asPressed = (card: unknown): string =>
  JSON.stringify(card, (key, value: unknown) => (key === 'newId' || key === 'url' ? undefined : value)).replace(
    /#\d+\./g,
    '#.',
  );

/** Each record's live cards beside what its drawer draws for that person now. */
async function cardFaults(stage: Stage, documents: readonly Document[]): Promise<string[]> {
  const abouts = documents.filter(({ type, kind }) => type === 'cycle' || (type === 'sheet' && kind === 'initial'));
  if (!abouts.length) return [];
  const now = await timeOf(stage);
  const { containers, unwritten } = onlooker(stage.containers, now);
  const clock = { now: () => now, today: () => londonDate(now) };
  const { registry } = composeAt(stage.url, { containers, clock, log: keptLog() }, { endpoint: stage.url });
  const cards = documents.filter(({ type }) => type === 'live-card') as unknown as LiveCard[];
  const faults: string[] = [];
  for (const record of abouts) {
    const drawer = registry.drawers.find(({ prefix }) => record.id.startsWith(`${prefix}|`));
    const live = await drawer?.load(school, record.id);
    for (const who of [stage.therapist, stage.sendco]) {
      const account = (await accountStore(stage.containers).load(accountOf(who)))?.value;
      const caller = account && callerOf(account, 'chat', clock.today());
      const side = sideSchema.safeParse(
        live?.participants.find(({ accountId }) => accountId === caller?.accountId)?.role,
      ).data;
      if (!live || !caller || !side || !live.maySee(caller)) continue;
      // Before the first offer the SENDCo has no card of a cycle, nor the therapist before she opens or changes it.
      const isTheirs = (record.round ?? 0) > 0 || (side === 'link-therapist' && (record.rev ?? 0) > 1);
      const expected = record.type !== 'cycle' || isTheirs;
      const card = cards.find(({ about, accountId }) => about === record.id && accountId === caller.accountId);
      const drawn = live.draw(caller).card;
      faults.push(...chatFaults(stage, who, record.id, { card, drawn, expected }));
    }
  }
  return [...faults, ...unwritten.map((what) => `not brought up to date: ${what}`)];
}

interface Meant {
  readonly card: LiveCard | undefined;
  readonly drawn: unknown;
  readonly expected: boolean;
}

/**
 * The card as it stands in the chat. A press that changed nothing leaves one sentence and what was typed on one's own
 * screen until the card is next brought up to date; then it is the card of both clients that counts.
 */
function cardSeen(stage: Stage, who: Chatting, message: ChatMessage): unknown {
  const seen = stage.channel.view(message, who.person);
  return cardText(seen).includes('\nPlease note: ') ? cardOf(message.activity) : seen;
}

function chatFaults(stage: Stage, who: Chatting, about: string, { card, drawn, expected }: Meant): string[] {
  const whose = `${about} of ${who.person.name}`;
  const messages = stage.channel.sent(who.chat);
  const text = cardText(drawn);
  // The school and what it is about: no other message begins so.
  const title = `${text.split('\n').slice(0, 2).join('\n')}\n`;
  const whole = messages.filter((message) => who.reads(message).startsWith(title));
  if (!card && !expected && !whole.length) return [];
  if (!card?.activityId || card.placingId) return [`${whose}: no card is remembered`];
  const message = messages.find(({ id }) => id === card.activityId);
  if (!message) return [`${whose}: the card is not in the chat`];
  const seen = cardSeen(stage, who, message);
  const second = whole.filter(({ id }) => id !== message.id).map(() => `${whose}: a second live card`);
  if (cardText(seen) !== text) return [...second, `${whose} reads\n${cardText(seen)}\nand not\n${text}`];
  return asPressed(seen) === asPressed(drawn) ? second : [...second, `${whose}: buttons of another revision`];
}

/** How many live cards of the school stand in a chat. */
export const cardsPlaced = (documents: readonly Document[]): number =>
  documents.filter((each) => each.type === 'live-card' && (each as unknown as LiveCard).activityId !== null).length;

const movedOn = 'The newest card is further down.';

/** How many messages are the one line that a card leaves behind when it moves on. */
export const lines = (stage: Stage): number =>
  [stage.therapist, stage.sendco].flatMap((who) => who.all().filter((text) => text.endsWith(movedOn))).length;
