import type { AgreementStanding } from '../../../shared/sharing-agreement/agreement.ts';
import { agreementText } from '../../../shared/sharing-agreement/text.ts';
import { Icon } from '../../components/icon.tsx';
import css from './agreement.module.css';

/** How an agreement stands: words with a picture and a border, never colour alone. */
export function StandingPill({ standing }: { readonly standing: AgreementStanding }) {
  const holds = standing === 'holds';
  return (
    <span className={holds ? css.holds : css.wants}>
      <Icon name={holds ? 'done' : 'warning'} />
      {agreementText.standings[standing]}
    </span>
  );
}
