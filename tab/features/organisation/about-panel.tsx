import type { SchoolAnswer } from '../../../shared/organisation/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { factLines } from './about.ts';
import { aboutText } from './about-text.ts';
import css from './about.module.css';

/** What open data say of the school; nothing where they say nothing. Row B11. */
export function AboutPanel({ id }: { readonly id: string }) {
  const watched = useWatch(useAnswers().school(id));
  return watched.phase === 'ready' && watched.value.facts ? <Facts facts={watched.value.facts} /> : null;
}

function Facts({ facts }: { readonly facts: NonNullable<SchoolAnswer['facts']> }) {
  return (
    <Panel title={aboutText.title}>
      <dl className={css.facts}>
        {factLines(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css.source}>{aboutText.source(facts.asOf)}</p>
    </Panel>
  );
}
