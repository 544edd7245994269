import type { ProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { isCorrection } from '../../../shared/needs-profile/decide.ts';
import {
  blankProfile,
  inOrder,
  orderOf,
  profileIdOf,
  profileTermOn,
  type NeedsProfile,
} from '../../../shared/needs-profile/profile.ts';
import { firstRules, type NeedsSettings } from '../../../shared/needs-profile/settings.ts';
import { suggestionsFor } from '../../../shared/needs-profile/suggest.ts';
import { pastOf, sumsOf, toldTable } from '../../../shared/needs-profile/tell.ts';
import { changesOf } from '../../../shared/needs-profile/trend.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { NeedsProfilePorts } from './ports.ts';

const rulesOf = (settings: NeedsSettings | undefined) => settings?.rules ?? firstRules;

const termOf = ({ academicYear, term }: NeedsProfile) => ({ academicYear, term });

/** The school's own people: what they counted, and what the service would see of it. */
function whole(now: NeedsProfile, all: readonly NeedsProfile[], settings: NeedsSettings | undefined) {
  const past = pastOf(all, now);
  const terms = inOrder(all.filter(({ rows }) => rows.length > 0)).map(({ academicYear, term, rows }) => ({
    ...{ academicYear, term, all: sumsOf(rows) },
  }));
  return {
    rows: [...now.rows],
    all: sumsOf(now.rows),
    shared: now.shared && { ...now.shared, corrected: now.replaced.length > 0, ...termOf(now) },
    wouldShare: now.shared && !isCorrection(now, past) ? null : toldTable(now.rows, past),
    ...{ terms, changed: changesOf(terms), suggestions: suggestionsFor(now.rows, rulesOf(settings)) },
  };
}

/** Everybody else: what was shared, and nothing that is made from anything else. */
function told(all: readonly NeedsProfile[], settings: NeedsSettings | undefined) {
  const tables = inOrder(all).flatMap((each) =>
    each.shared ? [{ ...each.shared, corrected: each.replaced.length > 0, ...termOf(each) }] : [],
  );
  const last = tables.at(-1) ?? null;
  const terms = tables.map(({ academicYear, term, all: sums }) => ({ academicYear, term, all: sums }));
  return {
    ...{ rows: null, all: null, shared: last, wouldShare: null, terms, changed: changesOf(terms) },
    suggestions: suggestionsFor(last?.rows ?? [], rulesOf(settings)),
  };
}

/**
 * A school's profile of needs of this term: whole for its own people, as shared for the others. One query and one read.
 * Rows M01, M04-M06.
 */
export async function seeProfile(ports: NeedsProfilePorts, caller: Caller, school: School): Promise<ProfileAnswer> {
  const scope = schoolScope(school);
  const at = profileTermOn(ports.clock.today());
  const [known, settings] = await Promise.all([ports.profiles.list(scope), ports.profiles.settings(school.serviceId)]);
  const all = known.filter((each) => orderOf(each) <= orderOf(at));
  const now = all.find(({ id }) => id === profileIdOf(scope, at)) ?? blankProfile(scope, at);
  const shows = may(permissions, caller, 'profile.whole', scope)
    ? whole(now, all, settings?.value)
    : told(all, settings?.value);
  return { ...at, ...shows, mayWrite: may(permissions, caller, 'profile.write', scope) };
}
