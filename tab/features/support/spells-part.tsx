import { Button } from '@fluentui/react-components';
import type { SupportAnswer, SupportRecord } from '../../../shared/support/contract.ts';
import { runsOn, supportPlaces, type Spell } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { civilDateSchema } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
import { MistakeButton, Mistakes } from './mistakes.tsx';
import { PartForm } from './part-form.tsx';
import { optionsOf, type FormField, type SendSupport, type Typed } from './support.ts';
import { useKeptOpened } from './use-kept.ts';
import css from './support.module.css';

const s = t.spells;

interface Props {
  readonly answer: SupportAnswer;
  readonly send: SendSupport;
}

/** Support that runs now, level by level, and what ran before. Rows I03, I04, I06. */
export function SpellsPart({ answer, send }: Props) {
  const all = answer.record?.spells ?? [];
  const spells = all.filter(({ gone }) => !gone);
  const mistaken = all.filter(({ gone }) => gone).map((each) => ({ ...each, words: each.what }));
  const seen = answer.record?.rev ?? 0;
  const running = spells.filter((each) => runsOn(each, answer.today)).toSorted((one, other) => one.level - other.level);
  const past = spells.filter((each) => !running.includes(each));
  const item = (spell: Spell) => <SpellItem key={spell.id} spell={spell} answer={answer} send={send} />;
  return (
    <>
      {running.length ? <ul className={css.list}>{running.map(item)}</ul> : <p className={css.quiet}>{s.none}</p>}
      {past.length > 0 && (
        <Fold summary={s.past(past.length)}>
          <ul className={css.list}>{past.map(item)}</ul>
        </Fold>
      )}
      {answer.may.write && <AddSpell answer={answer} send={send} />}
      <Mistakes
        all={mistaken}
        onBack={answer.may.write ? (id) => send('spells', { do: 'restore', id, seen, alone: '' }) : undefined}
      />
    </>
  );
}

const alone: FormField = { name: 'alone', label: s.alone, hint: s.aloneHint, kind: 'long', most: 600 };

function SpellItem({ spell, answer, send }: Props & { readonly spell: Spell }) {
  const { id, level, what, place, from, until } = spell;
  const places = { end: `spell-${id}`, mistake: `mistake-${id}` };
  const { open, show, cancel } = useKeptOpened(places);
  const { rev } = answer.record as SupportRecord;
  return (
    <li className={css.item}>
      <p className={css.words}>
        <span className={css.level} data-level={level}>
          {t.levels[level]}
        </span>
        {what}
      </p>
      <p className={css.quiet}>{`${t.places[place]}, ${until === null ? s.since(from) : s.was(from, until)}`}</p>
      {spell.alone.map(({ at, why }) => (
        <p key={at} className={css.quiet}>
          {s.aloneBecause(why)}
        </p>
      ))}
      {answer.may.write && open === 'end' && (
        <PartForm
          place={places.end}
          rev={rev}
          fields={[
            { name: 'until', label: s.until, kind: 'day', min: from, max: answer.today },
            ...(level === 3 ? [] : [alone]),
          ]}
          begins={{ until: until ?? answer.today }}
          says={s.ended}
          send={(typed, confirmed, _, seen) =>
            send(
              'spells',
              {
                ...{ do: 'end', id, seen, alone: typed['alone'] ?? '' },
                until: civilDateSchema.catch(answer.today).parse(typed['until']),
              },
              confirmed,
            )
          }
          onClose={cancel}
        />
      )}
      {answer.may.write && open === 'mistake' && (
        <PartForm
          place={places.mistake}
          rev={rev}
          intro={t.mistake.sure}
          submit={t.mistake.takeOut}
          fields={level === 3 ? [] : [alone]}
          begins={{}}
          says={t.mistake.taken}
          send={({ alone: why = '' }, confirmed, _, seen) =>
            send('spells', { do: 'mistake', id, seen, alone: why }, confirmed)
          }
          onClose={cancel}
        />
      )}
      {answer.may.write && !open && (
        <div className={css.buttons}>
          {until === null && (
            <Button size="small" onClick={() => show('end')}>
              {s.end}
              <span className="unseen"> {what}</span>
            </Button>
          )}
          <MistakeButton of={what} onClick={() => show('mistake')} />
        </div>
      )}
    </li>
  );
}

const what: FormField = { name: 'what', label: s.what, hint: s.whatHint, kind: 'short', most: 300 };
const where: FormField = { name: 'place', label: s.place, kind: 'choice', options: optionsOf(t.places) };

/** What can be chosen at a level: the grid's own entries at universal and targeted, and words. */
function fieldsAt(answer: SupportAnswer, { level, entry }: Typed): FormField[] {
  const here = answer.offers.filter((each) => String(each.level) === level);
  const entries = here.map(({ entryId, text }) => [entryId, text] as const);
  const pick: FormField = { name: 'entry', label: s.pick, kind: 'choice', options: [['', s.pickNone], ...entries] };
  const isPicked = here.some(({ entryId }) => entryId === entry);
  return [
    { name: 'level', label: s.level, kind: 'choice', options: levelsFor(answer) },
    ...(here.length ? [pick] : []),
    ...(isPicked ? [] : [what]),
    where,
    { name: 'from', label: s.from, kind: 'day', max: answer.today },
    ...(level === '3' ? [alone] : []),
  ];
}

const levelsFor = ({ whyNotSpecialist }: SupportAnswer) =>
  Object.entries(t.levels).filter(([level]) => level !== '3' || whyNotSpecialist === null);

function AddSpell({ answer, send }: Props) {
  const { open, show, cancel } = useKeptOpened({ add: 'new-spell' });
  const add = (typed: Typed, confirmed: boolean, id: string) => {
    const picked = answer.offers.find(
      ({ entryId, level }) => entryId === typed['entry'] && String(level) === typed['level'],
    );
    const level = typed['level'] === '3' ? 3 : typed['level'] === '2' ? 2 : 1;
    return send(
      'spells',
      {
        ...{ do: 'begin', id, level, what: picked?.text ?? typed['what'] ?? '', alone: typed['alone'] ?? '' },
        ...{ entryId: picked?.entryId ?? null, strand: picked?.strand ?? null },
        place: supportPlaces.find((each) => each === typed['place']) ?? 'class',
        from: civilDateSchema.catch(answer.today).parse(typed['from']),
      },
      confirmed,
    );
  };
  if (!open)
    return (
      <>
        <Button onClick={() => show('add')}>{s.add}</Button>
        {answer.whyNotSpecialist && <p className={`${css.quiet} ${css.note}`}>{answer.whyNotSpecialist}</p>}
      </>
    );
  return (
    <PartForm
      place="new-spell"
      fields={(typed) => fieldsAt(answer, typed)}
      begins={{ level: '1', place: 'class', from: answer.today }}
      says={s.saved}
      send={add}
      onClose={cancel}
    />
  );
}
