import type { BundleClass } from '../../shared/rights/bundle.ts';
import type { RetentionClass } from '../../shared/rights/retention.ts';
import type { DocumentType } from './documents.ts';

/** The class whose rule a type of document is kept by, or in a line why it has no rule of its own. */
type Rule = { readonly class: Exclude<RetentionClass, 'draft'> } | { readonly none: string };

const work = { class: 'service-record' } as const;
const joint = { class: 'joint-record' } as const;
const trail = { class: 'audit' } as const;
const bookkeeping = { none: 'It tells one press, message or server from another and says nothing of the work.' };
const present = {
  none: 'It says how things are now: it is replaced by what comes after, and ends with the school’s place.',
};
const people = { none: 'It is about a colleague’s own account or place, and ends with that.' };
const figures = { none: 'It holds numbers and what is the same for everybody, about no child and no piece of work.' };

/**
 * How long each type of document is kept, and what disposal takes along: the nightly look reads its lists from here, so
 * that a type cannot be named and forgotten. A new type does not compile before it stands here. A joint record that is
 * about no request, such as a question that came to nothing, is one of the work. domain.md 4.2; row C-24.
 */
export const retained: Readonly<Record<DocumentType, Rule>> = {
  request: { class: 'sen-record' },
  journey: { class: 'nhs-record' },
  decision: joint,
  support: joint,
  question: joint,
  'consent-proof': { class: 'consent' },
  cycle: work,
  sheet: work,
  reflection: work,
  evaluation: work,
  'needs-profile': work,
  'grid-version': work,
  'gap-ranking': work,
  visit: work,
  'visit-group': work,
  'hours-posting': work,
  'hours-balance': work,
  'school-figures': present,
  'school-figures-progress': bookkeeping,
  'figured-school': figures,
  'allocation-run': figures,
  'allocation-page': figures,
  'allocation-year': present,
  'band-notes': figures,
  'hours-transfer': work,
  'use-mix': work,
  audit: trail,
  'audit-head': trail,
  'audit-child': trail,
  'audit-chain': trail,
  disposal: { none: 'It proves that something was disposed of, with who decided and no child.' },
  'retention-report': { none: 'It is written anew at night from what is kept.' },
  'retention-periods': present,
  arrival: {
    none: 'It points at a record of another school, holds nothing of it, and leads nowhere once that is gone.',
  },
  'family-page': {
    none: 'It ends by its own day, and what is typed in it goes when it is sent or the request is erased.',
  },
  'case-study': {
    none: 'While it knows its child it goes with the school’s record; after that it says nothing of anybody.',
  },
  'case-story': { none: 'It says nothing of anybody, and is emptied when the family says no.' },
  school: present,
  grid: present,
  'grid-change': present,
  'grid-share': { none: 'It ends by its own day and holds nothing of the grid.' },
  'needs-settings': present,
  places: present,
  'visit-place': present,
  readiness: { none: 'It is a colleague’s own word about themselves, theirs to take back.' },
  'sharing-agreement': present,
  outbox: bookkeeping,
  'live-card': bookkeeping,
  due: bookkeeping,
  reminder: bookkeeping,
  'reminder-mark': bookkeeping,
  told: bookkeeping,
  mark: bookkeeping,
  lease: bookkeeping,
  account: people,
  invitation: people,
  membership: people,
  handover: people,
  'join-code': people,
  colleague: people,
  tenant: present,
  service: present,
  calendar: present,
  'bank-holidays': figures,
  summary: present,
  'year-plan': present,
  'area-figures': figures,
  'area-release': figures,
  'area-evaluations': figures,
  'library-item': figures,
  resources: present,
  workforce: people,
  'hours-plan': figures,
  'hours-plan-version': figures,
  assignment: figures,
  'assignment-version': figures,
  'reminder-rules': present,
  'decision-targets': present,
  'hours-tariffs': present,
  'hours-asked': present,
  content: present,
  'content-version': present,
};

/** The types of document that are kept by a rule. */
export const typesOf = (kind: BundleClass): DocumentType[] =>
  (Object.keys(retained) as DocumentType[]).filter((type) => {
    const rule = retained[type];
    return 'class' in rule && rule.class === kind;
  });
