import type { Role } from '../../../shared/organisation/roles.ts';
import { joiningPolicy } from '../../../shared/joining/policy.ts';
import { Icon } from '../../components/icon.tsx';
import { serviceAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import organisation from '../organisation/organisation.module.css';
import { serviceText } from './service-text.ts';

const those: readonly Role[] = joiningPolicy.flatMap(({ action, roles }) =>
  action === 'people.hand-over' ? roles : [],
);

/** The way to the service's page, for leads and administrators. */
export function ServiceLink() {
  const me = useWatch(useAnswers().me());
  return me.phase === 'ready' && me.value.roles.some(({ role }) => those.includes(role)) ? (
    <a className={organisation.contact} href={serviceAddress}>
      <Icon name="people" />
      {serviceText.open}
    </a>
  ) : null;
}
