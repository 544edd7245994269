import { useState } from 'react';
import type { SupportAnswer } from '../../../shared/support/contract.ts';
import type { NotSaved } from './support.ts';

/**
 * The revision that somebody had before them when they opened a form: what comes to the page meanwhile has not been read.
 * After a refusal the form shows what stands there, and counts as read.
 */
export function useSeen({ record }: Pick<SupportAnswer, 'record'>) {
  const now = record?.rev ?? 0;
  const [opened] = useState(now);
  const [wasRefused, setRefused] = useState(false);
  return {
    seen: wasRefused ? now : opened,
    noted: (why: NotSaved | undefined): NotSaved | undefined => {
      if (why && !why.found) setRefused(true);
      return why;
    },
  };
}
