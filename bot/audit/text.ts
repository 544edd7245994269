import { longDate, londonDate, type Instant } from '../../shared/kernel/time.ts';

const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`);
const range = (first: number, last: number): string =>
  first === last ? `event ${first} is missing` : `events ${first} to ${last} are missing`;
const day = (at: Instant): string => longDate(londonDate(at));

/** What `npm run audit:verify` says, en-GB. Ids and numbers only. */
export const verifyText = {
  edited: (seq: number): string => `event ${seq} was changed after it was written`,
  unreadable: (id: string): string => `the document ${id} is no event that this product writes`,
  moved: (seq: number): string => `event ${seq} does not stand where it was written: the order was changed`,
  gap: range,
  notFollowing: (seq: number): string =>
    `event ${seq} does not follow from event ${seq - 1}: one of them was written anew`,
  outside: (count: number): string => `${events(count)} outside the chain, written after it began`,
  noChain: 'the list of chains names this school, but there is no chain',
  noHead: 'the head is missing',
  unsigned: 'the head was not signed with this secret: the chain was written anew, or its end was changed',
  cut: (signed: number, last: number): string =>
    `the head was signed for ${events(signed)}, but the chain ends at ${last}: its tail was cut off`,
  oldHead: (signed: number, last: number): string =>
    `the head was signed for ${events(signed)}, but the chain goes on to ${last}: an old head was put back`,
  rewritten: (seq: number): string => `event ${seq} is not the one that the head was signed for: it was written anew`,
  child: (seq: number, child: string): string =>
    `event ${seq} does not follow from the event before it about ${child}: one of them was taken out or written anew`,
  childHead: (child: string): string => `the last event about ${child} is not the one that was noted for this child`,
  tampered: (seq: number): string =>
    `before event ${seq} the server found a head that it had not left so: somebody else wrote in the database`,
  notExported: 'a line of the exported heads was not signed with this secret',
  exportedCut: (at: Instant, seq: number, last: number): string =>
    `the head of ${day(at)} in the log has ${events(seq)}, but the chain ends at ${last}: its tail was cut off`,
  exportedRewritten: (at: Instant, seq: number): string =>
    `event ${seq} is not the one whose hash went into the log on ${day(at)}: the chain was written anew`,
  line: (school: string, count: number, older: number, faults: number): string =>
    [
      `${school}: ${events(count)}`,
      older ? `, and ${older} from before the chain` : '',
      faults ? `, ${faults} wrong` : ', unbroken',
    ].join(''),
  noSchools: 'No school has a chain of audit events.',
  noLocal: (folder: string): string =>
    `There are no data in ${folder}. Run npm start first, or set COSMOS_ENDPOINT and AUDIT_SECRET for the cloud.`,
  noFile: (file: string): string => `The file ${file} cannot be read.`,
  usage: 'npm run audit:verify -- --heads FILE, where FILE holds lines of the server’s log',
} as const;
