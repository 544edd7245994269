import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { hoursText } from '../../../shared/hours/text.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { visitCardText } from '../../../shared/visits/card-text.ts';
import type { VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { timetableOf } from '../../../shared/visits/visit.ts';
import { wishText } from '../../../shared/visits/wish-text.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { copy } from '../../clipboard.ts';
import { CancelForm, NoteForm, Slots, TimesForm } from './small-forms.tsx';
import { VisitFormOf } from './visit-form.tsx';
import { WishForm, Wishes } from './wishes.tsx';
import { pathOf, type Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly visit: VisitView;
  readonly page: VisitsAnswer;
  readonly send: Send;
}

/** How a visit stands, in a few words. */
function standingOf(
  { state, hasBegun, plannedMinutes, usedMinutes, cancellation, done }: VisitView,
  mayLog: boolean,
): string {
  if (state === 'cancelled' && cancellation)
    return visitCardText.state.cancelled(visitsText.bySide[cancellation.by], cancellation.name, '');
  if (state === 'done' && done) return [t.used(usedMinutes), t.loggedBy(done.by)].join('. ');
  if (!hasBegun) return t.setAside(plannedMinutes);
  return mayLog ? t.toLog : t.waitsForLog;
}

/** What it is for, in the words of its activities. */
const whatOf = ({ parts }: VisitView): string =>
  [...new Set(parts.map(({ activity }) => hoursText.activity[activity].toLowerCase()))].join(', ');

/** One visit: when, with whom and how it stands; under it the day, the note and what can be done. Rows J01-J17. */
export function VisitItem({ visit, page, send }: Props) {
  const { on, startsAt, endsAt, therapist, cancellation, done, state, trouble } = visit;
  const waits = state === 'planned' && visit.hasBegun && page.may.log;
  return (
    <li className={css.visit}>
      <h3>{visitsText.when(on, startsAt, endsAt)}</h3>
      <p className={css.quiet}>
        {visit.isElsewhere ? visitCardText.from(therapist) : visitCardText.with(therapist)}: {whatOf(visit)}
      </p>
      <p className={waits ? css.waits : css.standing}>{standingOf(visit, page.may.log)}</p>
      {cancellation && (
        <p className={css.quiet}>
          {cancellation.says}. {visitsText.notice(cancellation.noticeHours)}: {cancellation.reason}
        </p>
      )}
      {done?.short && <p className={css.quiet}>{t.short(done.short.says)}</p>}
      {trouble && <Notice>{trouble}</Notice>}
      <Wishes visit={visit} page={page} send={send} />
      <Fold summary={t.details}>
        <Inside visit={visit} page={page} send={send} />
      </Fold>
    </li>
  );
}

function Day({ visit }: Pick<Props, 'visit'>) {
  return (
    <ul className={css.day}>
      {visit.travelMinutes > 0 && <li>{visitCardText.way(visit.travelMinutes)}</li>}
      {timetableOf(visit).map(({ part, at }) => {
        const what = [hoursText.activity[part.activity], part.purpose].filter(Boolean).join(': ');
        const more = [visitCardText.people(part.audience), part.room].filter(Boolean).join(', ');
        return <li key={part.id}>{visitCardText.part(at, what, part.minutes, more)}</li>;
      })}
    </ul>
  );
}

function Note({ visit: { note } }: Pick<Props, 'visit'>) {
  if (!note) return null;
  return (
    <div className={css.note}>
      <h4>{visitCardText.note}</h4>
      <p className={css.words}>{note.text}</p>
      {sideSchema.options.map(
        (side) =>
          note.actions[side].length > 0 && (
            <div key={side}>
              <p>{visitCardText.actions[side]}</p>
              <ul>
                {note.actions[side].map((action, n) => (
                  <li key={n}>{action}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      <p className={css.quiet}>{note.by}</p>
    </div>
  );
}

const escaped = (text: string): string => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

const copyNotice = async (text: string): Promise<void> => {
  const html = text
    .split('\n\n')
    .map((each) => `<p>${escaped(each)}</p>`)
    .join('');
  if (await copy({ text, html })) announce(t.copied);
};

type Open = 'log' | 'change' | 'cancel' | 'note' | 'times' | 'wish';

function Inside({ visit, page, send }: Props) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { may } = page;
  const { state, hasBegun } = visit;
  const isPlanned = state === 'planned';
  const hasWish = visit.wishes.some(({ standing }) => standing === 'open');
  const opens = (what: Open, words: string, isShown: boolean, isFirst = false) =>
    isShown && (
      <Button key={what} appearance={isFirst ? 'primary' : 'secondary'} onClick={() => setOpen(what)}>
        {words}
      </Button>
    );
  const by = may.log ? 'service' : 'school';
  return (
    <div className={css.inside}>
      <Day visit={visit} />
      <Note visit={visit} />
      <Slots visit={visit} send={send} mayTake={may.dropIn} />
      {(open === 'log' || open === 'change') && (
        <VisitFormOf key={open} visit={visit} what={open} page={page} send={send} onClose={close} />
      )}
      {open === 'cancel' && <CancelForm visit={visit} send={send} onClose={close} by={by} />}
      {open === 'note' && <NoteForm visit={visit} send={send} onClose={close} />}
      {open === 'wish' && <WishForm visit={visit} send={send} onClose={close} />}
      {open === 'times' && <TimesForm visit={visit} send={send} onClose={close} />}
      {!open && (
        <div className={css.buttons}>
          {opens('log', t.logIt, isPlanned && may.log && hasBegun, true)}
          {opens(
            'note',
            visit.note ? t.changeNote : t.note,
            state === 'done' && may.log,
            !visit.note && !visit.isElsewhere,
          )}
          {opens('change', t.change, isPlanned && may.plan)}
          {opens('times', t.offerTimes, isPlanned && may.plan)}
          {opens('wish', wishText.say, isPlanned && !hasBegun && may.wish && !hasWish)}
          {opens('log', t.correct, state === 'done' && may.log)}
          {opens('cancel', t.callOff, isPlanned && may.cancel)}
          {state === 'cancelled' && may.plan && (
            <Button onClick={() => void send(pathOf(visit, 'reopen'), {})}>{t.reopen}</Button>
          )}
        </div>
      )}
      {isPlanned && (
        <Fold summary={t.notice}>
          <p className={css.quiet}>{t.noticeHint}</p>
          <p className={css.words}>{visit.notice}</p>
          <Button size="small" onClick={() => void copyNotice(visit.notice)}>
            {t.copy}
          </Button>
        </Fold>
      )}
    </div>
  );
}
