import { Button, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { visitCardText } from '../../../shared/visits/card-text.ts';
import type { VisitView } from '../../../shared/visits/contract.ts';
import { mostInNote } from '../../../shared/visits/note.ts';
import { slotForSchema } from '../../../shared/visits/slots.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { mostInReason } from '../../../shared/visits/visit.ts';
import { Choice, Small, VisitFormFrame } from './form-parts.tsx';
import { useVisitForm } from './use-visit-form.ts';
import { pathOf, timesIn, type Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly visit: VisitView;
  readonly send: Send;
  readonly onClose: () => void;
}

const { cancelForm, noteForm } = visitCardText;

/** Because of whom, why, and before it is sent what the rule does. Row J12. */
export function CancelForm({ visit, send, onClose, by }: Props & { readonly by: string }) {
  const form = useVisitForm(`visit-cancel-${visit.id}`, { fields: { by, reason: '' } });
  const { field, type } = form;
  const onSend = (confirmed: boolean) =>
    form.run(() => send(pathOf(visit, 'cancel'), { by: field('by'), reason: field('reason'), confirmed }), t.done);
  return (
    <VisitFormFrame
      form={form}
      send={t.cancelNow}
      close={visitCardText.keep}
      onSend={onSend}
      onClose={onClose}
      text={() => field('reason')}
    >
      <Field label={cancelForm.by} hint={visit.rules.find((rule) => rule.by === field('by'))?.says ?? ''}>
        <RadioGroup value={field('by')} onChange={(_, { value }) => type({ by: value })}>
          {visit.rules.map(({ by: each }) => (
            <Radio key={each} value={each} label={visitsText.by[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={cancelForm.reason} hint={cancelForm.reasonHint}>
        <Textarea
          value={field('reason')}
          data-place={form.draft.id}
          maxLength={mostInReason}
          onChange={(_, { value }) => type({ reason: value })}
        />
      </Field>
    </VisitFormFrame>
  );
}

/** What was done and what each side does next. Row J14. */
export function NoteForm({ visit, send, onClose }: Props) {
  const { note } = visit;
  const form = useVisitForm(`visit-note-${visit.id}`, {
    fields: {
      text: note?.text ?? '',
      mine: note?.actions['link-therapist'].join('\n') ?? '',
      theirs: note?.actions.sendco.join('\n') ?? '',
    },
  });
  const { field, type } = form;
  const onSend = (confirmed: boolean) =>
    form.run(
      () =>
        send(pathOf(visit, 'note'), { text: field('text'), mine: field('mine'), theirs: field('theirs'), confirmed }),
      t.done,
    );
  const box = (name: 'text' | 'mine' | 'theirs', label: string, hint: string) => (
    <Field label={label} hint={hint}>
      <Textarea
        value={field(name)}
        data-place={form.draft.id}
        maxLength={mostInNote}
        onChange={(_, { value }) => type({ [name]: value })}
      />
    </Field>
  );
  return (
    <VisitFormFrame form={form} send={t.sendNote} onSend={onSend} onClose={onClose} text={() => field('text')}>
      {box('text', noteForm.text, noteForm.intro)}
      {box('mine', noteForm.mine, '')}
      {box('theirs', noteForm.theirs, '')}
    </VisitFormFrame>
  );
}

/** Times to drop in, one after another. Row J17. */
export function TimesForm({ visit, send, onClose }: Props) {
  const form = useVisitForm(`visit-times-${visit.id}`, { fields: { from: visit.startsAt, each: '15', many: '4' } });
  const { field, type } = form;
  const onSend = () =>
    form.run(async () => {
      const times = timesIn(field('from'), field('each'), field('many'), form.newId);
      return typeof times === 'string' ? { sentence: times } : send(pathOf(visit, 'times'), { times });
    }, t.done);
  return (
    <VisitFormFrame form={form} send={t.slots.offer} onSend={onSend} onClose={onClose}>
      <div className={css.row}>
        <Small label={t.slots.from} type="time" value={field('from')} onChange={(from) => type({ from })} />
        <Small label={t.slots.each} type="number" value={field('each')} onChange={(each) => type({ each })} />
        <Small label={t.slots.many} type="number" value={field('many')} onChange={(many) => type({ many })} />
      </div>
    </VisitFormFrame>
  );
}

const whomOptions = slotForSchema.options.map((each) => [each, t.slots.whom[each]] as const);

/** The times of a visit with who takes one; nobody is named. Row J17. */
export function Slots({ visit, send, mayTake }: Omit<Props, 'onClose'> & { readonly mayTake: boolean }) {
  const form = useVisitForm(`visit-slot-${visit.id}`, { fields: { for: 'staff' } });
  const { times, waiting } = visit.slots;
  if (times.length === 0) return null;
  const act = (path: string, body: object) => void form.run(() => send(pathOf(visit, path), body), t.done);
  const isOpen = visit.state === 'planned' && mayTake;
  const isFull = times.every(({ taken }) => taken);
  return (
    <div className={css.slots}>
      <h4>{t.offerTimes}</h4>
      {isOpen && (
        <Choice
          label={t.slots.for}
          value={form.field('for')}
          options={whomOptions}
          onChange={(whom) => form.type({ for: whom })}
        />
      )}
      <ul>
        {times.map(({ id, at, taken }) => (
          <li key={id}>
            <span>
              {at}, {taken ? t.slots.taken(t.slots.whom[taken.for], taken.by) : t.slots.free}
            </span>
            {isOpen && (
              <Button
                size="small"
                aria-label={taken ? t.slots.giveBackAt(at) : t.slots.takeAt(at)}
                onClick={() =>
                  taken ? act('give-back', { slotId: id }) : act('drop-in', { slotId: id, for: form.field('for') })
                }
              >
                {taken ? t.slots.giveBack : t.slots.take}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <p className={css.quiet}>{t.slots.waiting(waiting.length)}</p>}
      {isOpen && isFull && (
        <Button size="small" onClick={() => act('drop-in', { slotId: null, for: form.field('for') })}>
          {t.slots.wait}
        </Button>
      )}
      {form.notSaved && <p role="alert">{form.notSaved.sentence}</p>}
    </div>
  );
}
