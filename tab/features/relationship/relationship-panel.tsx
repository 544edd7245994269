import type { RelationshipAnswer } from '../../../shared/relationship/contract.ts';
import { relationshipText as t } from '../../../shared/relationship/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import css from './relationship.module.css';

/** How the two work together, with how it is counted. Drawn for the pair and their leads only. Row B19. */
export function RelationshipPanel({ id }: { readonly id: string }) {
  return (
    <Panel title={t.title}>
      <Answered watch={useAnswers().relationship(id)} loading={<Loading lines={3} />}>
        {({ relationship }) =>
          relationship ? <Facts relationship={relationship} /> : <p className={css.quiet}>{t.vacant}</p>
        }
      </Answered>
    </Panel>
  );
}

function Facts({ relationship }: { readonly relationship: NonNullable<RelationshipAnswer['relationship']> }) {
  const { people, lastMetOn, daysSince, kept, booked, lastSign, parts, score } = relationship;
  const facts: readonly (readonly [string, string])[] = [
    [t.lastMet, lastMetOn && daysSince !== null ? t.met(lastMetOn, daysSince) : t.notMet],
    [t.meetings, t.kept(kept, booked)],
    ...sideSchema.options.map((side) => {
      const on = lastSign[side];
      return [t.lastSign(people[side]), on ? longDate(on) : t.noSign] as const;
    }),
    [t.score, score === null ? t.noScore : t.ofHundred(score)],
  ];
  return (
    <>
      <dl className={css.facts}>
        {facts.map(([name, says]) => (
          <div key={name} className={css.fact}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{t.whoSees}</p>
      <Fold summary={t.how} className={css.how}>
        <p>{t.howMet}</p>
        <p>{t.howSign}</p>
        {parts.length > 0 && (
          <>
            <p>{t.howScore}</p>
            <ul>
              {parts.map((part) => (
                <li key={part.id}>{t.part(part)}</li>
              ))}
            </ul>
          </>
        )}
        <p>{t.howNot}</p>
      </Fold>
    </>
  );
}
