import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import { streamSchema } from '../../../shared/hours/posting.ts';
import { visitCardText } from '../../../shared/visits/card-text.ts';
import type { VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { usualWork } from '../../../shared/visits/usual-work.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { Choice, PartsEditor, Small, VisitFormFrame } from './form-parts.tsx';
import { useVisitForm } from './use-visit-form.ts';
import { blankPart, draftOf, fromTemplate, pathOf, planIn, type Send } from './visits.ts';
import css from './visits.module.css';

const streamOptions = streamSchema.options.map((each) => [each, t.streams[each]] as const);
const shortOptions = [
  ['', t.fields.notShort] as const,
  ...cancelledBySchema.options.map((by) => [by, visitsText.by[by]] as const),
];

const { workForm } = visitCardText;
const whereOptions = [
  ['elsewhere', workForm.elsewhere],
  ['school', workForm.atSchool],
] as const;

interface Props {
  /** Undefined for a new one. */
  readonly visit?: VisitView;
  /** 'work' is done and was not planned. */
  readonly what: 'plan' | 'change' | 'log' | 'work';
  readonly page: Pick<VisitsAnswer, 'place' | 'today'>;
  readonly send: Send;
  readonly onClose: () => void;
}

/** A visit is planned, changed or logged: when, and its parts. Rows J01, J02, J04. */
export function VisitFormOf({ visit, what, page, send, onClose }: Props) {
  const form = useVisitForm(`visit-${what}-${visit?.id ?? 'new'}`, {
    fields: {
      on: visit?.on ?? (what === 'work' ? page.today : ''),
      where: 'elsewhere',
      startsAt: visit?.startsAt ?? '09:00',
      travel: String(visit?.travelMinutes ?? 0),
      stream: visit?.stream ?? 'core',
      short: visit?.done?.short?.by ?? '',
    },
    parts: visit?.parts.map(draftOf) ?? [what === 'work' ? draftOf(usualWork) : blankPart('part-1')],
  });
  const [isOdd, setOdd] = useState(false);
  const { field, type, draft } = form;
  const onSend = (confirmed: boolean) =>
    form.run(async () => {
      const plan = planIn(draft, visit?.parts);
      if (typeof plan === 'string') return { sentence: plan };
      const { parts, travelMinutes } = plan;
      if (what === 'log' && visit) {
        const short = cancelledBySchema.safeParse(field('short')).data ?? null;
        return send(pathOf(visit, 'log'), { seen: visit.rev, parts, travelMinutes, short, confirmed });
      }
      if (what === 'work') {
        const isElsewhere = field('where') === 'elsewhere';
        return send('visit-work', { ...plan, newId: draft.id, isElsewhere, confirmed });
      }
      const body = { ...plan, confirmed, anyway: isOdd };
      const why = await (visit ? send(pathOf(visit, 'change'), body) : send('visits', { ...body, newId: draft.id }));
      setOdd(why !== undefined && !why.found && why.sentence.includes(visitsText.anyway));
      return why;
    }, t.done);
  const sendWords = what === 'log' || what === 'work' ? t.logIt : isOdd ? t.planAnyway : visit ? t.save : t.planIt;
  const words = () => draft.parts.map(({ purpose, room }) => `${purpose} ${room}`).join(' ');
  return (
    <VisitFormFrame form={form} send={sendWords} onSend={onSend} onClose={onClose} text={words}>
      <div className={css.row}>
        {what !== 'log' && (
          <>
            <Small label={t.fields.on} type="date" value={field('on')} onChange={(on) => type({ on })} />
            <Small
              label={t.fields.startsAt}
              type="time"
              value={field('startsAt')}
              onChange={(startsAt) => type({ startsAt })}
            />
            <Choice
              label={t.fields.stream}
              value={field('stream')}
              options={streamOptions}
              onChange={(stream) => type({ stream })}
            />
          </>
        )}
        <Small label={t.fields.travel} type="number" value={field('travel')} onChange={(travel) => type({ travel })} />
        {what === 'work' && (
          <Choice
            label={workForm.where}
            value={field('where')}
            options={whereOptions}
            onChange={(where) => type({ where })}
          />
        )}
        {what === 'log' && (
          <Choice
            label={t.fields.short}
            value={field('short')}
            options={shortOptions}
            onChange={(short) => type({ short })}
          />
        )}
      </div>
      {what === 'plan' && (
        <Button
          size="small"
          onClick={() => {
            const { startsAt, travel, parts } = fromTemplate(page.place.template, form.newId);
            form.replace({ fields: { ...draft.fields, startsAt, travel }, parts });
          }}
        >
          {t.fromTemplate}
        </Button>
      )}
      <PartsEditor form={form} />
    </VisitFormFrame>
  );
}
