import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { longDate } from '../../../shared/kernel/time.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { schoolAddress } from '../../route.ts';
import { openLink } from '../../teams.ts';
import { tabText } from '../../text.ts';
import { Missed } from './missed.tsx';
import { nextLine, type CycleLine } from './planning.ts';
import { Preparation } from './preparation.tsx';
import { Slot } from './slot.tsx';
import { Steps } from './steps.tsx';
import css from './planning.module.css';

/** A cycle: how far it is, whom it waits for, its times, and what the person gets ready. */
export function CycleView({ school, cycle }: { readonly school: string; readonly cycle: CycleLine }) {
  const next = nextLine(cycle);
  const view = useRef<HTMLDivElement>(null);
  const isOver = cycle.stage === 'met' || cycle.stage === 'agreed';
  return (
    <div ref={view} tabIndex={-1} className={css.cycle}>
      <Steps cycle={cycle} />
      <div className={css.lead}>
        {!cycle.meeting && (
          <p className={css.standing}>
            {cycle.standing} {cycle.waitsForYou && <YourTurn />}
          </p>
        )}
        {cycle.meeting && <Booked school={school} cycle={cycle} />}
        {next && (
          <p className={css.next}>
            <Icon name="chat" />
            {next}
          </p>
        )}
      </div>
      {cycle.status === 'offered' && <Offer cycle={cycle} />}
      {cycle.stage === 'booked' && <Preparation school={school} cycle={cycle} />}
      {cycle.canBeMissed && <Missed school={school} cycle={cycle} onGone={() => view.current?.focus()} />}
      <footer className={css.foot}>
        {!isOver && (
          <span>
            {tabText.heldBy} <strong>{longDate(cycle.dueOn)}</strong>
          </span>
        )}
        <span>{tabText.changed(cycle.changedBy, cycle.changedAt)}</span>
      </footer>
    </div>
  );
}

/** The meeting, and what to do with it: into the calendar before it, to the plan after it. */
function Booked({ school, cycle }: { readonly school: string; readonly cycle: CycleLine }) {
  const { meeting, calendarFile, stage } = cycle;
  if (!meeting) return null;
  return (
    <div className={css.booked}>
      <Slot slot={meeting} says={cycle.standing} sentence={stage !== 'booked'} large />
      {cycle.waitsForYou && <YourTurn />}
      {(stage === 'met' || stage === 'agreed') && (
        <Button as="a" appearance={stage === 'met' ? 'primary' : 'secondary'} href={schoolAddress(school, 'plan')}>
          {tabText.toPlan[stage]}
        </Button>
      )}
      {calendarFile && stage === 'booked' && (
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
