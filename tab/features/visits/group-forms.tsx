import { Checkbox } from '@fluentui/react-components';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import type { GroupView } from '../../../shared/visits/contract.ts';
import { fidelitySchema, keyStageSchema, notHeldSchema, whoseSchema } from '../../../shared/visits/group.ts';
import { visitGroupText as t } from '../../../shared/visits/group-text.ts';
import { visitsTabText } from '../../../shared/visits/tab-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { Choice, Small, VisitFormFrame } from './form-parts.tsx';
import { groupIn, sessionIn } from './groups.ts';
import { KnownChildren } from './known-children.tsx';
import { useVisitForm } from './use-visit-form.ts';
import type { Send } from './visits.ts';
import css from './visits.module.css';

interface Props {
  readonly send: Send;
  readonly onClose: () => void;
}

const none = ['', t.fields.none] as const;
const options = {
  strand: [none, ...strands.map((each) => [each, ownWording.strands[each].name] as const)],
  level: [none, ...([1, 2, 3] as const).map((each) => [String(each), visitsText.levels[each]] as const)],
  keyStage: keyStageSchema.options.map((each) => [each, t.keyStage[each]] as const),
  whose: whoseSchema.options.map((each) => [each, t.whose[each]] as const),
  notHeld: [['', t.held] as const, ...notHeldSchema.options.map((each) => [each, t.notHeld[each]] as const)],
  fidelity: fidelitySchema.options.map((each) => [each, t.fidelity[each]] as const),
};

/** What is said of a group; nobody is named. Rows J07, J08, J10. */
export function GroupForm({
  group,
  schoolId,
  send,
  onClose,
}: Props & { readonly group?: GroupView; readonly schoolId: string }) {
  const form = useVisitForm(`visit-group-${group?.id ?? 'new'}`, {
    fields: {
      ...{ name: group?.name ?? '', activity: group?.activity ?? '', strand: group?.strand ?? '' },
      ...{ level: group?.level ? String(group.level) : '', keyStage: group?.keyStage ?? 'ks1' },
      ...{ members: String(group?.members ?? 6), implements: group?.implements ?? 'school' },
      ...{ runs: group?.runs ?? 'school', monitors: group?.monitors ?? 'both' },
      ...{ sessionsPlanned: String(group?.sessionsPlanned ?? 10), startsOn: group?.startsOn ?? '' },
      ...{ places: String(group?.places ?? 0), waiting: String(group?.waiting ?? 0) },
      requests: group?.requestIds.join(' ') ?? '',
      ...{ nextStartOn: group?.nextStartOn ?? '', outcome: group?.outcome ?? '', isOver: group?.isOver ? 'yes' : '' },
    },
  });
  const { field, type, draft } = form;
  const onSend = (confirmed: boolean) =>
    form.run(async () => {
      const said = groupIn(draft.fields);
      if (typeof said === 'string') return { sentence: said };
      const newId = group?.id.split('|').at(-1) ?? draft.id;
      return send('visit-groups', { newId, seen: group?.rev ?? 0, group: said, confirmed });
    }, visitsTabText.done);
  const small = (name: string, label: string, kind: 'text' | 'number' | 'date' = 'text', most = 120) => (
    <Small label={label} type={kind} most={most} value={field(name)} onChange={(value) => type({ [name]: value })} />
  );
  const pick = (name: string, label: string, all: readonly (readonly [string, string])[]) => (
    <Choice label={label} value={field(name)} options={all} onChange={(value) => type({ [name]: value })} />
  );
  return (
    <VisitFormFrame
      form={form}
      send={t.save}
      onSend={onSend}
      onClose={onClose}
      text={() => `${field('name')} ${field('activity')} ${field('outcome')}`}
    >
      <div className={css.row}>
        {small('name', t.fields.name, 'text', 80)}
        {small('activity', t.fields.activity)}
        {pick('keyStage', t.fields.keyStage, options.keyStage)}
        {pick('strand', t.fields.strand, options.strand)}
        {pick('level', t.fields.level, options.level)}
        {small('members', t.fields.members, 'number')}
        {pick('implements', t.fields.implements, options.whose)}
        {pick('runs', t.fields.runs, options.whose)}
        {pick('monitors', t.fields.monitors, options.whose)}
        {small('sessionsPlanned', t.fields.sessionsPlanned, 'number')}
        {small('startsOn', t.fields.startsOn, 'date')}
        {small('nextStartOn', t.fields.nextStartOn, 'date')}
        {small('places', t.fields.places, 'number')}
        {small('waiting', t.fields.waiting, 'number')}
      </div>
      <KnownChildren schoolId={schoolId} form={form} />
      {small('outcome', t.fields.outcome, 'text', 400)}
      <Checkbox
        label={t.fields.isOver}
        checked={field('isOver') === 'yes'}
        onChange={(_, { checked }) => type({ isOver: checked === true ? 'yes' : '' })}
      />
    </VisitFormFrame>
  );
}

/** One session: held with how many, or not held and why. Rows J07, J09. */
export function SessionForm({
  group,
  today,
  send,
  onClose,
}: Props & { readonly group: GroupView; readonly today: string }) {
  const form = useVisitForm(`visit-session-${group.id}`, {
    fields: { on: today, notHeld: '', attended: String(group.members), fidelity: 'as-meant' },
  });
  const { field, type, draft } = form;
  const onSend = () =>
    form.run(async () => {
      const session = sessionIn(draft.id, draft.fields);
      if (typeof session === 'string') return { sentence: session };
      return send(`visit-groups/${encodeURIComponent(group.id)}/sessions`, { session });
    }, visitsTabText.done);
  return (
    <VisitFormFrame form={form} send={t.save} onSend={onSend} onClose={onClose}>
      <div className={css.row}>
        <Small label={t.on} type="date" value={field('on')} onChange={(on) => type({ on })} />
        <Choice
          label={t.why}
          value={field('notHeld')}
          options={options.notHeld}
          onChange={(notHeld) => type({ notHeld })}
        />
        {field('notHeld') === '' && (
          <>
            <Small
              label={t.attended}
              type="number"
              value={field('attended')}
              onChange={(attended) => type({ attended })}
            />
            <Choice
              label={t.fidelityLabel}
              value={field('fidelity')}
              options={options.fidelity}
              onChange={(fidelity) => type({ fidelity })}
            />
          </>
        )}
      </div>
    </VisitFormFrame>
  );
}
