import type { AgreementAnswer } from '../../../shared/sharing-agreement/contract.ts';
import { agreementTermsSchema, type AgreementTerms } from '../../../shared/sharing-agreement/agreement.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';

/** What the form holds while somebody types: everything as text. */
export interface TypedTerms {
  readonly purpose: string;
  readonly items: string;
  readonly service: string;
  readonly school: string;
  readonly retention: string;
  readonly serviceName: string;
  readonly serviceRole: string;
  readonly serviceEmail: string;
  readonly servicePhone: string;
  readonly schoolName: string;
  readonly schoolRole: string;
  readonly schoolEmail: string;
  readonly schoolPhone: string;
  readonly signedOn: string;
  readonly reviewOn: string;
}

/** The form as it opens: what was agreed, or the model words where nothing was. */
export function typedTerms(agreement: AgreementAnswer['agreement']): TypedTerms {
  const { purpose, items, bases, retention } = agreement ?? agreementText.model;
  const { service, school } = agreement?.contacts ?? {};
  return {
    purpose,
    items: items.join('\n'),
    service: bases.service,
    school: bases.school,
    retention,
    serviceName: service?.name ?? '',
    serviceRole: service?.role ?? '',
    serviceEmail: service?.email ?? '',
    servicePhone: service?.phone ?? '',
    schoolName: school?.name ?? '',
    schoolRole: school?.role ?? '',
    schoolEmail: school?.email ?? '',
    schoolPhone: school?.phone ?? '',
    signedOn: agreement?.signedOn ?? '',
    reviewOn: agreement?.reviewOn ?? '',
  };
}

/** What was typed as it is kept; undefined while something is missing or cannot be read. */
export function termsOf(typed: TypedTerms): AgreementTerms | undefined {
  const contact = (side: 'service' | 'school') => ({
    name: typed[`${side}Name`],
    role: typed[`${side}Role`],
    email: typed[`${side}Email`].trim() || null,
    phone: typed[`${side}Phone`].trim() || null,
  });
  return agreementTermsSchema.safeParse({
    purpose: typed.purpose,
    items: typed.items
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    bases: { service: typed.service, school: typed.school },
    retention: typed.retention,
    contacts: { service: contact('service'), school: contact('school') },
    signedOn: typed.signedOn,
    reviewOn: typed.reviewOn,
  }).data;
}
