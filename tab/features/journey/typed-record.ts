import type { JourneyAnswer } from '../../../shared/journey/contract.ts';
import { createTyped } from '../../typed.ts';

/** What is typed in one field of the service's own record, and why it was not saved when it was sent. */
export interface RecordTyped {
  readonly text: string;
  readonly says: string | undefined;
}

type Child = Pick<JourneyAnswer, 'requestId'>;
export const nhsForm = ({ requestId }: Child): string => `nhs-number ${requestId}`;
export const noteForm = ({ requestId }: Child): string => `note ${requestId}`;

/** Fields that are not saved, kept while somebody looks at another page. */
export const newRecordForms = () => createTyped<RecordTyped>(() => true);
