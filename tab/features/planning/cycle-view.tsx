import { Button } from '@fluentui/react-components';
import { longDate } from '../../../shared/kernel/time.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { openLink } from '../../teams.ts';
import { tabText } from '../../text.ts';
import { nextLine, type CycleLine } from './planning.ts';
import { Preparation } from './preparation.tsx';
import { Slot } from './slot.tsx';
import { Steps } from './steps.tsx';
import css from './planning.module.css';

/** A cycle: how far it is, whom it waits for, its times, and what the person gets ready. */
export function CycleView({ school, cycle }: { readonly school: string; readonly cycle: CycleLine }) {
  const next = nextLine(cycle);
  return (
    <div className={css.cycle}>
      <Steps status={cycle.status} />
      <div className={css.lead}>
        {!cycle.meeting && (
          <p className={css.standing}>
            {cycle.standing} {cycle.waitsForYou && <YourTurn />}
          </p>
        )}
        {cycle.meeting && <Booked cycle={cycle} />}
        {next && (
          <p className={css.next}>
            <Icon name="chat" />
            {next}
          </p>
        )}
      </div>
      {cycle.status === 'offered' && <Offer cycle={cycle} />}
      {cycle.status === 'booked' && <Preparation school={school} cycle={cycle} />}
      <footer className={css.foot}>
        <span>
          {tabText.heldBy} <strong>{longDate(cycle.dueOn)}</strong>
        </span>
        <span>{tabText.changed(cycle.changedBy, cycle.changedAt)}</span>
      </footer>
    </div>
  );
}

function Booked({ cycle }: { readonly cycle: CycleLine }) {
  const { meeting, calendarFile } = cycle;
  if (!meeting) return null;
  return (
    <div className={css.booked}>
      <Slot slot={meeting} says={cycle.standing} large />
      {calendarFile && (
        <Button appearance="primary" onClick={() => openLink(calendarFile)}>
          {planningText.form.calendar}
        </Button>
      )}
    </div>
  );
}

function Offer({ cycle }: { readonly cycle: CycleLine }) {
  return (
    <div>
      <h3 className={css.partTitle}>{tabText.offeredTimes}</h3>
      <ul className={css.slots}>
        {cycle.offer.map((slot) => (
          <li key={`${slot.on} ${slot.at}`}>
            <Slot slot={slot} />
          </li>
        ))}
      </ul>
    </div>
  );
}
