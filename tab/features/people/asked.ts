import { strandSchema } from '../../../shared/balanced-system/framework.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { roleScopes, type Role } from '../../../shared/organisation/roles.ts';
import type { TypedInvite } from './kept.ts';
import { peopleText } from './text.ts';

const t = peopleText.invite;

/** Where an invitation is made: on a school's page, or on the service's. */
export type InvitePlace =
  | { readonly kind: 'school'; readonly serviceId: string; readonly schoolId: string }
  | { readonly kind: 'service'; readonly serviceId: string };

/** Roles that are held for a time only. */
export const isForATime = (role: Role | ''): boolean => role === 'specialist' || role === 'cover-therapist';

/** Whether a role may be held for the whole service, for several schools, or for either. */
export const scopesOf = (role: Role | ''): readonly ('service' | 'schools')[] =>
  role ? (['service', 'schools'] as const).filter((kind) => roleScopes[role].includes(kind)) : [];

type Wanted = { readonly body: object } | { readonly missing: string };

/** It may be held for the service or for several schools, and nobody has said which. */
const isWhereOpen = ({ role, whole }: TypedInvite): boolean => scopesOf(role).length > 1 && whole !== 'schools';

function scopeOf(typed: TypedInvite, place: InvitePlace): object | undefined {
  const { serviceId } = place;
  if (place.kind === 'service') {
    const only = scopesOf(typed.role);
    const whole = only.length === 1 ? only[0] : typed.whole;
    if (whole === 'service') return { kind: 'service', serviceId };
    const name = typed.team.trim();
    return whole === 'schools' && name && typed.schoolIds.length
      ? { kind: 'schools', serviceId, name, schoolIds: typed.schoolIds }
      : undefined;
  }
  const { schoolId } = place;
  if (typed.role !== 'specialist') return { kind: 'school', serviceId, schoolId };
  if (typed.about === 'child' && typed.childId) return { kind: 'child', serviceId, schoolId, requestId: typed.childId };
  const strand = strandSchema.safeParse(typed.strand);
  return typed.about === 'theme' && strand.success
    ? { kind: 'theme', serviceId, schoolId, strand: strand.data }
    : undefined;
}

/** What is sent for a filled form, or the first thing that is missing. The server looks at all of it again. */
export function wanted(typed: TypedInvite, place: InvitePlace): Wanted {
  if (!typed.role) return { missing: `${t.chooseRole}.` };
  const scope = scopeOf(typed, place);
  if (!scope)
    return { missing: place.kind === 'school' ? t.chooseAbout : isWhereOpen(typed) ? t.scopeNeeded : t.teamNeeded };
  if (!typed.name.trim()) return { missing: t.nameNeeded };
  if (!/^\S+@\S+\.\S+$/.test(typed.email.trim())) return { missing: t.emailNeeded };
  const from = civilDateSchema.safeParse(typed.from).data;
  if (!from) return { missing: t.fromNeeded };
  const until = typed.until ? civilDateSchema.safeParse(typed.until).data : null;
  if (until === undefined || (until === null && isForATime(typed.role))) return { missing: t.untilNeeded };
  const { editId, role, name, email } = typed;
  return { body: { editId, role, scope, name: name.trim(), email: email.trim(), from, until } };
}
