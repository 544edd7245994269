import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { bandNames, type Band } from '../../../shared/allocation/bands.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { yearOf } from '../../../shared/resource-allocation/available.ts';
import { bands } from '../../../shared/resource-allocation/rules.ts';
import type { PlanShares } from '../../../shared/resource-allocation/share-plan.ts';
import { hoursSaid, percentSaid, resourceText } from '../../../shared/resource-allocation/text.ts';
import { vacancyOptions, type VacancyOption } from '../../../shared/resource-allocation/vacancy.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import { NumberField } from './number-field.tsx';
import type { Draft } from './typed-hours.ts';
import { shareText } from './text.ts';
import css from './share.module.css';

const t = shareText.vacancy;
const ways = resourceText.vacancy.ways;

/** Adds or takes out. */
const toggled = <T,>(list: readonly T[], each: T): T[] =>
  list.includes(each) ? list.filter((other) => other !== each) : [...list, each];

interface Props {
  readonly draft: Draft;
  readonly colleagues: PlanAnswer['colleagues'];
  readonly shares: PlanShares;
}

/** What a vacancy takes from whom, and fair ways to share it, side by side. Nothing is stored. Row L14. */
export function VacancyPanel({ draft, colleagues, shares }: Props) {
  const [postId, setPost] = useState('');
  const [own, setOwn] = useState<readonly string[]>([]);
  const [protect, setProtect] = useState<readonly Band[]>(['VVH', 'VH']);
  const [cover, setCover] = useState(0);
  const posts = draft.posts.filter(({ isVacant, stream }) => !isVacant && stream === 'core');
  const choose = (id: string) => {
    const holder = posts.find((each) => each.id === id)?.accountId;
    const theirs = colleagues.find(({ accountId }) => accountId === holder)?.schoolIds ?? [];
    setPost(id);
    setOwn(draft.schools.flatMap(({ urn, schoolId }) => (schoolId && theirs.includes(schoolId) ? [urn] : [])));
  };
  const post = posts.find(({ id }) => id === postId);
  const gone = post ? yearOf(post).available : 0;
  const having = shares.schools.map(({ school, minutes }) => ({ school, minutes: minutes.core }));
  const all = post ? vacancyOptions(having, { gone, own, protect, cover }, draft.rules) : [];
  const options = all.filter(({ way }) => way !== 'cover' || cover > 0);
  return (
    <Panel title={t.title}>
      <p className={css.quiet}>
        {t.intro} {t.onlyCore}
      </p>
      <div className={css.form}>
        <Field label={t.post}>
          <Select value={postId} onChange={(_, { value }) => choose(value)}>
            <option value="">{t.choose}</option>
            {posts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {post && (
          <>
            <p>{t.gone(hoursSaid(gone))}</p>
            <Fold summary={t.served(own.length)}>
              <div className={css.choices}>
                {having.map(({ school: { urn, name } }) => (
                  <Checkbox
                    key={urn}
                    label={name}
                    checked={own.includes(urn)}
                    onChange={() => setOwn(toggled(own, urn))}
                  />
                ))}
              </div>
            </Fold>
            <Fold summary={t.protect}>
              <div className={css.choices}>
                {bands.map((band) => (
                  <Checkbox
                    key={band}
                    label={bandNames[band]}
                    checked={protect.includes(band)}
                    onChange={() => setProtect(toggled(protect, band))}
                  />
                ))}
              </div>
            </Fold>
            <NumberField label={t.cover} value={cover} times={60} most={3_000} onValue={setCover} />
          </>
        )}
      </div>
      {post && <Compared options={options} served={own.length} />}
      {options
        .filter(({ isPossible, schools }) => isPossible && schools > 0)
        .map((option) => (
          <Fold key={option.way} summary={t.each(ways[option.way])}>
            <Losses option={option} />
          </Fold>
        ))}
    </Panel>
  );
}

interface ComparedProps {
  readonly options: readonly VacancyOption[];
  /** How many schools were chosen that lose their therapist. */
  readonly served: number;
}

function Compared({ options, served }: ComparedProps) {
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t.way}>
      <table className={css.table}>
        <thead>
          <tr>
            {[t.way, t.lost, t.losing, t.largest, t.largestShare, t.high].map((title) => (
              <th key={title} scope="col" className={title === t.largest ? css.band : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.way}>
              <th scope="row">
                {ways[option.way]}
                {option.unprotected.length > 0 && (
                  <span className={css.urn}>
                    {t.unprotected(option.unprotected.map((band) => bandNames[band]).join(', '))}
                  </span>
                )}
              </th>
              {option.isPossible ? (
                <>
                  <td>{hoursSaid(option.lost)}</td>
                  <td>{option.schools}</td>
                  <td className={css.words}>
                    {option.largest ? `${hoursSaid(option.largest.lost)}, ${option.largest.school.name}` : '–'}
                  </td>
                  <td>{percentSaid(option.largestShare)}</td>
                  <td>{`${percentSaid(option.highBefore)} → ${percentSaid(option.highAfter)}`}</td>
                </>
              ) : (
                <td colSpan={5} className={css.words}>
                  {served === 0 && option.way === 'own' ? t.chooseServed : t.cannot}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const losses: readonly Column<VacancyOption['losses'][number]>[] = [
  { title: shareText.schools.school, cell: ({ school }) => school.name },
  { title: shareText.schools.band, cell: ({ school }) => bandNames[school.band] },
  { title: t.before, isNumber: true, cell: ({ minutes }) => hoursSaid(minutes) },
  { title: t.after, isNumber: true, cell: ({ after }) => hoursSaid(after) },
  { title: t.lost, isNumber: true, cell: ({ lost }) => <strong>{hoursSaid(lost)}</strong> },
];

const Losses = ({ option }: { readonly option: VacancyOption }) => (
  <WideTable
    label={ways[option.way]}
    rows={option.losses.filter(({ lost }) => lost !== 0).toSorted((one, other) => other.lost - one.lost)}
    keyOf={({ school }) => school.urn}
    columns={losses}
    stacks
  />
);
