import { Icon } from '../../components/icon.tsx';
import { hoursAddress } from '../../route.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import organisation from '../organisation/organisation.module.css';
import { hoursPartsOf } from './parts.ts';
import { fairHoursText as t } from './text.ts';

/** The way to the hours of the service, for those who have a page there. */
export function HoursLink() {
  const me = useWatch(useAnswers().me());
  return me.phase === 'ready' && hoursPartsOf(me.value.roles.map(({ role }) => role)).length > 0 ? (
    <a className={organisation.contact} href={hoursAddress()}>
      <Icon name="calendar" />
      {t.open}
    </a>
  ) : null;
}
