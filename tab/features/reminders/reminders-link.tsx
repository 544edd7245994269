import { Icon } from '../../components/icon.tsx';
import { remindersAddress } from '../../route.ts';
import organisation from '../organisation/organisation.module.css';
import { remindersPageText } from './text.ts';

/** The way to one's own reminders. */
export function RemindersLink() {
  return (
    <a className={organisation.contact} href={remindersAddress}>
      <Icon name="bell" />
      {remindersPageText.open}
    </a>
  );
}
