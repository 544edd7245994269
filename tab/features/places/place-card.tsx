import { Button, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PlacesAnswer } from '../../../shared/places/contract.ts';
import { isLow } from '../../../shared/places/gap.ts';
import { friendlinesses, type Place } from '../../../shared/places/places.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { Fold } from '../../components/fold.tsx';
import { Icon } from '../../components/icon.tsx';
import { PlaceForm } from './place-form.tsx';
import { historyLines, ratingLines, ratingOf, type SendPlaces } from './places.ts';
import { useSent } from './use-sent.ts';
import { WhyNot } from './why-not.tsx';
import css from './places.module.css';

interface Props {
  readonly place: Place;
  readonly answer: PlacesAnswer;
  readonly send: SendPlaces;
}

/** One place: what both sides say of it, what helps and hinders, and whether it is a gap on the grid. Row WF17. */
export function PlaceCard({ place, answer, send }: Props) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLLIElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[data-change]')?.focus());
  };
  const isOnGrid = answer.lines.some((line) => line.isOpen && line.key === place.id);
  if (isOpen)
    return (
      <li ref={frame} className={css.place}>
        <PlaceForm placeId={place.id} before={place} rev={answer.rev} send={send} onClose={close} />
      </li>
    );
  return (
    <li ref={frame} className={css.place}>
      <h3 className={css.name}>{place.name}</h3>
      {![t.kinds[place.kind], t.first[place.kind]].includes(place.name) && (
        <p className={css.quiet}>{t.kinds[place.kind]}</p>
      )}
      {ratingLines(place, answer.side).map((line) => (
        <p key={line} className={css.said}>
          {line}
        </p>
      ))}
      {answer.side && <Rate {...{ place, answer, send, side: answer.side }} />}
      {(['helps', 'hinders'] as const).map(
        (field) =>
          place[field] && (
            <p key={field} className={css.words}>
              <strong>{t.fields[field]}:</strong> {place[field]}
            </p>
          ),
      )}
      {isOnGrid && (
        <p className={css.onGrid}>
          <Icon name="gap" />
          {t.page.onGrid}
        </p>
      )}
      {place.rated.length > 0 && (
        <Fold className={css.history} summary={t.page.history(place.rated.length)}>
          <ul>
            {historyLines(place).map((line, n) => (
              <li key={n}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
      {answer.side && <Buttons {...{ place, answer, send, isOnGrid, onChange: () => setOpen(true) }} />}
    </li>
  );
}

function Rate({ place, answer, send, side }: Props & { readonly side: NonNullable<PlacesAnswer['side']> }) {
  const { unsaid, run } = useSent();
  return (
    <>
      <Select
        size="small"
        aria-label={t.page.rate(place.name)}
        value={String(place.ratings[side]?.rating ?? '')}
        onChange={(_, { value }) =>
          void run(() => send('rate', { placeId: place.id, rating: ratingOf(value), seen: answer.rev }))
        }
      >
        <option value="">{`${t.page.yours}: ${t.notLooked.toLowerCase()}`}</option>
        {friendlinesses.map((each) => (
          <option key={each} value={each}>
            {`${t.page.yours}: ${t.friendliness[each].toLowerCase()}`}
          </option>
        ))}
      </Select>
      <WhyNot why={unsaid} />
    </>
  );
}

interface ButtonsProps extends Props {
  readonly isOnGrid: boolean;
  readonly onChange: () => void;
}

function Buttons({ place, answer, send, isOnGrid, onChange }: ButtonsProps) {
  const { isSending, unsaid, run } = useSent();
  const name = <span className="unseen"> {place.name}</span>;
  return (
    <>
      <div className={css.buttons}>
        {isLow(place) && !isOnGrid && (
          <Button
            size="small"
            disabledFocusable={isSending}
            onClick={() => void run(() => send('gap', { placeId: place.id }, t.page.onGrid))}
          >
            {t.page.toGap}
            {name}
          </Button>
        )}
        <Button data-change="" size="small" appearance="subtle" onClick={onChange}>
          {t.page.change}
          {name}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isSending}
          onClick={() => void run(() => send('keep', { placeId: place.id, kept: false, seen: answer.rev }))}
        >
          {t.page.takeOut}
          {name}
        </Button>
      </div>
      <WhyNot why={unsaid} />
    </>
  );
}
