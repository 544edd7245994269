import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { longDate } from '../../../shared/kernel/time.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { Notice } from '../../components/notice.tsx';
import { Icon } from '../../components/icon.tsx';
import { YourTurn } from '../../components/turn.tsx';
import { schoolAddress } from '../../route.ts';
import { openLink } from '../../teams.ts';
import { tabText } from '../../text.ts';
import { OwnCalendar } from '../free-busy/own-calendar.tsx';
import { OwnStanding } from '../free-busy/own-standing.tsx';
import { AnswerMove } from './answer-move.tsx';
import { bookingWords as words } from './booking-words.ts';
import { ChangeMeeting } from './change-meeting.tsx';
import { ChooseTime } from './choose-time.tsx';
import { Missed } from './missed.tsx';
import { OfferTimes } from './offer-times.tsx';
import { nextLine, type CycleLine } from './planning.ts';
import { Preparation } from './preparation.tsx';
import { Slot } from './slot.tsx';
import { Steps } from './steps.tsx';
import booking from './booking.module.css';
import css from './planning.module.css';

/** A cycle: how far it is, whom it waits for, its times, and what the person gets ready. */
export function CycleView({ school, cycle }: { readonly school: string; readonly cycle: CycleLine }) {
  const next = nextLine(cycle);
  const view = useRef<HTMLDivElement>(null);
  const focus = () => view.current?.focus();
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
      {cycle.you && cycle.stage === 'booking' && <OwnCalendar days={cycle.days} />}
      {cycle.stage === 'booking' && <Finding school={school} cycle={cycle} onDone={focus} />}
      {cycle.stage === 'booked' && cycle.move && (
        <AnswerMove key={cycle.rev} school={school} cycle={cycle} move={cycle.move} onDone={focus} />
      )}
      {cycle.stage === 'booked' && <Preparation school={school} cycle={cycle} />}
      {cycle.canBeChanged && !cycle.move && <ChangeMeeting school={school} cycle={cycle} onDone={focus} />}
      {cycle.canBeMissed && <Missed school={school} cycle={cycle} onGone={focus} />}
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

/** While a time is found: why, what was asked, and the form of whoever's turn it is. */
function Finding({
  school,
  cycle,
  onDone,
}: {
  readonly school: string;
  readonly cycle: CycleLine;
  readonly onDone: () => void;
}) {
  const { you, waitsForYou, asked, cancelled, proposed, calendarFile } = cycle;
  const offers = you === 'link-therapist' && waitsForYou && cycle.days.length > 0;
  const chooses = you === 'sendco' && waitsForYou;
  return (
    <>
      {cancelled && (
        <div className={booking.form}>
          <Notice>{cancelled}</Notice>
          {calendarFile && (
            <div>
              <Button size="small" onClick={() => openLink(calendarFile)}>
                {words.offCalendar}
              </Button>
            </div>
          )}
        </div>
      )}
      {proposed && <p>{proposed}</p>}
      {asked && (
        <div>
          <h3 className={css.partTitle}>{words.asked}</h3>
          <p>{asked.reason}</p>
        </div>
      )}
      {/* Times that came while the form stood there, such as a proposal, begin it anew. */}
      {offers && (
        <OfferTimes key={cycle.draft.map(({ id }) => id).join()} school={school} cycle={cycle} onDone={onDone} />
      )}
      {chooses && <ChooseTime school={school} cycle={cycle} onDone={onDone} />}
      {cycle.status === 'offered' && !chooses && <Offer cycle={cycle} />}
    </>
  );
}

function Offer({ cycle }: { readonly cycle: CycleLine }) {
  return (
    <div>
      <h3 className={css.partTitle}>{tabText.offeredTimes}</h3>
      <ul className={css.slots}>
        {cycle.offer.map((slot) => (
          <li key={`${slot.on} ${slot.at}`}>
            <Slot slot={slot}>
              <OwnStanding slot={slot} />
            </Slot>
          </li>
        ))}
      </ul>
    </div>
  );
}
