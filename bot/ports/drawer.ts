import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Caller, Participant } from '../../shared/organisation/roles.ts';
import type { Message } from './sender.ts';

/** One record with a live card in chats, as it stands now. */
export interface Live {
  readonly participants: readonly Participant[];
  maySee(caller: Caller): boolean;
  /** The whole card as this caller sees it. */
  draw(caller: Caller): Message;
  /** What an older card shrinks to, and what a new one is for the moment before it is filled. */
  moved(summary?: string): Message;
}

/** How one kind of live card is brought up to date and drawn. Each feature that has one brings its own. */
export interface Drawer {
  /** Ids of its records begin with this word and a bar. */
  readonly prefix: string;
  /** The record as it stands, with the lists that follow from it brought along; undefined when it is gone. */
  load(schoolId: SchoolId, about: string): Promise<Live | undefined>;
}
