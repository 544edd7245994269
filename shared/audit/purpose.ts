/**
 * What data were read or written for: a short code that stays the same, by the first word of the audit event that verbs
 * and routes declare. Row C-01.
 */
export const purposes: Readonly<Record<string, string>> = {
  agreement: 'data-sharing',
  allocation: 'allocation',
  area: 'scoping',
  arrival: 'support',
  assignment: 'hours',
  audit: 'accountability',
  band: 'allocation',
  calendar: 'planning',
  'calendar-feed': 'planning',
  caseload: 'hours',
  clock: 'request-for-help',
  consent: 'consent',
  'case-study': 'support',
  content: 'reference',
  conversation: 'getting-about',
  cycle: 'planning',
  decision: 'request-for-help',
  duplicate: 'request-for-help',
  evaluation: 'evaluation',
  evidence: 'evaluation',
  family: 'request-for-help',
  figures: 'request-for-help',
  framework: 'reference',
  grid: 'scoping',
  history: 'planning',
  hours: 'hours',
  workforce: 'hours',
  'hours-plan': 'hours',
  initial: 'initial-discussions',
  isp: 'support',
  joining: 'people',
  journey: 'service-record',
  library: 'scoping',
  me: 'getting-about',
  organisation: 'people',
  'own-copy': 'data-rights',
  pack: 'planning',
  people: 'people',
  places: 'scoping',
  plan: 'planning',
  planning: 'planning',
  question: 'request-for-help',
  readiness: 'supervision',
  reflection: 'evaluation',
  relationship: 'supervision',
  reminders: 'getting-about',
  report: 'reporting',
  request: 'request-for-help',
  resources: 'reference',
  rights: 'data-rights',
  school: 'getting-about',
  'school-figures': 'allocation',
  schools: 'getting-about',
  service: 'people',
  sheet: 'planning',
  statement: 'reporting',
  support: 'support',
  tour: 'getting-about',
  visit: 'visits',
  'visit-group': 'visits',
};

const nameOf = (event: string): string => event.split('.')[0] ?? event;

/** Whether the events of this kind have a purpose of their own; a test asks it of everything people can do. */
export const hasPurpose = (event: string): boolean => Object.hasOwn(purposes, nameOf(event));

/** The purpose of an audit event: 'request.read' → 'request-for-help'. */
export const purposeOf = (event: string): string => purposes[nameOf(event)] ?? nameOf(event);
