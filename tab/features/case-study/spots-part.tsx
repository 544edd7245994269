import { Button } from '@fluentui/react-components';
import type { StoryTexts } from '../../../shared/case-study/case-study.ts';
import type { StudyAnswer } from '../../../shared/case-study/contract.ts';
import { caseStudyText as t } from '../../../shared/case-study/text.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { SendStudy } from './sending.ts';
import css from './case-study.module.css';

interface Props {
  readonly answer: StudyAnswer;
  readonly texts: StoryTexts;
  readonly send: SendStudy;
}

const beside = 40;

/** What is left to look at, one by one: change it in the story, or keep it. Row C-27. */
export function SpotsPart({ answer: { spots }, texts, send }: Props) {
  const { saving, run } = useSaving();
  if (spots.length === 0) return <p className={css.quiet}>{t.noSpots}</p>;
  return (
    <>
      <p className={css.quiet}>{t.spotsHint}</p>
      <ul className={css.list}>
        {spots.map(({ field, kind, start, length, mustChange }) => {
          const text = texts[field];
          const said = text.slice(start, start + length);
          return (
            <li key={`${field}-${start}-${kind}`} className={css.spot}>
              <div>
                <p className={css.words}>
                  {start > beside && '… '}
                  {text.slice(Math.max(0, start - beside), start)}
                  <mark className={css.mark}>{said}</mark>
                  {text.slice(start + length, start + length + beside)}
                  {start + length + beside < text.length && ' …'}
                </p>
                <p className={css.quiet}>{[t.fields[field], t.kinds[kind]].join(': ')}</p>
              </div>
              {mustChange ? (
                <p className={css.must}>{t.hasToChange}</p>
              ) : (
                <Button
                  size="small"
                  aria-label={t.keepLabel(said)}
                  onClick={() =>
                    void run(() => send({ do: 'keep', field, kind, start, length })).then((done) => {
                      if (done) announce(t.kept);
                    })
                  }
                >
                  {t.keep}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {saving.state !== 'saved' && <SavingLine saving={saving} />}
    </>
  );
}
