import { agreementText } from '../sharing-agreement/text.ts';
import { requestText } from './text.ts';
import type { RequestView } from './view.ts';

/** Nothing of the record is there to read, whoever reads: the school has taken it out of use. Row C-13. */
export const isHidden = ({ identity }: Pick<RequestView, 'identity'>): boolean =>
  identity === 'restricted' || identity === 'erased';

/** Why who it is does not show, and whom to ask; undefined when it does, or would, outside a card. */
export function whyHidden({ identity, standings }: Pick<RequestView, 'identity' | 'standings'>): string | undefined {
  if (identity === 'restricted') return requestText.restricted;
  if (identity === 'erased') return requestText.erased;
  if (identity === 'merged') return requestText.whoIsThere;
  if (identity === 'no-agreement') return agreementText.noName;
  if (identity !== 'no-consent') return undefined;
  const { why } = standings.discuss;
  if (why === 'parents-disagree') return requestText.parentsDisagree;
  return why === 'not-asked' ? requestText.noConsent : requestText.noConsentNow;
}
