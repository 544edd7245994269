import { BackLink } from '../../components/back-link.tsx';
import { schoolAddress } from '../../route.ts';
import { evaluationPageText as t } from './text.ts';

/** From one tool back to the list of them. */
export function BackToTools({ id }: { readonly id: string }) {
  return <BackLink to={schoolAddress(id, 'evaluations')}>{t.all}</BackLink>;
}
