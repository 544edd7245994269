import { askedCard } from '../../../../bot/features/hours/asked-card.ts';
import { publishedCard } from '../../../../bot/features/resource-allocation/cards.ts';
import { mixCard } from '../../../../bot/features/use-mix/mix-card.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { sampleService } from '../../../../infra/local/sample/people.ts';
import { longestBecause } from '../../../../shared/hours/posting.ts';
import { hoursText } from '../../../../shared/hours/text.ts';
import { transferIdOf, transferSchema, type Transfer } from '../../../../shared/hours/transfer.ts';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { usualRules } from '../../../../shared/resource-allocation/rules.ts';
import { useMixSchema, type UseMix } from '../../../../shared/use-mix/mix.ts';
import { namings, type Naming, type Shown } from './every-card.ts';

const serviceId = serviceIdSchema.parse(sampleService.id);
const tab = 'https://example.org/tab';
const long = 'a'.repeat(longestBecause);

const aMix = (versions: number, names: Naming): UseMix => {
  const signed = (name: string) => ({ personId: 'person-1', name, at: '2026-11-27T09:00:00Z' });
  const shares = { workforce: 40, groups: 30, children: 0, assessment: 20, environment: 0, admin: 10 };
  const version = (number: number) => ({
    ...{ id: `edit-${number}`, number, note: 'a'.repeat(500), by: 'sendco' },
    shares: { ...shares, workforce: 40 - number, groups: 30 + number },
    agreed: { sendco: signed(names.sendco), 'link-therapist': number < 2 ? signed(names.therapist) : null },
  });
  return useMixSchema.parse({
    ...{ id: 'use-mix|service-weald|school-hazelbrook|2026-27', schoolId: 'school-hazelbrook', serviceId },
    ...{ academicYear: '2026-27', rev: 1, versions: Array.from({ length: versions }, (_, n) => version(n + 1)) },
  });
};

const asked = (kind: Transfer['kind'], state: Transfer['state'], names: Naming): Transfer => {
  const word = { personId: 'person-1', name: names.sendco, at: '2026-11-27T09:00:00Z', because: long };
  const side = (schoolId: string) => ({ schoolId, name: names.school, academicYear: '2026-27' });
  return transferSchema.parse({
    ...{ id: transferIdOf(serviceId, 'school-hazelbrook', '0'.repeat(36)), schoolId: 'school-hazelbrook', serviceId },
    ...{
      kind,
      state,
      from: side('school-orchard-bank'),
      to: side('school-hazelbrook'),
      minutes: 300,
      stream: 'authority',
    },
    ...{ asked: word, decided: state === 'asked' ? null : { ...word, name: names.therapist }, rev: 1 },
  });
};

/** The cards of hours asked for, of what hours are for and of hours given, with names of every length. */
export const hoursCards = (): Shown[] => Object.entries(namings).flatMap(([how, names]) => cardsWith(names, how));

function cardsWith(names: Naming, how: string): Shown[] {
  const shown = (name: string, message: Message): Shown => {
    if (!message.card) throw new Error(`${name} is no card`);
    return { name: `${name}, ${how}`, card: message.card, summary: message.summary };
  };
  const transfers = transferSchema.shape.kind.options.flatMap((kind) =>
    transferSchema.shape.state.options.map((state) => asked(kind, state, names)),
  );
  return [
    ...transfers.flatMap((transfer) =>
      [true, false].flatMap((mayDecide) =>
        [4_000, 10].map((free) =>
          shown(
            `hours ${transfer.kind}, ${transfer.state}, ${mayDecide}, ${free}`,
            askedCard({
              ...{ transfer, free, mayDecide, tab },
              ...(free === 10 && { notice: hoursText.tooBusy, typed: long, warned: true }),
            }),
          ),
        ),
      ),
    ),
    ...[1, 2].flatMap((versions) =>
      (['link-therapist', 'sendco', null] as const).map((side) =>
        shown(
          `what hours are for, ${versions}, ${side}`,
          mixCard({ schoolName: names.school, mix: aMix(versions, names), side, tab }),
        ),
      ),
    ),
    ...[1, 2].map((version) =>
      shown(
        `hours published, version ${version}`,
        publishedCard(
          {
            schoolName: names.school,
            version: {
              academicYear: '2026-27',
              version,
              reason: version === 1 ? '' : 'a'.repeat(500),
              rules: usualRules,
            },
            given: {
              ...{ urn: '118001', schoolId: null, name: names.school, band: 'VVH', roll: 210, ward: '' },
              ...{ slcn: null, freeMeals: null },
              minutes: { core: 4_110, authority: 600, 'bought-in': 90 },
              stood: { core: 3_000, authority: 0, 'bought-in': 0 },
            },
            before: 3_000,
          },
          tab,
        ),
      ),
    ),
  ];
}
