import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacesAnswer } from '../../../shared/places/contract.ts';
import type { Adaptation } from '../../../shared/places/places.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { Icon } from '../../components/icon.tsx';
import { useAnswers } from '../../use-answers.ts';
import tables from '../evaluation/tables.module.css';
import { useOpened } from '../people/use-opened.ts';
import { AdaptationForm, type TypedAdaptation } from './adaptation-form.tsx';
import type { SendPlaces } from './places.ts';
import { useSent } from './use-sent.ts';
import { WhyNot } from './why-not.tsx';
import css from './places.module.css';

const { page } = t;

interface Props {
  readonly answer: PlacesAnswer;
  readonly send: SendPlaces;
}

/** What was adapted in places and for classes, and whether it is still in use. Row WF08. */
export function Adaptations({ answer, send }: Props) {
  const answers = useAnswers();
  const { open, show, cancel } = useOpened<'form'>();
  // Minted with the form: sent twice, it adds one.
  const [opened, setOpened] = useState<{ readonly id: string; readonly before: TypedAdaptation }>();
  const openWith = (id: string, before: TypedAdaptation) => {
    setOpened({ id, before });
    show('form');
  };
  const first = answer.places.find(({ gone }) => !gone);
  const blank: TypedAdaptation = {
    ...{
      kind: 'visual-timetable',
      placeId: first?.id ?? '',
      forClass: '',
      what: '',
      owner: '',
      since: '',
      cell: 'EE2',
    },
  };
  return (
    <>
      <p className={css.quiet}>{page.adaptationsAbout}</p>
      {answer.side && first && (
        <Button
          aria-expanded={Boolean(open)}
          icon={<Icon name="add" />}
          onClick={() => openWith(answers.newId(), blank)}
        >
          {page.addAdaptation}
        </Button>
      )}
      {open && opened && (
        <AdaptationForm
          key={opened.id}
          adaptationId={opened.id}
          before={opened.before}
          answer={answer}
          send={send}
          onClose={cancel}
        />
      )}
      {answer.adaptations.length === 0 ? (
        <p className={css.quiet}>{page.noAdaptations}</p>
      ) : (
        <table className={`${tables.comparison} ${css.table}`}>
          <caption>{page.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.fields.what}</th>
              <th scope="col">{page.place}</th>
              <th scope="col">{page.cell}</th>
              <th scope="col">{page.state}</th>
            </tr>
          </thead>
          <tbody>
            {answer.adaptations.map((each) => (
              <Row
                key={each.id}
                {...{ adaptation: each, answer, send }}
                onChange={() => openWith(each.id, { ...each, since: each.since ?? '' })}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface RowProps extends Props {
  readonly adaptation: Adaptation;
  readonly onChange: () => void;
}

function Row({ adaptation, answer, send, onChange }: RowProps) {
  const { what, kind, forClass, owner, since, placeId, cell, ended, confirmedOn } = adaptation;
  const { isSending, unsaid, run } = useSent();
  const use = (how: 'still' | 'ended' | 'again') =>
    void run(() => send('adaptations/use', { adaptationId: adaptation.id, use: how, seen: answer.rev }));
  const about = [t.adaptationKinds[kind], owner, since && page.sinceOn(since)].filter(Boolean).join(' · ');
  const where = answer.places.find(({ id }) => id === placeId)?.name ?? '';
  const name = <span className="unseen"> {what}</span>;
  return (
    <tr data-done={ended ? '' : undefined}>
      <th scope="row">
        {what}
        <span className={tables.rowArea}>{about}</span>
      </th>
      <td data-label={page.place}>{[where, forClass].filter(Boolean).join(', ')}</td>
      <td data-label={page.cell}>{t.cells[cell]}</td>
      <td data-label={page.state}>
        {ended ? page.ended(ended.by, ended.at) : page.inUse(confirmedOn)}
        {answer.side && (
          <div className={css.buttons}>
            {ended ? (
              <Button size="small" disabledFocusable={isSending} onClick={() => use('again')}>
                {page.again}
                {name}
              </Button>
            ) : (
              <>
                <Button size="small" disabledFocusable={isSending} onClick={() => use('still')}>
                  {page.still}
                  {name}
                </Button>
                <Button size="small" appearance="subtle" disabledFocusable={isSending} onClick={() => use('ended')}>
                  {page.end}
                  {name}
                </Button>
              </>
            )}
            <Button size="small" appearance="subtle" onClick={onChange}>
              {page.change}
              {name}
            </Button>
          </div>
        )}
        <WhyNot why={unsaid} />
      </td>
    </tr>
  );
}
