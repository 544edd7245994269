import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import {
  childsJourney,
  dayInTheLife,
  serviceActivities,
  termInTheLife,
  timeReachesSchools,
} from '../../../shared/balanced-system/diagrams.ts';
import { whatServicesDo } from '../../../shared/balanced-system/families.ts';
import { cellOf, levelsTopDown, strands, type Level } from '../../../shared/balanced-system/framework.ts';
import { modelText as t } from './model-text.ts';
import css from './diagrams.module.css';

export interface DrawnProps {
  readonly framework: FrameworkAnswer;
  /** One of our sentences in the words the service prefers. */
  readonly said: (sentence: string) => string;
}

/** The style of a level; its name always stands in it. */
const toneOf: Readonly<Record<Level, string | undefined>> = { 1: css.universal, 2: css.targeted, 3: css.specialist };

/** What happens when in a term, in two lanes. */
export const Term = ({ said }: DrawnProps) => (
  <ol className={css.term}>
    {termInTheLife.map(({ when, name, therapist, sendco }) => (
      <li key={name}>
        <div className={css.when}>
          <p className={css.quiet}>{when}</p>
          <h3>{name}</h3>
        </div>
        <dl>
          <div>
            <dt>{t.therapist}</dt>
            <dd>{said(therapist)}</dd>
          </div>
          <div>
            <dt>{said(t.sendco)}</dt>
            <dd>{said(sendco)}</dd>
          </div>
        </dl>
      </li>
    ))}
  </ol>
);

/** A child's way, with the levels that go on beside each other as bars. */
export const Journey = ({ framework, said }: DrawnProps) => (
  <ol className={css.journey}>
    {childsJourney.map(({ name, says, levels }) => (
      <li key={name}>
        <div className={css.stage}>
          <h3>{name}</h3>
          <p>{said(says)}</p>
        </div>
        <ul className={css.bars} aria-label={t.journey.levels}>
          {levelsTopDown
            .filter((level) => levels.includes(level))
            .map((level) => (
              <li key={level} className={`${css.bar} ${toneOf[level]}`}>
                {framework.levels[level].name}
              </li>
            ))}
        </ul>
      </li>
    ))}
  </ol>
);

/** A day in school from before the bell on. */
export const Day = ({ framework, said }: DrawnProps) => (
  <ol className={css.day}>
    {dayInTheLife.map(({ when, says, cells }) => (
      <li key={when}>
        <h3>{when}</h3>
        <div>
          <p>{said(says)}</p>
          <p className={css.quiet}>
            {t.day.serves}: {cells.map((cell) => cellName(framework, cell)).join('; ')}
          </p>
        </div>
      </li>
    ))}
  </ol>
);

/** Examples of what a service does, a strand at a time with its three levels. */
export const Activities = ({ framework, said }: DrawnProps) => (
  <div className={css.activities}>
    {strands.map((strand) => (
      <section key={strand} aria-label={framework.strands[strand].name}>
        <div className={css.stage}>
          <h3>{framework.strands[strand].name}</h3>
          <p>{said(whatServicesDo[strand])}</p>
        </div>
        <dl>
          {levelsTopDown.map((level) => (
            <div key={level} className={css.activity}>
              <dt className={`${css.bar} ${toneOf[level]}`}>{framework.levels[level].name}</dt>
              <dd>{said(serviceActivities[cellOf(strand, level)])}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </div>
);

/** From figures to the hours of a school. */
export const Time = ({ said }: DrawnProps) => (
  <ol className={css.steps}>
    {timeReachesSchools.map(({ name, says }) => (
      <li key={name}>
        <h3>{name}</h3>
        <p>{said(says)}</p>
      </li>
    ))}
  </ol>
);
