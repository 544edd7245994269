import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacesAnswer } from '../../../shared/places/contract.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { GapTable } from '../evaluation/gap-table.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { useOpened } from '../people/use-opened.ts';
import { Adaptations } from './adaptations.tsx';
import { PlaceCard } from './place-card.tsx';
import { PlaceForm } from './place-form.tsx';
import { sendingPlaces, type SendPlaces } from './places.ts';
import css from './places.module.css';

const { page } = t;

/** The places of a school, how easy it is there to talk and listen, and what was adapted in them. Rows WF08, WF17. */
export default function PlacesPage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.places(id);
  const send = sendingPlaces(answers, watch, id);
  return (
    <>
      <BackToGrid id={id} />
      <Answered watch={watch} behind="by-child" loading={<Loading lines={10} heading />}>
        {(answer) => (
          <div className={css.panels}>
            <Panel title={t.title}>
              <p className={css.quiet}>{answer.side ? page.about : `${page.about} ${page.readOnly}`}</p>
              <List answer={answer} send={send} />
            </Panel>
            <Panel title={page.adaptations}>
              <Adaptations answer={answer} send={send} />
            </Panel>
            {answer.lines.length > 0 && (
              <Panel title={page.plan}>
                <GapTable school={id} lines={answer.lines} saysOf={() => []} />
              </Panel>
            )}
          </div>
        )}
      </Answered>
    </>
  );
}

function List({ answer, send }: { readonly answer: PlacesAnswer; readonly send: SendPlaces }) {
  const answers = useAnswers();
  const { open, show, cancel } = useOpened<'form'>();
  // Minted with the form: sent twice, it adds one place.
  const [placeId, setPlaceId] = useState('');
  const gone = answer.places.filter((place) => place.gone);
  return (
    <>
      <ul className={css.places}>
        {answer.places
          .filter((place) => !place.gone)
          .map((place) => (
            <PlaceCard key={place.id} {...{ place, answer, send }} />
          ))}
      </ul>
      {answer.side && open && (
        <PlaceForm
          placeId={placeId}
          before={{ kind: 'other', name: '', helps: '', hinders: '' }}
          rev={answer.rev}
          send={send}
          onClose={cancel}
        />
      )}
      {answer.side && (
        <Button
          aria-expanded={Boolean(open)}
          icon={<Icon name="add" />}
          onClick={() => {
            if (!open) setPlaceId(answers.newId());
            show('form');
          }}
        >
          {page.add}
        </Button>
      )}
      {answer.side && gone.length > 0 && (
        <>
          <h3 className={css.name}>{page.gone}</h3>
          <ul className={css.gone}>
            {gone.map(({ id, name }) => (
              <li key={id}>
                {name}
                <Button size="small" onClick={() => void send('keep', { placeId: id, kept: true, seen: answer.rev })}>
                  {page.putBack}
                  <span className="unseen"> {name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
