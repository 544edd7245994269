import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Problem, SchoolToServe, Serving } from '../../../shared/assignment/problem.ts';
import { usualSettings } from '../../../shared/assignment/settings.ts';
import { shareOut } from '../../../shared/resource-allocation/share-out.ts';

const file = new URL('../../../bot/open-data/schools_england_2022-23.csv.gz', import.meta.url);

/** Which of Kent's districts lie beside each other. */
const beside: [string, string][] = [
  ['Dartford', 'Gravesham'],
  ['Dartford', 'Sevenoaks'],
  ['Gravesham', 'Sevenoaks'],
  ['Gravesham', 'Tonbridge and Malling'],
  ['Sevenoaks', 'Tonbridge and Malling'],
  ['Sevenoaks', 'Tunbridge Wells'],
  ['Tonbridge and Malling', 'Tunbridge Wells'],
  ['Tonbridge and Malling', 'Maidstone'],
  ['Tunbridge Wells', 'Maidstone'],
  ['Tunbridge Wells', 'Ashford'],
  ['Maidstone', 'Swale'],
  ['Maidstone', 'Ashford'],
  ['Swale', 'Ashford'],
  ['Swale', 'Canterbury'],
  ['Ashford', 'Canterbury'],
  ['Ashford', 'Folkestone and Hythe'],
  ['Folkestone and Hythe', 'Canterbury'],
  ['Folkestone and Hythe', 'Dover'],
  ['Canterbury', 'Dover'],
  ['Canterbury', 'Thanet'],
  ['Dover', 'Thanet'],
];

/** Numbers from 0 up to 1 that look like chance and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Row {
  readonly urn: string;
  readonly name: string;
  readonly local_authority: string;
  readonly phase: string;
  readonly district: string;
  readonly trust: string;
  readonly number_on_roll: string;
  readonly sen_support: string;
}

async function kentRows(count: number): Promise<Row[]> {
  const text = (await promisify(gunzip)(await readFile(file))).toString('utf8');
  const state = (row: Row): number => Number(!row.phase.startsWith('State-funded'));
  return parse<Row>(text, { columns: true, skipEmptyLines: true })
    .filter((row) => row.local_authority === 'Kent')
    .toSorted((one, other) => state(one) - state(other) || one.urn.localeCompare(other.urn))
    .slice(0, count);
}

/**
 * A county as a service plans it: Kent's real schools, districts and trusts; made-up therapists with made-up days. All
 * hours there are are shared out, so that nobody has room to spare; nine schools of ten have somebody now, mostly near.
 */
export async function county({ schools: count = 600, therapists: people = 40, seed = 2026 } = {}): Promise<Problem> {
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const rows = await kentRows(count);
  const therapists = Array.from({ length: people }, (_, at): Serving => ({
    key: `therapist-${at + 1}`,
    name: `Therapist ${at + 1}`,
    minutes: 30 * Math.round(((0.4 + 0.2 * Math.floor(random() * 4)) * 60_000) / 30),
    area: pick(rows).district,
  }));
  const shared = shareOut(
    therapists.reduce((sum, { minutes }) => sum + minutes, 0),
    30,
    rows.map(({ urn, number_on_roll: roll, sen_support: support }) => ({
      key: urn,
      weight: Math.round(100 * (1 + (Number(support) || 0) / 40 + (Number(roll) || 0) / 600)),
      base: 0,
      floor: 300,
    })),
  );
  if (!shared.ok) throw new Error('There are not hours enough.');
  const minutes = new Map(shared.shares.map((each) => [each.key, each.minutes]));
  const schools = rows.map((row): SchoolToServe => {
    const near = therapists.filter(({ area }) => area === row.district);
    const someone = random() < 0.8 && near.length ? pick(near) : pick(therapists);
    return {
      key: row.urn,
      name: row.name,
      minutes: minutes.get(row.urn) ?? 0,
      area: row.district,
      cluster: row.trust,
      now: random() < 0.9 ? someone.key : null,
      notWith: random() < 0.02 ? [pick(therapists).key] : [],
      pin: null,
    };
  });
  return { schools, therapists, settings: { ...usualSettings, beside } };
}
