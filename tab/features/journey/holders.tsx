import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { JourneyAnswer, JourneysAnswer } from '../../../shared/journey/contract.ts';
import { journeyText as t } from '../../../shared/journey/text.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { JourneyWays } from './use-journeys.ts';
import css from './journey.module.css';

interface Props {
  readonly journey: JourneyAnswer;
  readonly people: JourneysAnswer['people'];
  readonly ways: Pick<JourneyWays, 'handOn'>;
}

/** Who holds the case and who held it before; for those who may, the way to hand it on. Row B10. */
export function Holders({ journey, people, ways }: Props) {
  const now = journey.holders.at(-1);
  const before = journey.holders.slice(0, -1).toReversed();
  const others = people.filter(({ personId }) => personId !== now?.personId);
  return (
    <>
      {now && (
        <dl className={css.facts}>
          <div>
            <dt>{t.holder}</dt>
            <dd>{t.heldBy(now.name, now.roleName, now.from)}</dd>
          </div>
        </dl>
      )}
      {before.length > 0 && (
        <Fold summary={t.before} className={css.fold}>
          <ul className={css.before}>
            {before.map(({ personId, name, roleName, from, until }) => (
              <li key={`${personId} ${from}`}>{t.was(name, roleName, from, until ?? from)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {journey.maySetHolder && others.length > 0 && <HandOn journey={journey} people={others} ways={ways} />}
    </>
  );
}

function HandOn({ journey, people, ways }: Props) {
  const [chosen, setChosen] = useState('');
  const { saving, run } = useSaving();
  const name = people.find(({ personId }) => personId === chosen)?.name ?? '';
  const press = async () => {
    const done = await run(() => (chosen ? ways.handOn(journey.rev, chosen) : Promise.resolve(t.chooseHolder)));
    if (!done) return;
    announce(t.handedOn(name));
    setChosen('');
  };
  return (
    <div className={css.handOn}>
      <Field label={t.handOn}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{t.chooseHolder}</option>
          {people.map(({ personId, name: who, roleName }) => (
            <option key={personId} value={personId}>{`${who}, ${roleName}`}</option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => void press()}>{t.handOnButton}</Button>
      <SavingLine saving={saving} />
    </div>
  );
}
