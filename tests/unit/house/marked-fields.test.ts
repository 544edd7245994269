import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineOf } from '../../../bot/features/family-page/make-page.ts';
import { registry } from '../../../bot/features/registry.ts';
import { loggable } from '../../../bot/log.ts';
import type { DocumentType } from '../../../bot/storage/documents.ts';
import { documentSchemas, markedIn, markedNames } from '../../../bot/storage/schemas.ts';
import { journeyViewOf } from '../../../shared/journey/view.ts';
import {
  accountIdOf,
  membershipIdSchema,
  personIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../../../shared/kernel/ids.ts';
import { markedPaths } from '../../../shared/kernel/marking.ts';
import { date } from '../../../shared/kernel/time.ts';
import { roleSchema, roleScopes, type Caller, type Role, type Scope } from '../../../shared/organisation/roles.ts';
import { openCopy } from '../../../shared/own-copy/copy-state.ts';
import { viewOf } from '../../../shared/request-for-help/view.ts';
import { consentProofSchema, proofOf, proofViewOf } from '../../../shared/rights/consent-proof.ts';
import { agreementStandingSchema } from '../../../shared/sharing-agreement/agreement.ts';
import { fakeWorld } from '../bot/cards/fakes.ts';
import { aFamilyPage } from '../shared/family-page/a-page.ts';
import { aJourney } from '../shared/journey/a-journey.ts';
import { aRequest, aWord, ofSchool, standsAt, today } from '../shared/request-for-help/a-request.ts';
import { tries } from '../shared/runs.ts';
import { ourCode, read } from './files.ts';

/** Types of document with a field that says who a child is; nobody lists them but the schemas themselves. */
const ofChildren = (Object.keys(documentSchemas) as DocumentType[]).filter(
  (type) => markedIn(type, 'child').length > 0,
);

const server = ourCode('bot', 'infra').map((file) => ({ file, source: read(file) }));
const registered = read('bot/storage/schemas.ts');
const schemaName = (type: DocumentType): string =>
  new RegExp(`^  '?${type}'?: (\\w+),`, 'm').exec(registered)?.[1] ?? 'not registered';

test('the school’s request, its proof of consent and the service’s document are those that say who a child is', () => {
  expect(ofChildren).toEqual(['family-page', 'request', 'journey', 'consent-proof']);
  expect(markedIn('journey', 'child')).toEqual(['child.name', 'child.bornOn', 'child.nhsNumber', 'note']);
});

test.each(ofChildren)('a %s is stored, and read whole, by one file alone', (type) => {
  const holding = new RegExp(`\\b${schemaName(type)}\\b|toDocument\\('${type}'`);
  const files = server.filter(({ source }) => holding.test(source)).map(({ file }) => file);
  expect(files.sort()).toEqual([`bot/storage/${type}s.ts`, 'bot/storage/schemas.ts']);
});

/** The only answers of the API in which a child's name may stand. Whoever adds to them says here that it is meant. */
const mayAnswer = [
  'children.add-file',
  'children.begin',
  'children.change',
  'children.known',
  'children.list',
  'children.remove-file',
  'journey.change',
  'journey.hand-on',
  'journey.take-up',
  'journeys.list',
  'rights.ask-disposal',
  'rights.bundle',
  'rights.decide-disposal',
  'rights.due',
  'rights.periods',
];

test('no answer of the API but those of request and journey has room for who a child is', () => {
  const { routes } = registry(fakeWorld([]).ports);
  const saying = routes.filter(({ answer }) => markedPaths(answer).some(({ mark }) => mark === 'child'));
  expect(saying.map(({ name }) => name).sort()).toEqual(mayAnswer);
});

test('a log keeps no value of a marked field, whatever it is called there', () => {
  expect(markedNames).toContain('nhsNumber');
  expect(markedNames).toContain('email');
  for (const name of markedNames)
    expect(loggable({ [name]: 'Zanthia', school: 'a' })).toEqual({ [name]: 'withheld', school: 'a' });
});

const hazelbrook = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const elsewhere = {
  schoolId: schoolIdSchema.parse('school-saltmarsh'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const requestId = aRequest().id;

const scopesAt = (at: typeof hazelbrook): Record<Scope['kind'], Scope> => ({
  school: { kind: 'school', ...at },
  schools: { kind: 'schools', serviceId: at.serviceId, name: 'North', schoolIds: [at.schoolId] },
  service: { kind: 'service', serviceId: at.serviceId },
  child: { kind: 'child', ...at, requestId },
  theme: { kind: 'theme', ...at, strand: 'EE' },
});

interface Situation {
  readonly role: Role;
  readonly here: boolean;
  readonly current: boolean;
  readonly thisChild: boolean;
  readonly client: 'chat' | 'tab';
  readonly sharing: (typeof agreementStandingSchema.options)[number];
  readonly consent: 'given' | 'withdrawn' | 'not-asked';
  readonly state: 'open' | 'restricted' | 'erased';
}

const situations = fc.record<Situation>({
  role: fc.constantFrom(...roleSchema.options),
  here: fc.boolean(),
  current: fc.boolean(),
  thisChild: fc.boolean(),
  client: fc.constantFrom('chat' as const, 'tab' as const),
  sharing: fc.constantFrom(...agreementStandingSchema.options),
  consent: fc.constantFrom('given' as const, 'withdrawn' as const, 'not-asked' as const),
  state: fc.constantFrom('open' as const, 'restricted' as const, 'erased' as const),
});

function callerIn({ role, here, current, thisChild, client }: Situation): Caller {
  const [kind = 'school'] = roleScopes[role];
  const scope = scopesAt(here ? hazelbrook : elsewhere)[kind];
  const other = requestIdSchema.parse('request-9-other');
  return {
    personId: personIdSchema.parse('person-1'),
    name: 'Somebody',
    accountId: accountIdOf('t', 'o'),
    tid: 't',
    oid: 'o',
    client,
    today,
    memberships: [
      {
        id: membershipIdSchema.parse('membership-1'),
        role,
        scope: scope.kind === 'child' && !thisChild ? { ...scope, requestId: other } : scope,
        from: date('2026-09-01'),
        until: current ? null : date('2026-11-26'),
      },
    ],
  };
}

/** Whether the caller is one of those at this school who work with the child. */
const worksForService = ({ role, here, thisChild }: Situation): boolean =>
  here &&
  (['link-therapist', 'cover-therapist', 'therapy-assistant'].includes(role) || (role === 'specialist' && thisChild));

const aProof = consentProofSchema.parse(
  proofOf(aRequest({ consents: [aWord({ giver: { personId: 'person-a' } })] }), today, 'family-asks'),
);

/** How each of them is given out, and who may have it, in words of this test's own. */
const documents: Readonly<
  Record<string, { whole: object; give(s: Situation): object | undefined; may(s: Situation): boolean }>
> = {
  request: {
    whole: aRequest(),
    give: (s) => {
      const consents = [aWord({ state: s.consent })];
      return viewOf(callerIn(s), aRequest({ consents, copy: { ...openCopy, state: s.state } }), today, s.sharing);
    },
    may: (s) => {
      if (!s.current || s.client !== 'tab' || s.state === 'erased') return false;
      if (s.here && (s.role === 'sendco' || s.role === 'deputy-sendco')) return true;
      return worksForService(s) && s.state === 'open' && s.sharing === 'holds' && s.consent === 'given';
    },
  },
  // What is typed there goes to nobody at all: it is drawn for the link alone, until it is sent and part of the request.
  'family-page': {
    whole: aFamilyPage(),
    give: () => lineOf(aFamilyPage(), today, { url: '', files: { word: '', pdf: '' } }),
    may: () => false,
  },
  // What is left of consent when the request has gone is the school's alone.
  'consent-proof': {
    whole: aProof,
    give: (s) => proofViewOf(callerIn(s), aProof),
    may: (s) => s.current && s.here && s.client === 'tab' && (s.role === 'sendco' || s.role === 'deputy-sendco'),
  },
  journey: {
    whole: aJourney(),
    give: (s) => journeyViewOf(callerIn(s), aJourney({ copy: { ...openCopy, state: s.state } })),
    may: (s) => {
      if (!s.current || s.client !== 'tab' || s.state === 'erased') return false;
      const isLead = s.role === 'service-lead' || (s.role === 'team-lead' && s.here);
      return s.state === 'restricted' ? isLead : worksForService(s);
    },
  },
};

test('every marked document has a view that this file tries', () => {
  expect(Object.keys(documents).sort()).toEqual(ofChildren.toSorted());
  // A field that is marked and new has to be filled in here, or what is tried below would try nothing of it.
  for (const type of ofChildren)
    for (const path of markedIn(type, 'child')) expect(standsAt(documents[type]?.whole ?? {}, path)).toBeTruthy();
});

test.each(ofChildren)('who a %s is about reaches nobody without the right, in any situation', (type) => {
  const { whole, give, may } = documents[type] ?? { whole: {}, give: () => undefined, may: () => false };
  const canaries = markedIn(type, 'child').map((path) => String(standsAt(whole, path)));
  const check = (situation: Situation) => {
    const given = give(situation);
    const said = JSON.stringify(given ?? {});
    const found = canaries.filter((canary) => said.includes(canary));
    // Whom a legal limit is about, and what is read out and not saved yet, is for the school alone. Row H06.
    const isSchool = situation.role === 'sendco' || situation.role === 'deputy-sendco';
    const theirs = canaries.filter((canary) => isSchool || !ofSchool.includes(canary));
    expect({ situation, found }).toEqual({ situation, found: may(situation) ? theirs : [] });
  };
  fc.assert(fc.property(situations, check), tries(1_500));
});
