import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { activitySchema } from '../../../shared/hours/activity.ts';
import { addMinutes, civilTimeSchema } from '../../../shared/kernel/time.ts';
import type { VisitsAnswer } from '../../../shared/visits/contract.ts';
import { mostTemplateLines, templateLineSchema, type TemplateLine } from '../../../shared/visits/place.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { minutesOf } from '../../../shared/visits/visit.ts';
import { Panel } from '../../components/panel.tsx';
import { activityOptions, Rows, Small, VisitFormFrame } from './form-parts.tsx';
import { useVisitForm } from './use-visit-form.ts';
import { blankPart, numberIn, type PartDraft, type Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly page: VisitsAnswer;
  readonly send: Send;
}

/** How a visit usually goes, the way there and setting up included; a new visit can begin with it. Row J02. */
export function TemplatePanel({ page, send }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { startsAt, lines } = page.place.template;
  return (
    <Panel title={t.template}>
      <p className={css.quiet}>{t.templateHint}</p>
      {isOpen ? (
        <TemplateForm page={page} send={send} onClose={() => setOpen(false)} />
      ) : (
        <>
          <ul className={css.day}>
            {lines.map(({ id, minutes, what, kind }, n) => (
              <li key={id}>
                {t.line(addMinutes(startsAt, minutesOf(lines.slice(0, n))), minutes, what || t.kinds[kind])}
              </li>
            ))}
          </ul>
          {page.may.plan && <Button onClick={() => setOpen(true)}>{t.edit}</Button>}
        </>
      )}
    </Panel>
  );
}

const kindOptions = templateLineSchema.shape.kind.options.map((each) => [each, t.kinds[each]] as const);

/** A line as it is typed: its kind stands where a part has its level. */
const draftOf = ({ id, kind, minutes, activity, what }: TemplateLine): PartDraft => ({
  ...blankPart(id),
  ...{ level: kind, minutes: String(minutes), activity: activity ?? 'meeting', purpose: what },
});

function lineIn({ id, level, minutes, activity, purpose }: PartDraft): TemplateLine | undefined {
  const kind = templateLineSchema.shape.kind.safeParse(level);
  const length = numberIn(minutes, 5, 480);
  if (!kind.success || length === undefined) return undefined;
  const what = kind.data === 'work' ? activitySchema.parse(activity) : null;
  return { id, kind: kind.data, minutes: length, activity: what, what: purpose.trim() };
}

function TemplateForm({ page, send, onClose }: Props & { readonly onClose: () => void }) {
  const { template, rev } = page.place;
  const form = useVisitForm('visit-template', {
    fields: { startsAt: template.startsAt },
    parts: template.lines.map(draftOf),
  });
  const { parts } = form.draft;
  const onSend = (confirmed: boolean) =>
    form.run(async () => {
      const startsAt = civilTimeSchema.safeParse(form.field('startsAt'));
      if (!startsAt.success) return { sentence: t.wrongDay };
      const lines = parts.map(lineIn);
      if (lines.includes(undefined)) return { sentence: t.wrongNumber(t.templateFields.minutes) };
      return send('visit-template', { seen: rev, template: { startsAt: startsAt.data, lines }, confirmed });
    }, t.done);
  return (
    <VisitFormFrame
      form={form}
      send={t.save}
      onSend={onSend}
      onClose={onClose}
      text={() => parts.map(({ purpose }) => purpose).join(' ')}
    >
      <Small
        label={t.templateFields.startsAt}
        type="time"
        value={form.field('startsAt')}
        onChange={(startsAt) => form.type({ startsAt })}
      />
      <Rows form={form} least={0} most={mostTemplateLines} add={t.addLine} fresh={{ level: 'work', minutes: '30' }}>
        {({ level }, { small, pick }) => (
          <>
            {pick('level', t.templateFields.kind, kindOptions)}
            {small('minutes', t.templateFields.minutes, { type: 'number' })}
            {level === 'work' && pick('activity', t.templateFields.activity, activityOptions)}
            {small('purpose', t.templateFields.what, { most: 120 })}
          </>
        )}
      </Rows>
    </VisitFormFrame>
  );
}
